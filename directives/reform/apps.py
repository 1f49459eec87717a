"""Administrative reform."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReformConfig(AppConfig):
    """Reform plans, periods, indicators, procedures, quality and reports."""

    name = "directives.reform"
    label = "reform"
    verbose_name = _("Cải cách hành chính")

    def ready(self) -> None:
        """Offer the room's pages to search, and what it counts to reports."""
        from . import search  # noqa: F401
        from .counting import documents, procedures, quality  # noqa: F401
        from .procedures import search as procedure_search  # noqa: F401
