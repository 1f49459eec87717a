"""Administrative reform."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReformConfig(AppConfig):
    """Reform plans; indicators, procedures and reports come into this room later."""

    name = "directives.reform"
    label = "reform"
    verbose_name = _("Cải cách hành chính")

    def ready(self) -> None:
        """Offer the room's pages to search."""
        from . import search  # noqa: F401
