"""Tasks of a page, who carries them out, how far they are."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrackingConfig(AppConfig):
    """Tasks, assignments, reports, workbench and dashboards."""

    name = "directives.tracking"
    label = "tracking"
    verbose_name = _("Theo dõi nhiệm vụ")

    def ready(self) -> None:
        """Add the tasks to the directive's edit screen and to search, and turn published plans into tasks."""
        from directives.documents.panels import register_panel
        from search.scheduling import register_duty
        from site_config.portal.models import ContentPage

        from . import search, signals  # noqa: F401
        from .importing.jobs import import_due
        from .output.jobs import make_due
        from .panels import PlannedTasksPanel
        from .proposing.panel import TaskOffersPanel

        register_panel(PlannedTasksPanel())
        register_panel(TaskOffersPanel(heading=_("Nhiệm vụ đọc được trong văn bản")))
        register_duty(make_due, beside=True)
        register_duty(import_due, beside=True)
        # Conclusions of meetings, notices: a plain page may give tasks too.
        ContentPage.content_panels = [*ContentPage.content_panels, PlannedTasksPanel()]
        signals.connect()
