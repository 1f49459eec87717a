"""A document described by names and values (a JSON line, a row of Excel) as a record. Pure."""

import re
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from .fields import BY_NAME, REQUIRED
from .records import ArticleText, DocumentRecord, RowProblem
from .values import areas_of, date_of, line_of, lines_of, paragraphs_of, text_of, urgency_of

_OPENING = re.compile(r"Điều\s+(\d{1,4}[a-zđ]?)\s*(?:[.:]\s*|$)(.*)", re.IGNORECASE)


def _heading(name: str) -> Promise | str:
    return BY_NAME[name].heading


def document_of(row: dict[str, Any]) -> DocumentRecord:
    """Return the record of a row with the fields of ``fields.FIELDS``; unknown names are ignored.

    Raises RowProblem that names what is missing or wrong.
    """
    missing = [str(field.heading) for field in REQUIRED if not str(row.get(field.name) or "").strip()]
    if missing:
        raise RowProblem(_("Thiếu: %(names)s. Hãy bổ sung rồi nhập lại.") % {"names": ", ".join(missing)})
    lines: dict[str, Any] = {
        name: line_of(row.get(name), _heading(name))
        for name in ("number", "document_type", "issuer", "summary", "place", "signer", "signer_title", "field")
    }
    dates: dict[str, Any] = {
        name: date_of(row.get(name), _heading(name))
        for name in ("issued_on", "effective_on", "expires_on", "published_on")
    }
    body, articles = _body(row)
    return DocumentRecord(
        **lines,
        **dates,
        document_class=line_of(row.get("document_class"), _heading("document_class")),
        signing_capacity=line_of(row.get("signing_capacity"), _heading("signing_capacity")),
        urgency=urgency_of(row.get("urgency"), _heading("urgency")),
        recipients=lines_of(row.get("recipients"), _heading("recipients")),
        areas=areas_of(row.get("areas") or "", _heading("areas")),
        body=body,
        articles=articles,
    )


def _body(row: dict[str, Any]) -> tuple[str, tuple[ArticleText, ...]]:
    body = text_of(row.get("body"), _heading("body"))
    given = row.get("articles")
    if not given:
        return cut_into_articles(body)
    name = _heading("articles")
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise RowProblem(_("«articles» phải là danh sách các đối tượng có number, title, text."))
    articles = tuple(
        ArticleText(line_of(one.get("number"), name), line_of(one.get("title"), name), text_of(one.get("text"), name))
        for one in given
    )
    return body, articles


def cut_into_articles(text: str) -> tuple[str, tuple[ArticleText, ...]]:
    """Return (what stands before the first article, the articles) of a text whose lines open with «Điều 1. …»."""
    before: list[str] = []
    articles: list[tuple[str, str, list[str]]] = []
    for line in paragraphs_of(text):
        opening = _OPENING.fullmatch(line)
        if opening:
            articles.append((opening[1], opening[2], []))
        elif articles:
            articles[-1][2].append(line)
        else:
            before.append(line)
    return "\n".join(before), tuple(ArticleText(number, title, "\n".join(rest)) for number, title, rest in articles)
