"""Lines of codified law (pháp điển): each an article, with its document described in one sentence, ``source``. Pure.

«Điều 1 Nghị định số 38/2006/NĐ-CP Về Bảo vệ dân phố ngày 17/04/2006 của Chính phủ, có hiệu lực thi hành kể từ ngày …».
"""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from search.text import fold, nfc

from ..reading.agencies import issuer_of_symbol
from ..reading.doc_types import leading_type
from .records import ArticleText, DocumentRecord, RowProblem
from .values import date_of, line_of, text_of

_ARTICLE = re.compile(r"Điều\s+(\S+)\s+(.*)", re.DOTALL)
_NUMBER = re.compile(r"(?:số\s+)?(?:Thông tư\s+)?(\d+[a-zA-Z]?(?:\s*/\s*\d{4})?\s*[/-]\s*[^\W\d_][\w/Đđ-]*)\s*")
_ISSUED = re.compile(r"(?P<before>.*?),?\s*\bngày\s+(?P<day>\d{1,2}/\d{1,2}/\d{4})\s+của\s+(?P<issuer>.+)", re.DOTALL)
_EFFECTIVE = re.compile(r"có hiệu lực thi hành kể từ ngày\s+(\d{1,2}/\d{1,2}/\d{4})")
_UNTIL = re.compile(r"có hiệu lực thi hành đến (?:hết )?ngày\s+(\d{1,2}/\d{1,2}/\d{4})")
TYPE_WITHIN = 40  # characters in which the type's name must stand
_OWN_NAME = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})  # their summaries make sense only with the type's name in front


@dataclass(frozen=True, slots=True)
class Source:
    """What the sentence says; empty or None where it doesn't. ``own`` is the number as the sentence writes it."""

    article: str
    document_type: str
    own: str
    summary: str
    issuer: str
    issued_on: datetime.date | None
    effective_on: datetime.date | None
    until: datetime.date | None

    @property
    def full(self) -> bool:
        """Tell whether the sentence names issuer and date."""
        return bool(self.issuer and self.issued_on)


def is_codified(row: dict[str, Any]) -> bool:
    """Tell whether a JSON line is an article of a document rather than a document."""
    return isinstance(row.get("source"), str) and "text" in row and "document_type" not in row


def group_of(row: dict[str, Any]) -> str:
    """Return what the articles of one document share: their ``number``, else the number in ``source``."""
    number = line_of(row.get("number"), "number")
    return number or fold(read_source(str(row["source"])).own)


def read_source(text: str) -> Source:
    """Return what the sentence ``source`` of a line says. Raises RowProblem when it doesn't begin with an article."""
    text = line_of(text, "source")
    match = _ARTICLE.match(text)
    found = leading_type(match[2][:TYPE_WITHIN]) if match else None
    if match is None or found is None:
        raise RowProblem(
            _("«source» phải bắt đầu bằng điều và loại văn bản, ví dụ «Điều 1 Nghị định số 38/2006/NĐ-CP …».")
        )
    document_type, rest = found[0], match[2][len(found[0]) :].strip()
    number = _NUMBER.match(rest)
    own = re.sub(r"\s+", "", number[1]) if number else ""
    about = rest[number.end() :] if number else rest
    head = re.split(r", có hiệu lực (?:thi hành )?(?:kể )?từ ngày", about)[0]
    # The last «ngày … của …»: a summary may cite another document's date and issuer.
    issued = None
    for start in [m.start() for m in re.finditer(r"\bngày\s+\d{1,2}/\d{1,2}/\d{4}\s+của", head)]:
        issued = _ISSUED.fullmatch(head[start:])
        summary_end = start
    effective, until = _EFFECTIVE.search(rest), _UNTIL.search(rest)
    return Source(
        article=match[1].strip(".,:"),
        document_type=document_type,
        own=own,
        summary=(head[:summary_end] if issued else head).strip(" ,.") if about.strip(" ,.") else "",
        issuer=issued["issuer"].strip(" ,.") if issued else "",
        issued_on=date_of(issued["day"], "source") if issued else None,
        effective_on=date_of(effective[1], "source") if effective else None,
        until=date_of(until[1], "source") if until else None,
    )


def codified_document(rows: list[dict[str, Any]]) -> DocumentRecord:
    """Return the document whose articles are ``rows`` (one group, in the source's order). Raises RowProblem."""
    number = line_of(rows[0].get("number"), "number") or _tidied(read_source(str(rows[0]["source"])).own)
    if not number:
        raise RowProblem(_("Dòng không có số văn bản («number») và «source» cũng không ghi số."))
    best, row = _best(rows, number)
    notes: list[str] = []
    issuer = best.issuer or issuer_of_symbol((best.own or number).rsplit("/", 1)[-1]) or ""
    if not best.issuer:
        notes.append(_("nguồn không ghi cơ quan ban hành, lấy theo ký hiệu"))
    if best.issued_on is None:
        notes.append(_("nguồn không ghi ngày ban hành"))
    effective_on = best.effective_on
    if effective_on and best.issued_on and effective_on < best.issued_on:
        notes.append(_("bỏ ngày có hiệu lực %(day)s vì trước ngày ban hành") % {"day": f"{effective_on:%d/%m/%Y}"})
        effective_on = None
    if best.own and fold(best.own) != fold(number):
        notes.append(_("nguồn ghi số %(own)s") % {"own": best.own})
    last = best.until if best.until and all(_UNTIL.search(str(one["source"])) for one in rows) else None
    return DocumentRecord(
        number=number,
        document_type=best.document_type,
        issuer=issuer,
        summary=_summary(best, number),
        issued_on=best.issued_on,
        effective_on=effective_on,
        expires_on=last + datetime.timedelta(days=1) if last else None,
        document_class="normative",
        body=_provenance(row) if notes else "",
        articles=_articles(rows),
        notes=tuple(notes),
        published_elsewhere=True,
    )


def _best(rows: list[dict[str, Any]], number: str) -> tuple[Source, dict[str, Any]]:
    """Return the sentence that tells most, with its row: of this very number first, with issuer and date first."""
    key = fold(number)
    best: tuple[tuple[bool, bool, bool], Source, dict[str, Any]] | None = None
    for row in rows:
        source = read_source(str(row["source"]))
        rank = (fold(source.own).startswith(key), source.full, fold(source.own) == key)
        if best is None or rank > best[0]:
            best = rank, source, row
        if all(rank[:2]):  # nothing tells more; the other sentences needn't be read
            break
    if best is None:
        raise ValueError("a group has at least one row")
    return best[1], best[2]


def _summary(best: Source, number: str) -> str:
    if not best.summary:
        return f"{best.document_type} số {best.own or number}"
    if best.document_type in _OWN_NAME and not fold(best.summary).startswith((fold(best.document_type), "sua doi")):
        return f"{best.document_type} {best.summary}"
    return best.summary[:1].upper() + best.summary[1:]


def _provenance(row: dict[str, Any]) -> str:
    """Return the sentence of the source, which the document keeps because not all of it could be taken as it stands."""
    match = _ARTICLE.match(line_of(row["source"], "source"))
    return _("Nguồn: %(source)s.") % {"source": match[2].rstrip(". ")} if match else ""


def _tidied(own: str) -> str:
    return own.upper() if own == own.lower() else own


def _articles(rows: list[dict[str, Any]]) -> tuple[ArticleText, ...]:
    articles = [
        ArticleText(_article(str(row["source"])), line_of(row.get("title"), "title"), text_of(row.get("text"), "text"))
        for row in rows
    ]
    return tuple(sorted(articles, key=lambda article: _natural(article.number)))


def _article(source: str) -> str:
    match = re.match(r"\s*Điều\s+(\S+)", nfc(source[:TYPE_WITHIN]))
    if match is None:
        raise RowProblem(_("«source» phải bắt đầu bằng «Điều» và số của điều."))
    return match[1].strip(".,:")


def _natural(number: str) -> tuple[int, str]:
    match = re.match(r"\d+", number)
    return (int(match.group()), number[match.end() :]) if match else (0, number)
