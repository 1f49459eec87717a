"""What every answer of search has in common: it depends on who reads."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from ..engines.base import Segments


def private(response: Any) -> Any:
    """Return ``response`` marked as depending on the reader: never kept by shared caches, never listed by search robots."""
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-store"
    patch_vary_headers(response, ["Cookie"])
    return response


def private_page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render an answer that depends on the reader."""
    return private(render(request, template, context, status=status))


def plain(segments: Segments) -> str:
    """Return segments as the text they are cut from."""
    return "".join(segment.text for segment in segments)
