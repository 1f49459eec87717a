"""The console in the admin: what readers ask, what they don't find, what they open."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from site_config.portal.charts import MEDIA_TYPE, POLICY

from . import console
from .console import Period
from .console_chart import trend_svg
from .exporting import table_csv, table_excel
from .exporting.rows import Cell
from .permissions import user_can_see_queue

DEFAULT_DAYS = 30
LONGEST_DAYS = 366 * 3
OFFERED = (7, 30, 90, 365)


class PeriodForm(forms.Form):
    """Reads ``tu`` and ``den``; what is missing or isn't understood means the last DEFAULT_DAYS days."""

    tu = forms.DateField(
        label=gettext_lazy("Từ ngày"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    den = forms.DateField(
        label=gettext_lazy("Đến hết ngày"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def period(self, *, today: datetime.date) -> Period:
        """Return the chosen period, at most LONGEST_DAYS long."""
        self.is_valid()
        last = self.cleaned_data.get("den") or today
        first = self.cleaned_data.get("tu") or last - datetime.timedelta(days=DEFAULT_DAYS - 1)
        if first > last:
            first, last = last, first
        return Period(max(first, last - datetime.timedelta(days=LONGEST_DAYS)), last)


def _period(request: HttpRequest) -> Period:
    if not user_can_see_queue(request.user):
        raise PermissionDenied
    return PeriodForm(request.GET).period(today=timezone.localdate())


def _query(period: Period) -> str:
    return f"?tu={period.first.isoformat()}&den={period.last.isoformat()}"


class ConsoleView(WagtailAdminTemplateMixin, TemplateView):
    """Shows a period: figures, trend with its table, questions, questions without an answer, opened documents."""

    template_name = "search/admin_console.html"
    page_title = gettext_lazy("Tìm kiếm: câu hỏi của người đọc")
    header_icon = "search"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """End the trail with this page, which the header shows."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the period's tables and the links to chart and exports."""
        period = _period(self.request)
        today = timezone.localdate()
        chosen = _query(period)
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "period": period,
            "form": PeriodForm(initial={"tu": period.first, "den": period.last}),
            "offered": [(days, _query(Period(today - datetime.timedelta(days=days - 1), today))) for days in OFFERED],
            "totals": console.totals(period),
            "steps": console.trend(period),
            "questions": console.questions(period),
            "unanswered": console.questions(period, unanswered=True),
            "opened": console.opened(period),
            "chart_url": reverse("search_console_chart") + chosen,
            "csv_url": f"{reverse('search_console_export')}{chosen}&dang=csv",
            "xlsx_url": f"{reverse('search_console_export')}{chosen}&dang=xlsx",
        }


def chart(request: HttpRequest) -> HttpResponse:
    """Return the trend as an SVG."""
    period = _period(request)
    response = HttpResponse(trend_svg(console.trend(period), by_month=period.by_month), content_type=MEDIA_TYPE)
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "private, no-store"
    return response


def export(request: HttpRequest) -> HttpResponseBase:
    """Return all questions of the period as a file: ``dang=csv`` or Excel."""
    period = _period(request)
    headings = [
        *(
            _("Thứ tự"),
            _("Số lần tìm"),
            _("Câu hỏi"),
            _("Số lần không thấy gì"),
            _("Số kết quả"),
            _("Số lần mở kết quả"),
        )
    ]
    rows: list[list[Cell]] = [
        [place, row.searches, row.text, row.found_nothing, row.results, row.clicks]
        for place, row in enumerate(console.questions(period, limit=None), start=1)
    ]
    name = f"cau-hoi-{date_format(period.first, 'Ymd')}-{date_format(period.last, 'Ymd')}"
    if request.GET.get("dang") == "csv":
        lines = table_csv.lines([list(headings), *rows])
        response = HttpResponse("".join(lines), content_type=table_csv.MEDIA_TYPE)
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response
    notes = [
        _("Câu hỏi tìm kiếm trên Cổng"),
        f"{date_format(period.first, 'd/m/Y')} – {date_format(period.last, 'd/m/Y')}",
    ]
    book = table_excel.workbook(notes, headings, rows, title=_("Câu hỏi"))
    return FileResponse(book, as_attachment=True, filename=f"{name}.xlsx", content_type=table_excel.MEDIA_TYPE)
