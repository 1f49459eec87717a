"""The one address of the protocol."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from lxml import etree

from ..feeds import clean
from .answers import ANSWERS, OAI, XSI, put, stamp
from .arguments import read
from .errors import BAD_ARGUMENT, BAD_VERB, ProtocolError

CONTENT_TYPE = "text/xml; charset=utf-8"
SCHEMA = f"{OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"


@csrf_exempt  # the protocol asks by POST as well as by GET, and nothing is changed by it
@require_http_methods(["GET", "HEAD", "POST"])
def harvest(request: HttpRequest) -> HttpResponse:
    """Answer a request of OAI-PMH 2.0; errors are answers too (status 200, section 3.6)."""
    now = timezone.now()
    verb = ""
    arguments: dict[str, str] = {}
    try:
        verb, arguments = read(request)
        root = _root(request, now, {"verb": verb} | arguments)
        ANSWERS[verb](put(root, verb), request, arguments, now)
    except ProtocolError as error:
        echoed = {} if error.code in {BAD_VERB, BAD_ARGUMENT} else {"verb": verb} | arguments
        root = _root(request, now, echoed)
        put(root, "error", error.message, code=error.code)
    body = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    response = HttpResponse(body, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-cache"
    return response


def _root(request: HttpRequest, now: datetime.datetime, echoed: dict[str, str]) -> Any:
    root = etree.Element(f"{{{OAI}}}OAI-PMH", nsmap={None: OAI, "xsi": XSI})  # type: ignore[dict-item]
    root.set(f"{{{XSI}}}schemaLocation", SCHEMA)
    put(root, "responseDate", stamp(now))
    asked = {name: clean(value) for name, value in echoed.items()}
    put(root, "request", request.build_absolute_uri(request.path), **asked)
    return root
