"""The portal's own people, files, settings and base pages."""

from .files import Document, Image, Rendition
from .mail import OutgoingMail
from .pages import BasePage, ContentPage, HomePage
from .people import User
from .site import PortalSettings

__all__ = [
    "BasePage",
    "ContentPage",
    "Document",
    "HomePage",
    "Image",
    "OutgoingMail",
    "PortalSettings",
    "Rendition",
    "User",
]
