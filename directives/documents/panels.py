"""The directive's edit screen, and the place where higher rooms add their parts to it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)

from .intake.panel import FileCheckPanel
from .models import DirectivePage
from .registers.panel import RegisterPanel
from .relations.panel import relations_tab

_extra: list[Panel] = []


def register_panel(panel: Panel) -> None:
    """Add a panel of a higher room to the first tab of the directive's edit screen; called from ``AppConfig.ready``."""
    _extra.append(panel)
    DirectivePage.edit_handler = directive_edit_handler()


def directive_edit_handler() -> TabbedInterface:
    """Return the edit screen: what identifies the document first, then its files, its tasks and its text."""
    content: list[Panel] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("document_type"), FieldPanel("number")]),
                RegisterPanel(),
                FieldRowPanel([FieldPanel("issuer"), FieldPanel("issued_on")]),
                FieldPanel("summary"),
                FieldRowPanel([FieldPanel("signer"), FieldPanel("signer_title")]),
            ],
            heading=_("Bắt buộc khi xuất bản"),
        ),
        InlinePanel("attachments", heading=_("Tệp đính kèm"), label=_("tệp")),
        FileCheckPanel(heading=_("Kiểm tra với tệp")),
        *_extra,
        FieldPanel("body"),
    ]
    details: list[Panel] = [
        FieldRowPanel([FieldPanel("effective_on"), FieldPanel("expires_on")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("signing_capacity")]),
        FieldRowPanel([FieldPanel("field"), FieldPanel("urgency")]),
        FieldPanel("reform_areas", widget=forms.CheckboxSelectMultiple),
        FieldPanel("recipients"),
        FieldPanel("recipient_units", widget=forms.CheckboxSelectMultiple),
        FieldPanel("search_description"),
    ]
    return TabbedInterface(
        [
            ObjectList(content, heading=_("Văn bản")),
            ObjectList(details, heading=_("Thuộc tính")),
            relations_tab(),
        ]
    )


DirectivePage.edit_handler = directive_edit_handler()
