"""Documents cited in a text: by number, in lists of numbers, and laws by name. Pure.

Forms: NĐ 30/2020/NĐ-CP, annex I (viện dẫn văn bản): type, number, date, issuer, what it is about; a law by name and date.
"""

import datetime
import re
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError

from search.text import fold, nfc

from ..numbers import parse_number
from .agencies import issuer_of_symbol
from .cited_laws import CitedLaw, find_laws
from .cited_places import Place, places_before
from .cited_relations import Relation, guess_relation
from .doc_types import NAMES, is_parliament, type_named, type_of_symbol
from .head import clean_code, date_of, find_date
from .lines import HYPHENS, fold_same


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document: ``text`` is ``original[start:end]``, with the articles before and the date after it.

    ``key`` is the number's key (``DocumentNumber.key``), "" where no number is written; ``name`` the name of a law;
    ``year`` of «Luật Tố cáo năm 2018»; ``places`` the articles, clauses and points named; ``relation`` a guess at what the
    citing text does to the document.
    """

    text: str
    start: int
    end: int
    document_type: str
    number: str
    key: str
    name: str
    issued_on: datetime.date | None
    year: int | None
    issuer: str
    places: tuple[Place, ...]
    relation: Relation

    @property
    def article(self) -> str:
        """Return the first article named, "" when the whole document is cited."""
        return self.places[0].article if self.places else ""

    @property
    def clause(self) -> str:
        """Return the clause of the first place, or ""."""
        return self.places[0].clause if self.places else ""

    @property
    def point(self) -> str:
        """Return the point of the first place, or ""."""
        return self.places[0].point if self.places else ""

    def as_json(self) -> dict[str, Any]:
        """Return the citation as plain data."""
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "document_type": self.document_type or None,
            "number": self.number or None,
            "key": self.key or None,
            "name": self.name or None,
            "issued_on": self.issued_on.isoformat() if self.issued_on else None,
            "year": self.year,
            "issuer": self.issuer or None,
            "article": self.article or None,
            "clause": self.clause or None,
            "point": self.point or None,
            "places": [{"article": p.article, "clause": p.clause, "point": p.point} for p in self.places],
            "relation": self.relation.value,
        }


_GROUP = r"[A-ZĐ][A-Za-zĐđ0-9&]*"
_NEXT = rf"(?:[-\u2013]|[.](?=[A-ZĐ]{{2}})|\s[-\u2013]\s?(?=[A-ZĐ]{{2}})|[-\u2013]\s(?=[A-ZĐ]{{2}})){_GROUP}"
_SYMBOL = rf"{_GROUP}(?:{_NEXT})*"
_BEGINS = r"(?:(?<![\w/.:\u2013-])|(?<=số))"
_CODE = re.compile(
    rf"{_BEGINS}(?P<sequence>\d{{1,5}} ?[a-zđ]?)\s?/\s?(?:(?P<year>(?:19|20)\d{{2}})\s?/\s?)?(?P<symbol>{_SYMBOL})"
    # Of the Party, and of the State before 1996: the hyphen comes before the type.
    rf"|{_BEGINS}\d{{1,4}}\s?-\s?(?:(?:CT|NQ|QĐ|KL|TB|HD|QC|QyĐ|CTr|BC|KH|CV|TTr|ĐA)/(?:TW|TU|HU|TĐU|ThU|ĐU|ĐUK|BTGTW|BTCTW|VPTW)|L/CTN|LCT/HĐNN\d)"
    r"|(?<=số )\d{1,4}/(?:19|20)\d{2}(?![\w/])"
)
_TYPE = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(name)) for name in NAMES)})(?!\w)")
# Between a type and its number: nothing but «số», or a short clause that ends with it («Quyết định của Thủ tướng Chính phủ số»).
_TO_NUMBER = re.compile(r"\s*,?\s*(?:so|so hieu)?\s*:?\s*[(\[]?|\s[^\n;.:()]{0,60}?\s(?:so|\()\s*:?\s*\[?")
_NOT_A_DOCUMENT = re.compile(
    r"(?:mau|bieu(?: mau)?|phu luc|tcvn|qcvn|qcdp|tieu chuan|don vi|to khai|ky hieu|so dang ky)(?: so)?[\s:(]*$"
)
_TAIL_DATE = re.compile(r"[\s,]*\(?\s*(?=ngày\s*\d)", re.IGNORECASE)
_AUTHORITY = (
    r"Chính phủ|Thủ tướng Chính phủ|Quốc hội|Chủ tịch nước|Ủy ban [Tt]hường vụ Quốc hội|Ngân hàng Nhà nước(?: Việt Nam)?"
    r"|(?:Bộ trưởng )?Bộ Văn hóa, Thể thao và Du lịch|(?:Bộ trưởng |liên )?Bộ [A-ZĐ][^\n,;.:()]{2,60}?"
    r"|Thanh tra Chính phủ|Tòa án nhân dân tối cao|Văn phòng Chính phủ"
    r"|(?:Ban Thường vụ |Ban Chấp hành )?(?:Huyện ủy|Tỉnh ủy|Thành ủy|Thị ủy|Đảng ủy)(?: [A-ZĐ][^\n,;.:()]{1,40}?)?"
    r"|(?:Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư)(?: [^\n,;.:()]{2,40}?)?"
    r"|(?:Phòng|Sở|Thanh tra|Công an|Văn phòng) [A-ZĐ][^\n,;.:()]{2,60}?"
    r"|(?:Chủ tịch )?(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) [^\n,;.:()]{2,50}?"
)
_AUTHORITY_ENDS = (
    r"[\n,;.:()”\"]|$|\s(?:[Vv]ề|[Qq]uy|[Hh]ướng|[Bb]an hành|[Ss]ửa|[Pp]hê|hoặc|và(?! [A-ZĐ])|thì|được|để|có|do|là|đối|trong"
    r"|khi|năm|tại|theo|này|ngày|(?:còn|hết|bị) |\()"
)
_TAIL_ISSUER = re.compile(rf"\s*,?\s*của\s+(?P<issuer>{_AUTHORITY})(?={_AUTHORITY_ENDS})")


def find_citations(text: str) -> list[Citation]:
    """Return the documents cited in ``text`` in their order; offsets are those of NFC ``text``.

    «Nghị định này» and other words for the text itself are not citations. Never raises for any text.
    """
    original = nfc(text)
    text = original.translate(HYPHENS)
    folded = fold_same(text)
    laws = find_laws(text)
    found = [_of_law(text, law) for law in laws]
    taken = {law.number_start for law in laws if law.number_start is not None}
    previous: Citation | None = None
    for match in _CODE.finditer(text):
        if match.start() in taken:
            continue
        citation = _of_code(text, folded, match, previous)
        if citation is not None:
            found.append(citation)
            previous = citation
    found.sort(key=lambda citation: (citation.start, citation.end))
    return _with_relations(text, original, found)


def _of_code(text: str, folded: str, match: re.Match[str], previous: Citation | None) -> Citation | None:
    """Return the citation around a number, or None when the number is of a form, a standard or a date."""
    code = clean_code(re.split(r"[.](?=\s|$)", match.group())[0])
    end = match.start() + len(match.group().rstrip(" .-\u2013"))
    symbol = code.split("/", 1)[1] if "/" in code else ""
    symbol = re.sub(r"^(?:19|20)\d{2}/", "", symbol)
    before = folded[max(0, match.start() - 160) : match.start()]
    if _NOT_A_DOCUMENT.search(before):
        return None
    start, kind = _type_before(folded, match.start())
    named = type_of_symbol(symbol)
    if not kind:
        if previous and text[previous.end : match.start()].strip(" ,;") in {"", "và", "số", "và số", "hoặc", "hoặc số"}:
            kind = named or previous.document_type  # «các Nghị định số 43/2011/NĐ-CP, 64/2007/NĐ-CP»
        elif named:
            kind = named
        elif match["year"] and is_parliament(symbol):
            pass
        elif not re.search(r"so\s*:?\s*$", before) or "-" not in symbol:
            return None
    elif named and not kind.startswith(named):
        kind = named  # «Đề án số 799/QĐ-TTg»: the number is the decision's
    return _made(text, start if start is not None else match.start(), end, kind, code, symbol)


def _type_before(folded: str, start: int) -> tuple[int | None, str]:
    """Return (offset, type) of the type that a number at ``start`` belongs to; (None, "") where there is none."""
    window = max(0, start - 130)
    match = None
    for found in _TYPE.finditer(folded, window, start):
        match = found
    if match is None:
        return None, ""
    between = folded[match.end() : start]
    if not _TO_NUMBER.fullmatch(between):
        return None, ""
    if re.search(r"\d|\bnay\b|\bngay\b", between):
        return None, ""
    return match.start(), type_named(match.group()) or ""


def _made(text: str, start: int, end: int, kind: str, code: str, symbol: str) -> Citation:
    day, after = _date_after(text, end)
    issuer, finish = _issuer_after(text, after)
    first, places = places_before(text, start)
    return Citation(
        text=text[first:finish],
        start=first,
        end=finish,
        document_type=kind,
        number=code,
        key=_key(code),
        name="",
        issued_on=day,
        year=None,
        issuer=issuer or issuer_of_symbol(symbol) or "",
        places=places,
        relation=Relation.RELATED,
    )


def _of_law(text: str, law: CitedLaw) -> Citation:
    day, after = _date_after(text, law.end)
    issuer, finish = _issuer_after(text, after) if day else ("", after)
    first, places = places_before(text, law.start)
    return Citation(
        text=text[first:finish],
        start=first,
        end=finish,
        document_type=law.document_type,
        number=law.number,
        key=_key(law.number) if law.number else "",
        name=law.name,
        issued_on=day,
        year=law.year,
        issuer=issuer,
        places=places,
        relation=Relation.RELATED,
    )


def _date_after(text: str, end: int) -> tuple[datetime.date | None, int]:
    lead = _TAIL_DATE.match(text, end)
    if lead is None or "\n\n" in lead.group():
        return None, end
    match = find_date(text[lead.end() : lead.end() + 60])
    if match is None or match.start() > 0:
        return None, end
    day = date_of(match)
    finish = lead.end() + match.end()
    if "(" in lead.group() and text[finish : finish + 1] == ")":
        finish += 1
    return (day, finish) if day else (None, end)


def _issuer_after(text: str, end: int) -> tuple[str, int]:
    match = _TAIL_ISSUER.match(text, end)
    if match is None:
        return "", end
    return re.sub(r"^Bộ trưởng (?=Bộ )", "", " ".join(match["issuer"].split())), match.end()


def _key(code: str) -> str:
    try:
        return parse_number(code, partial=True).key
    except ValidationError:
        return ""


def _with_relations(text: str, original: str, found: list[Citation]) -> list[Citation]:
    spans = [(citation.start, citation.end) for citation in found]
    relations = guess_relation(text, spans)
    return [
        replace(citation, relation=relation, text=original[citation.start : citation.end])
        for citation, relation in zip(found, relations, strict=True)
    ]


__all__ = ["Citation", "Place", "Relation", "find_citations"]
