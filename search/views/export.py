"""The results as a file: all of them up to a limit, only what the reader may see."""

from collections.abc import Iterator

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..access import reader_tokens
from ..document import registry
from ..engines.base import EngineError
from ..exporting import table_csv, table_excel
from ..exporting.rows import LIMIT, Cell, headings, hits, row
from ..forms import SearchForm
from .answers import private

NAME = "ket-qua-tim-kiem"


@require_safe
def export(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Return the results of the address's search as «csv» or «xlsx», at most LIMIT rows; 503 while the engine rests."""
    if kind not in ("csv", "xlsx"):
        raise Http404
    form = SearchForm(request.GET, registry.facets())
    query = form.query(today=clock.today(request))
    found = hits(query, access=reader_tokens(request.user))
    rows = (row(place, hit, absolute=request.build_absolute_uri) for place, hit in enumerate(found, start=1))
    try:
        first = next(rows, None)  # an engine that rests says so before anything is sent
    except EngineError:
        text = _("Tìm kiếm đang tạm nghỉ, chưa tải được kết quả. Xin thử lại sau ít phút.")
        return private(HttpResponse(text, status=503, content_type="text/plain; charset=utf-8"))
    every = _from(first, rows)
    if kind == "csv":
        response: HttpResponseBase = StreamingHttpResponse(
            table_csv.lines(_with_headings(every)), content_type=table_csv.MEDIA_TYPE
        )
        response["Content-Disposition"] = f'attachment; filename="{NAME}.csv"'
    else:
        book = table_excel.workbook(_notes(request, query.text), headings(), every)
        response = FileResponse(book, as_attachment=True, filename=f"{NAME}.xlsx", content_type=table_excel.MEDIA_TYPE)
    return private(response)


def _from(first: list[Cell] | None, rest: Iterator[list[Cell]]) -> Iterator[list[Cell]]:
    if first is not None:
        yield first
        yield from rest


def _with_headings(rows: Iterator[list[Cell]]) -> Iterator[list[Cell]]:
    yield list(headings())
    yield from rows


def _notes(request: HttpRequest, text: str) -> list[str]:
    asked = _("Tìm: %(query)s") % {"query": text} if text else _("Mọi văn bản và tin")
    limit = _("Nhiều nhất %(limit)s kết quả đầu.") % {"limit": LIMIT}
    return [asked, request.build_absolute_uri(request.get_full_path().replace("/ket-qua.xlsx", "/")), limit]
