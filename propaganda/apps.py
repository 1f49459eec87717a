"""Public information."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PropagandaConfig(AppConfig):
    """Columns, articles and propaganda plans."""

    name = "propaganda"
    label = "propaganda"
    verbose_name = _("Tuyên truyền")

    def ready(self) -> None:
        """Offer the room's pages to search."""
        from . import search  # noqa: F401
