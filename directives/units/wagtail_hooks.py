"""Units in the admin: their lists, and the words of their log entries."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from .viewsets import UnitViewSetGroup


@hooks.register("register_admin_viewset")
def register_units() -> UnitViewSetGroup:
    """Add the lists of units and staff."""
    return UnitViewSetGroup()


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name what happens to staff."""

    @actions.register_action("units.appoint")
    class Appointed(LogFormatter):
        """Says who was appointed."""

        label = _("Phân công cán bộ")

        def format_message(self, log_entry: Any) -> Any:
            """Return the person's name."""
            return _("Đã phân công %(person)s") % {"person": log_entry.data.get("person", "")}

    @actions.register_action("units.dismiss")
    class Dismissed(LogFormatter):
        """Says whose appointment ended."""

        label = _("Thôi phân công cán bộ")

        def format_message(self, log_entry: Any) -> Any:
            """Return the person's name."""
            return _("Đã thôi phân công %(person)s") % {"person": log_entry.data.get("person", "")}
