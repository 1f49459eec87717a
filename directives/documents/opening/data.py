"""The register as open data (NĐ 47/2020/NĐ-CP, art. 17): CSV for Excel, JSON, their description, and the page about them."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from site_config.portal import clock
from site_config.portal.models import PortalSettings

from .answers import address_of, last_change, office, public, unchanged_since
from .catalogue import description
from .choosing import WAYS, YEAR, choices_in, offered, public_directives
from .columns import COLUMNS, Row, rows_of, safe_cell
from .linked_data import CONTENT_TYPE as LINKED_DATA
from .linked_data import copyright_note

CSV_TYPE = "text/csv; charset=utf-8"
JSON_TYPE = "application/json; charset=utf-8"
BOM = "\ufeff"  # without it Excel takes the file for a Western encoding
LINES = 200  # a piece of the answer


@require_safe
def register_file(request: HttpRequest, form: str) -> HttpResponseBase:
    """Return the public register, narrowed by the query string, as CSV or JSON; 400 in Vietnamese for a filter without meaning.

    JSON is one object: ``source``, ``day`` (the validity is of that day) and ``documents``; an unknown value is null.
    """
    try:
        choices = choices_in(request.GET)
    except ValidationError as error:
        return HttpResponse(" ".join(error.messages), status=400, content_type="text/plain; charset=utf-8")
    write, content_type = FORMS[form]
    day = clock.today(request)
    rows = rows_of(public_directives(choices), on=day, address_of=lambda page: address_of(page, request))
    source = {"source": request.build_absolute_uri(), "day": day.isoformat()}
    response = StreamingHttpResponse(write(rows, source), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="van-ban.{form}"'
    return unchanged_since(request, response, last_change(), on=day)


def _csv(rows: Iterable[Row], source: dict[str, str]) -> Iterator[bytes]:
    piece = io.StringIO()
    piece.write(BOM)
    out = csv.writer(piece)
    out.writerow([column.name for column in COLUMNS])
    for number, row in enumerate(rows, start=1):
        out.writerow([safe_cell(column.value(row)) for column in COLUMNS])
        if number % LINES == 0:
            yield piece.getvalue().encode()
            piece.seek(0)
            piece.truncate()
    yield piece.getvalue().encode()


def _json(rows: Iterable[Row], source: dict[str, str]) -> Iterator[bytes]:
    yield (json.dumps(source, ensure_ascii=False)[:-1] + ', "documents": [\n').encode()
    separator = ""
    for row in rows:
        facts = {column.name: column.value(row) or None for column in COLUMNS}
        yield (separator + json.dumps(facts, ensure_ascii=False)).encode()
        separator = ",\n"
    yield b"\n]}\n"


FORMS: dict[str, Any] = {"csv": (_csv, CSV_TYPE), "json": (_json, JSON_TYPE)}


@require_safe
def dataset_description(request: HttpRequest) -> HttpResponseBase:
    """Return the dataset's description (DCAT as JSON-LD)."""
    portal = PortalSettings.load(request_or_site=request)
    data = description(request, portal=portal, changed=last_change())
    return public(request, json.dumps(data, ensure_ascii=False, indent=1).encode(), LINKED_DATA)


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """Show what may be downloaded, what each column means, under which terms, and addresses narrowed by a form."""
    portal = PortalSettings.load(request_or_site=request)
    lists = offered()
    context = {
        "columns": COLUMNS,
        "total": public_directives().order_by().count(),
        "changed": last_change(),
        "terms": copyright_note(),
        "office": office(portal),
        "ways": [(way.name, way.heading, lists[way.name]) for way in WAYS.values() if lists[way.name]],
        "year_name": YEAR,
        "harvest": request.build_absolute_uri(reverse("opening:oai")),
    }
    return render(request, "documents/opening/data.html", context)
