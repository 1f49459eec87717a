"""«Kiểm tra với tệp» on the directive's edit screen."""

from typing import Any

from wagtail.admin.panels import Panel

from .warnings import file_warnings

CONFIRMED = "xac-nhan-da-kiem-tra"


class FileCheckPanel(Panel):
    """Shows where the saved draft and its files disagree, and what looks like personal data."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "documents/panel_file_check.html"

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.found = file_warnings(self.instance) if self.instance.pk else []

        def is_shown(self) -> bool:
            """Tell whether there is anything to look at."""
            return bool(super().is_shown() and self.found)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the warnings and the name of the box that confirms them."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            context.update(found=self.found, confirmed=CONFIRMED)
            return context
