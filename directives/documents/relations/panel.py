"""Relations on the directive's edit screen: the rows, the validity they lead to, what the text proposes."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel

from site_config.portal import clock

from .proposals import proposals_for
from .queries import validity_of


class ProposalsPanel(Panel):
    """Shows the derived validity and the documents that the text cites and no row names; accepting has its own screen."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "documents/panel_proposals.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the proposals and the validity of a saved page."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            if self.instance.pk:
                context["proposals"] = proposals_for(self.instance)
                context["valid"] = validity_of(self.instance, on=clock.today(self.request))
            return context


def relations_tab() -> ObjectList:
    """Return the tab «Quan hệ, hiệu lực»."""
    rows = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("target")]),
        FieldRowPanel([FieldPanel("target_number"), FieldPanel("target_year")]),
        FieldRowPanel([FieldPanel("target_title"), FieldPanel("target_issuer")]),
        FieldPanel("articles"),
        FieldRowPanel([FieldPanel("effective_on"), FieldPanel("until")]),
    ]
    return ObjectList(
        [
            ProposalsPanel(),
            InlinePanel(
                "relations",
                panels=rows,
                heading=_("Quan hệ với văn bản khác"),
                label=_("quan hệ"),
                help_text=_(
                    "Ghi ở văn bản tác động: văn bản mới «thay thế», «sửa đổi» văn bản cũ. "
                    "Trang của văn bản kia tự hiện chiều ngược lại."
                ),
            ),
            MultiFieldPanel(
                [FieldPanel("validity_override"), FieldPanel("validity_override_reason")],
                heading=_("Xác định hiệu lực khác với kết quả suy ra"),
                classname="collapsed",
            ),
        ],
        heading=_("Quan hệ, hiệu lực"),
    )
