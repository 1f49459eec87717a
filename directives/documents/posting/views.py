"""The report in the admin, on screen and as an Excel file."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..registers.excel import CONTENT_TYPE
from .excel import report_as_excel
from .permissions import require_reader
from .report import STANDINGS, Line, ReportForm, default_year, lines, sums

PAGE_SIZE = 50


@require_safe
def posting_report(request: HttpRequest) -> HttpResponse:
    """Show the sums of a year, each with the list behind it."""
    form, chosen, found = _asked(request)
    shown = _narrowed(found, chosen)
    page = Paginator(shown, PAGE_SIZE).get_page(request.GET.get("trang"))
    kept = {name: request.GET[name] for name in ("nam", "co_quan", "loai") if request.GET.get(name)}
    context = {
        "page_title": _("Thời hạn đăng văn bản"),
        "header_title": _("Thời hạn đăng văn bản"),
        "header_icon": "history",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")},
            {"url": "", "label": _("Thời hạn đăng văn bản")},
        ],
        "form": form,
        "chosen": chosen,
        "sums": [
            (label, count, f"?{urlencode(kept | {'tinh_trang': name})}")
            for (name, label), count in zip(STANDINGS.items(), sums(found).values(), strict=True)
        ],
        "total": len(found),
        "all_address": f"?{urlencode(kept)}",
        "lines": page,
        "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        "excel": f"{reverse('documents_posting_excel')}?{request.GET.urlencode()}",
    }
    return TemplateResponse(request, "documents/posting/report.html", context)


@require_safe
def posting_excel(request: HttpRequest) -> HttpResponse:
    """Return the same list as an Excel file."""
    _form, chosen, found = _asked(request)
    data = report_as_excel(_narrowed(found, chosen), year=chosen["nam"], on=clock.today(request))
    response = HttpResponse(data, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="thoi-han-dang-{chosen["nam"]}.xlsx"'
    return response


def _asked(request: HttpRequest) -> tuple[ReportForm, dict[str, Any], list[Line]]:
    today = clock.today(request)
    require_reader(request.user, on=today)
    form = ReportForm(request.GET or None, initial={"nam": default_year(today)})
    chosen: dict[str, Any] = form.chosen() if form.is_bound else dict.fromkeys(form.fields)
    chosen["nam"] = chosen["nam"] or default_year(today)
    return form, chosen, lines(year=chosen["nam"], issuer=chosen["co_quan"], document_type=chosen["loai"])


def _narrowed(found: list[Line], chosen: dict[str, Any]) -> list[Line]:
    return [line for line in found if not chosen["tinh_trang"] or line.standing == chosen["tinh_trang"]]
