"""«Nhiệm vụ giao trong văn bản» on the directive's edit screen."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel


class PlannedTaskFormSet(BaseChildFormSet):
    """Checks what concerns a row's fields together, and the row with its page."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Leave a new row's key empty: the form's template is one for all new rows, and each needs a key of its own."""
        super().add_fields(form, index)
        if index is None or index >= self.initial_form_count():
            form.initial["key"] = None
        # What is left out of a short form keeps its usual value.
        for name in ("kind", "priority"):
            form.fields[name].required = False

    def clean(self) -> None:
        """Refuse rows without a leading unit, units named twice, deadlines that contradict each other or the day of issue."""
        super().clean()
        issued_on: datetime.date | None = getattr(self.instance, "issued_on", None)
        for form in self.forms:
            data = getattr(form, "cleaned_data", None)
            if data and not data.get("DELETE"):
                _check_units(form, data)
                _check_deadline(form, data, issued_on)


def _check_units(form: Any, data: dict[str, Any]) -> None:
    lead = data.get("lead_unit")
    if not lead and not data.get("lead_group") and not form.is_deferred_validation and "lead_unit" not in form.errors:
        form.add_error("lead_unit", _("Chọn đơn vị chủ trì (hoặc nhóm đơn vị ở phần mở rộng)."))
    partners, watchers = data.get("cooperating_units") or [], data.get("informed_units") or []
    if lead and lead in partners:
        form.add_error("cooperating_units", _("Đơn vị chủ trì không đồng thời là đơn vị phối hợp. Hãy bỏ chọn ở đây."))
    if any(unit == lead or unit in partners for unit in watchers):
        form.add_error("informed_units", _("Đơn vị theo dõi không đồng thời chủ trì hoặc phối hợp. Hãy bỏ chọn ở đây."))


def _check_deadline(form: Any, data: dict[str, Any], issued_on: datetime.date | None) -> None:
    deadline, days = data.get("deadline"), data.get("due_days")
    if issued_on and deadline and deadline < issued_on:
        form.add_error("deadline", _("Hạn hoàn thành không được trước ngày ban hành văn bản."))
    if deadline and days:
        form.add_error("due_days", _("Chỉ ghi một trong hai: ngày hạn, hoặc số ngày làm việc."))
    if data.get("repeats") and (deadline or days):
        message = _("Nhiệm vụ lặp lại có hạn theo từng kỳ: hãy bỏ ngày hạn, chỉ chọn ngày của tháng cuối kỳ.")
        form.add_error("repeats", message)


def _advanced() -> MultiFieldPanel:
    units = forms.CheckboxSelectMultiple
    return MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("due_days"), FieldPanel("due_from")]),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("priority"), FieldPanel("anchor")]),
            FieldPanel("product"),
            FieldPanel("lead_group"),
            FieldPanel("cooperating_groups", widget=units),
            FieldPanel("informed_groups", widget=units),
            FieldPanel("informed_units", widget=units, classname="tracking-units"),
            FieldRowPanel([FieldPanel("repeats"), FieldPanel("repeat_day"), FieldPanel("repeat_until")]),
        ],
        heading=_("Mở rộng: nhóm đơn vị, ngày làm việc, sản phẩm, lặp lại"),
        classname="collapsed",
    )


class PlannedTasksPanel(InlinePanel):
    """Rows of planned tasks: content, units, deadline; the rest collapsed."""

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
                _advanced(),
                FieldPanel("key", widget=forms.HiddenInput, classname="w-hidden"),
            ],
        )
        super().__init__(relation_name, **kwargs)

    def get_form_options(self) -> dict[str, Any]:
        """Add the checks over a whole row."""
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = PlannedTaskFormSet
        return options
