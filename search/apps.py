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
        from . import arrivals, checks, errands, health, offers, signals  # noqa: F401
        from .listening import offer_popular, on_answered
        from .popular import popular
        from .query_log import note_answer
        from .scheduling import register_duty
        from .spelling.duty import LexiconDuty

        signals.connect()
        health.register()
        errands.register()
        on_answered(note_answer)
        offer_popular(popular)
        register_duty(LexiconDuty(), beside=True)
