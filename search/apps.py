"""The room of search."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Text, queue, engines, results."""

    name = "search"
    label = "search"
    verbose_name = _("Tìm kiếm")

    def ready(self) -> None:
        """Listen to what changes pages, and offer what the portal's own room has."""
        from . import checks, offers, signals  # noqa: F401
        from .scheduling import register_duty
        from .spelling.duty import LexiconDuty

        signals.connect()
        register_duty(LexiconDuty(), beside=True)
