"""The record of who saw and did what, as CSV for administrators."""

import csv
import datetime
import heapq
from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..enums import Access
from ..forms import day_field
from ..models import AccessEntry, AssignmentEvent
from ..permissions import user_can_export_records
from ..services.access import record_access
from .screens import screen

BATCH = 1_000
BOM = "\ufeff"  # Excel takes a CSV without it for another encoding
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Line = tuple[datetime.datetime, list[str]]


class PeriodForm(forms.Form):
    """From which to which day."""

    first = day_field(gettext_lazy("Từ ngày"), required=True)
    last = day_field(gettext_lazy("Đến hết ngày"), required=True)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("first") and data.get("last") and data["last"] < data["first"]:
            self.add_error("last", gettext_lazy("Ngày cuối không được trước ngày đầu."))
        return data


@require_safe
def records(request: HttpRequest) -> HttpResponseBase:
    """Ask for a period, or send its record: acts and looks in the order of time. The export is in the record too."""
    today = clock.today(request)
    if not user_can_export_records(request.user, on=today):
        raise PermissionDenied(_("Chỉ quản trị hệ thống được xuất hồ sơ truy cập."))
    first = today.replace(day=1)
    form = PeriodForm(request.GET or None, initial={"first": first, "last": today})
    if not form.is_valid():
        return screen(request, "tracking/records.html", title=_("Hồ sơ truy cập"), icon="history", form=form)
    first, last = form.cleaned_data["first"], form.cleaned_data["last"]
    what = _("Hồ sơ truy cập %(first)s - %(last)s") % {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}
    record_access(access=Access.EXPORT, by=request.user, now=clock.now(request), what=what)
    response = StreamingHttpResponse(_csv(first, last), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="ho-so-truy-cap-{first}-{last}.csv"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _csv(first: datetime.date, last: datetime.date) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BOM + writer.writerow(
        [_("Lúc"), _("Ai"), _("Việc"), _("Đơn vị"), _("Nhiệm vụ"), _("Văn bản"), _("Từ"), _("Đến"), _("Ghi chú")]
    )
    start = timezone.make_aware(datetime.datetime.combine(first, datetime.time.min))
    end = timezone.make_aware(datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time.min))
    for _at, line in heapq.merge(_acts(start, end), _looks(start, end), key=lambda pair: pair[0]):
        yield writer.writerow([_safe(cell) for cell in line])


class _Echo:
    def write(self, value: str) -> str:
        return value


def _safe(cell: str) -> str:
    """Return ``cell`` so that no spreadsheet takes it for a formula (OWASP ASVS 1.2.10)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _acts(start: datetime.datetime, end: datetime.datetime) -> Iterator[Line]:
    events = AssignmentEvent.objects.filter(at__gte=start, at__lt=end).order_by("at", "pk")
    for event in events.select_related("assignment__task__page", "assignment__unit").iterator(chunk_size=BATCH):
        yield (
            event.at,
            [
                _moment(event.at),
                event.by_name or _("hệ thống"),
                str(event.get_act_display()),
                *_share(event.assignment),
                str(event.get_old_state_display()) if event.old_state else "",
                str(event.get_new_state_display()),
                event.note,
            ],
        )


def _looks(start: datetime.datetime, end: datetime.datetime) -> Iterator[Line]:
    entries = AccessEntry.objects.filter(at__gte=start, at__lt=end).order_by("at", "pk")
    for entry in entries.select_related("assignment__task__page", "assignment__unit").iterator(chunk_size=BATCH):
        share = _share(entry.assignment) if entry.assignment else ["", "", ""]
        yield (
            entry.at,
            [_moment(entry.at), entry.by_name, str(entry.get_access_display()), *share, "", "", entry.what],
        )


def _share(share: Any) -> list[str]:
    return [share.unit.label, share.task.content, share.task.page.title]


def _moment(at: datetime.datetime) -> str:
    return timezone.localtime(at).strftime("%d/%m/%Y %H:%M:%S")
