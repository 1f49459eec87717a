"""The lowest room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """Base pages, people, files, settings, design."""

    name = "site_config.portal"
    label = "portal"
    verbose_name = _("Cổng thông tin")

    def ready(self) -> None:
        """Register the room's system checks; give Wagtail's forms their Vietnamese labels."""
        from . import checks  # noqa: F401
        from .admin_labels import label_admin_forms

        label_admin_forms()
