"""What was read in the text, beside the planned tasks on the edit screen."""

from typing import Any

from wagtail.admin.panels import Panel

from .forms import unit_choices
from .offers import Offer, offers_for

_SHOWN = 8


class TaskOffersPanel(Panel):
    """Lists the tasks that the saved draft gives and no row plans; accepting has its own screen."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "tracking/panel_proposals.html"

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.offers: list[Offer] = offers_for(self.instance) if self.instance.pk else []

        def is_shown(self) -> bool:
            """Tell whether anything was read that isn't planned."""
            return bool(super().is_shown() and self.offers)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the first offers with the names of their units, and how many there are."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            names = dict(unit_choices(self.instance.issued_on))
            shown = [
                (offer, [names.get(code, code) for code in offer.leads], [names.get(c, c) for c in offer.cooperating])
                for offer in self.offers[:_SHOWN]
            ]
            context.update(shown=shown, total=len(self.offers), more=len(self.offers) - len(shown))
            return context
