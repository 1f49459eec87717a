"""Public pages of relations: two documents side by side, and the full list of one relation."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from site_config.portal import clock
from site_config.portal.visibility import may_read

from ..comparison import TooLargeError, compare, parts_of
from ..models import DirectivePage
from ..numbers import parse_number
from ..relation_kinds import PREDICATES
from .queries import validities
from .related import relations_about

LONGEST_NAME = 400


@require_safe
def compare_documents(request: HttpRequest) -> HttpResponse:
    """Show documents ``a`` and ``b`` side by side; a form where one is missing, isn't there or may not be read.

    Each is named by its page's id, its address («quyet-dinh/2021/7193-qd-ubnd») or its number. A document that the reader may not
    see is answered like one that doesn't exist.
    """
    asked = [request.GET.get(name, "").strip()[:LONGEST_NAME] for name in ("a", "b")]
    found = [find_readable(text, request) if text else None for text in asked]
    shown = [_as_typed(text, page) for text, page in zip(asked, found, strict=True)]
    context: dict[str, Any] = {"fields": list(zip(("a", "b"), shown, strict=True)), "missing": _missing(asked, found)}
    left, right = found
    if left is None or right is None:
        return _private(request, context, status=404 if any(context["missing"]) else 200)
    states = validities([left, right], on=clock.today(request))
    context |= {"left": left, "right": right, "left_valid": states[left.pk], "right_valid": states[right.pk]}
    if left.pk == right.pk:
        context["missing"] = [_("Hai văn bản là một. Hãy chọn văn bản khác để so sánh.")]
        return _private(request, context)
    return _private(request, context | pairs_context(left.body, right.body))


def pairs_context(left: Any, right: Any) -> dict[str, Any]:
    """Return the template's part of a comparison of two bodies: pairs, counts, or why there is none."""
    try:
        pairs = compare(parts_of(left), parts_of(right))
    except TooLargeError:
        return {"too_large": True}
    states = [pair.state for pair in pairs]
    counts = {state: states.count(state) for state in ("same", "changed", "only_left", "only_right")}
    return {"pairs": pairs, "counts": counts, "compared": True}


def find_readable(text: str, request: HttpRequest) -> DirectivePage | None:
    """Return the one directive that ``text`` names and the reader may see, or None."""
    pages = DirectivePage.objects.live().select_related("document_type", "issuer")
    if text.isdecimal() and len(text) < 12:
        named = pages.filter(pk=int(text))
    elif "/" in text and text.strip("/").count("/") >= 2 and text.isascii() and text == text.lower():
        named = pages.filter(public_path="/".join(text.strip("/").split("/")[-3:]))
    else:
        named = pages.filter(number_key=_key(text))
    readable = [page for page in named.order_by("-issued_on", "-pk")[:5] if may_read(page, request)]
    return readable[0] if readable else None


def _as_typed(text: str, page: DirectivePage | None) -> str:
    # A link names the page by its id, which says nothing to a reader: its number does, or its address when it has none.
    return page.number or page.public_path if page is not None and text.isdecimal() else text


def _key(text: str) -> str:
    try:
        return parse_number(text).key or "-"
    except ValidationError:
        return "-"


def _missing(asked: list[str], found: list[DirectivePage | None]) -> list[str]:
    return [
        _("Không tìm thấy «%(text)s». Hãy ghi số, ký hiệu (ví dụ 7193/QĐ-UBND) hoặc dán địa chỉ trang văn bản.")
        % {"text": text}
        for text, page in zip(asked, found, strict=True)
        if text and page is None
    ]


def _private(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    response = render(request, "documents/compare.html", context, status=status)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def related_list(request: HttpRequest, page_id: int, kind: str) -> HttpResponse:
    """Show every public document that stands in relation ``kind`` to the page, fifty at a time."""
    page = DirectivePage.objects.live().select_related("document_type", "issuer").filter(pk=page_id).first()
    name = kind.replace("-", "_")
    if page is None or name not in PREDICATES or not may_read(page, request):
        raise Http404
    asked = request.GET.get("trang", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    shown, items = relations_about(page, name, on=clock.today(request), number=number)
    context = {
        "document": page,
        "heading": PREDICATES[name].reverse_group,
        "items": items,
        "page_obj": shown,
        "numbers": shown.paginator.get_elided_page_range(shown.number, on_each_side=2, on_ends=1),
    }
    return render(request, "documents/related_list.html", context)
