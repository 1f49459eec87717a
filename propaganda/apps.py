"""Public information."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PropagandaConfig(AppConfig):
    """Columns, articles, propaganda plans, channels and results."""

    name = "propaganda"
    label = "propaganda"
    verbose_name = _("Tuyên truyền")

    def ready(self) -> None:
        """Offer the room's pages to search, and what it counts to reports."""
        from . import counting, search  # noqa: F401
