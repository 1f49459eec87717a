"""Public pages of reports: the list behind each figure."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..indicators import scope_of
from ..periods import UnknownPeriod, parse_period
from .records import record_list


@require_safe
def records(request: HttpRequest, period: str, code: str) -> HttpResponse:
    """Show the records behind a figure of a period, in numbered pages."""
    asked = request.GET.get("trang", "1")
    try:
        scope = scope_of(parse_period(period), on=clock.today(request))
        found = record_list(code, scope, page=int(asked) if asked.isdecimal() and len(asked) < 7 else 1)
    except (UnknownPeriod, LookupError) as error:
        raise Http404 from error
    numbers = found.page.paginator.get_elided_page_range(found.page.number, on_each_side=2, on_ends=1)
    context = {"found": found, "scope": scope, "page_obj": found.page, "numbers": numbers}
    return render(request, "reform/records.html", context)
