"""«Sổ văn bản đi» on the directive's edit screen: which number the register holds, and the way to take one."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from site_config.portal import clock

from .entries import standing_entry
from .permissions import user_can_keep_registers


class RegisterPanel(Panel):
    """Shows the register's number of a saved directive; «Lấy số» for those who keep the registers."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "registers/panel.html"

        def is_shown(self) -> bool:
            """Tell whether there is a saved page, and somebody who keeps the registers looks at it."""
            if not super().is_shown() or self.instance.pk is None:
                return False
            return user_can_keep_registers(self.request.user, on=clock.today(self.request))

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the page's line in the register and the address where a number is taken."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            entry = standing_entry(self.instance)
            context.update(
                entry=entry,
                number=self.instance.number,
                differs=bool(entry and self.instance.number and entry.number != self.instance.number),
                take_url=reverse("registers_take", args=[self.instance.pk]),
            )
            return context
