"""The register's pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    """Directive pages and their index."""

    name = "directives.documents"
    label = "documents"
    verbose_name = _("Văn bản")

    def ready(self) -> None:
        """Offer the room's pages to search, keep relations and validity up to date, have the worker do imports."""
        from search.scheduling import register_duty

        from . import search  # noqa: F401
        from .importing.jobs import JobWorker
        from .models import DirectivePage
        from .opening import moves
        from .opening import signals as opening_signals
        from .opening.linked_view import linked_data
        from .opening.records import RecordKeeper
        from .relations import signals as relation_signals

        relation_signals.connect()
        moves.connect()
        DirectivePage.data_view = staticmethod(linked_data)
        opening_signals.connect()
        register_duty(RecordKeeper())
        register_duty(JobWorker())
