"""«Nhiệm vụ giao trong văn bản» on the directive's edit screen."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel


class PlannedTaskFormSet(BaseChildFormSet):
    """Checks what concerns a row's fields together, and the row with its page."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Leave a new row's key empty: the form's template is one for all new rows, and each needs a key of its own."""
        super().add_fields(form, index)
        if index is None or index >= self.initial_form_count():
            form.initial["key"] = None

    def clean(self) -> None:
        """Refuse a leading unit among the cooperating ones, and a deadline before the page's day of issue."""
        super().clean()
        issued_on: datetime.date | None = getattr(self.instance, "issued_on", None)
        for form in self.forms:
            data = getattr(form, "cleaned_data", None)
            if not data or data.get("DELETE"):
                continue
            if data.get("lead_unit") and data["lead_unit"] in (data.get("cooperating_units") or []):
                form.add_error(
                    "cooperating_units", _("Đơn vị chủ trì không đồng thời là đơn vị phối hợp. Hãy bỏ chọn ở đây.")
                )
            deadline = data.get("deadline")
            if issued_on and deadline and deadline < issued_on:
                form.add_error("deadline", _("Hạn hoàn thành không được trước ngày ban hành văn bản."))


class PlannedTasksPanel(InlinePanel):
    """Rows of planned tasks: content, units, deadline."""

    def __init__(self, relation_name: str = "planned_tasks", **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Nhiệm vụ giao trong văn bản"))
        kwargs.setdefault("label", _("nhiệm vụ"))
        kwargs.setdefault(
            "help_text",
            _("Khi xuất bản, mỗi dòng thành một nhiệm vụ và đơn vị nhận được ngay. Bản nháp không gửi đi đâu."),
        )
        kwargs.setdefault(
            "panels",
            [
                FieldPanel("content", widget=forms.Textarea(attrs={"rows": 3})),
                FieldRowPanel([FieldPanel("lead_unit"), FieldPanel("deadline")]),
                FieldPanel("cooperating_units", widget=forms.CheckboxSelectMultiple, classname="tracking-units"),
                FieldPanel("is_public"),
                FieldPanel("key", widget=forms.HiddenInput, classname="w-hidden"),
            ],
        )
        super().__init__(relation_name, **kwargs)

    def get_form_options(self) -> dict[str, Any]:
        """Add the checks over a whole row."""
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = PlannedTaskFormSet
        return options
