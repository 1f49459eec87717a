"""The head of a document: agency, number, place and date, whichever way two columns became one text. Pure.

Layout: NĐ 30/2020/NĐ-CP, annex I: the agency and the number stand on the left, the nation and the date on the right.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from search.text import nfc

from .doc_types import leading_type
from .lines import Line, fold_same

_LENGTH = 70  # lines of the head at most
_NATION = re.compile(
    r"cong\s*h[oò]a\s*xa\s*hoi\s*chu\s*nghia\s*viet\s*nam|dang\s*cong\s*san\s*viet\s*nam"
    r"|doc\s*lap\W{0,5}tu\s*do\W{0,5}hanh\s*phuc"
)
_GROUP = r"[A-ZĐ][A-Za-zĐđ0-9&.]*"
# A hyphen may have spaces around it only before two capitals: «TB - TCKH», not «UBND - Buôn Đôn».
_NEXT = rf"(?:[-\u2013/]|\s[-\u2013/]\s?(?=[A-ZĐ]{{2}})|[-\u2013/]\s(?=[A-ZĐ]{{2}})){_GROUP}"
_CODE = (
    rf"(?P<code>\d{{1,6}} ?[a-zđ]?\s*(?:/\s*(?:19|20)\d{{2}}\s*)?[/-]\s*"
    rf"(?:{_GROUP}(?:{_NEXT})*|(?i:[a-zđ]{{1,8}}(?:[-\u2013/][a-zđ0-9&]{{1,12}})+)))"
)
_ANNOUNCED = re.compile(
    rf"(?<!\w)(?:(?P<kind>Bộ luật|Luật|Pháp lệnh|Nghị quyết|Lệnh|BỘ LUẬT|LUẬT) )?(?i:s[ốôo0óòõọ])\s*[:.;]{{0,2}}\s*{_CODE}"
)
_BLANK = re.compile(r"(?i:(?<!\w)s[ốôo]\s*[:.;]+\s*)[\s.\u2026]*(?P<symbol>/\s*[A-ZĐ][\wĐđ&-]*)?\s*(?=\s|$)")
_BARE = re.compile(rf"^{_CODE}$")
_DATE = re.compile(
    r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*((?:19|20)\d{2})"
    r"|ngay\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d{2})"
)
_UNDATED = re.compile(
    r"ngay[\s.\u2026]*\d{0,2}[\s.\u2026]*thang[\s.\u2026]*\d{0,2}[\s.\u2026]*nam(?:[\s.\u2026]*(?:19|20)\d{2}\b)?"
)
_DAY_AND_MONTH = re.compile(r"ngay\s*\d{1,2}\s*thang\s*\d{1,2}$")
_YEAR_ALONE = re.compile(r"nam\s*(?:19|20)\d{2}\W*$")
_STOPS = re.compile(r"(?:kinh gui|can cu|theo de nghi|xet de nghi|dieu 1\b|chuong i\b)")
_STAMP = re.compile(
    r"\W*(?:ky boi|nguoi ky:|thoi gian ky|ngay ky:|email|co quan:|cong bao|du thao|tai lieu"
    r"|(?:tuyet mat|toi mat|mat)\W*$|\d*\W*$)"
)
_URGENCY = re.compile(r"\W*(?P<word>hoa toc(?: hen gio)?|thuong khan|khan)\W*$")
_URGENT_WORDS = re.compile(r"(?<!\w)(?:H[ỎO][ẢA] TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)(?!\w)(?! CẤP)")
_TOWN = re.compile(r"thanh pho|thi (?:xa|tran)")
_PLACE = re.compile(r"(?:(?:TP|Tp|TX|Tx|TT)\.?\s*)?[^\W\d_][^\W\d_'’.]*(?:['’][^\W\d_]+)?", re.UNICODE)


@dataclass(slots=True)
class Head:
    """What the head says; each part with the line it stands on, None where it says nothing."""

    number: tuple[str, Line] | None = None
    announced_kind: str = ""
    issued_on: tuple[datetime.date, Line] | None = None
    place: tuple[str, Line] | None = None
    urgency: tuple[str, Line] | None = None
    agency: list[tuple[str, Line]] = field(default_factory=list)
    subject: list[tuple[str, Line]] = field(default_factory=list)
    end: int = 0  # index of the first line after the head


def read_head(lines: Sequence[Line]) -> Head:
    """Return the head of the document in ``lines``; it ends at the title, «Kính gửi», the legal basis or the first article."""
    head = Head()
    bare: tuple[str, Line] | None = None
    skipped: Line | None = None
    for index, line in enumerate(lines[:_LENGTH]):
        head.end = index
        if line is skipped:
            continue
        line, skipped = _with_its_year(line, lines[index + 1 : index + 3])
        if not line.text or _STAMP.match(line.folded):
            continue
        if (_STOPS.match(line.folded) and (head.number or head.agency)) or _is_title(line):
            break
        rest = _take_date(head, line, _take_number(head, line, _without_nation(line.text)))
        if bare is None and (match := _BARE.match(rest)) and "/" in rest:
            bare = (clean_code(match["code"]), line)
            continue
        _sort(head, line, rest)
    else:
        head.end = min(_LENGTH, len(lines))
    if head.number is None:
        head.number = bare
    return head


def _with_its_year(line: Line, following: Sequence[Line]) -> tuple[Line, Line | None]:
    """Return the line, joined with the one that only brings the year of its date («… ngày 30 tháng 6» / «năm 2022»)."""
    if _DAY_AND_MONTH.search(line.folded):
        after = next((one for one in following if one.text), None)
        if after is not None and _YEAR_ALONE.match(after.folded):
            return Line(f"{line.text} {after.text}", line.page, line.number, line.source), after
    return line, None


def _is_title(line: Line) -> bool:
    """Tell whether the line is the document's title: a type's name in capitals, alone or with what it is about."""
    found = leading_type(line.text)
    if found is None or line.text.endswith(":"):
        return False
    name, rest = found
    printed = line.text[: len(name)]
    return printed.isupper() and not re.match(r"\W*(?i:số)\b", rest)


def _without_nation(text: str) -> str:
    for match in reversed(list(_NATION.finditer(fold_same(text)))):
        text = f"{text[: match.start()]} \n {text[match.end() :]}"
    return text


def _take_number(head: Head, line: Line, text: str) -> str:
    match = _ANNOUNCED.search(text)
    if match is None:
        blank = _BLANK.search(text)
        return f"{text[: blank.start()]}\n{text[blank.end() :]}" if blank else text
    if head.number is None:
        head.number = (clean_code(match["code"]), line)
        kind = leading_type(match["kind"] or "")
        head.announced_kind = kind[0] if kind else ""
    return f"{text[: match.start()]}\n{text[match.end() :]}"


def clean_code(code: str) -> str:
    """Return a number and symbol as written but without spaces and final stops, with Đ for its look-alike."""
    return re.sub(r"\s+", "", nfc(code)).replace("\u2013", "-").rstrip(".&-/")


def _take_date(head: Head, line: Line, text: str) -> str:
    folded = fold_same(text)
    match = _DATE.search(folded) or _UNDATED.search(folded)
    if match is None:
        return text
    day = date_of(match) if match.re is _DATE else None
    before = text[: match.start()].rstrip(" ,.;")
    left, _break, last = before.rpartition("\n")
    place, remains = _place(last)
    if head.issued_on is None and day:
        head.issued_on = (day, line)
    if head.place is None and place:
        head.place = (place, line)
    return f"{left}\n{remains}\n{text[match.end() :]}"


def date_of(match: re.Match[str]) -> datetime.date | None:
    """Return the day of a match of day, month and year (groups 1-3 or 4-6), or None when there is no such day."""
    day, month, year = match.groups()[:3] if match.group(1) else match.groups()[3:6]
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def find_date(text: str) -> re.Match[str] | None:
    """Return the first «ngày … tháng … năm …» or «ngày d/m/Y» in ``text`` (NFC); read it with ``date_of``."""
    return _DATE.search(fold_same(text))


def _place(text: str) -> tuple[str, str]:
    """Return (place, what stands before it): the last words that begin with a capital and aren't all capitals."""
    words = text.split()
    start = len(words)
    while start and (words[start - 1] == "-" or _begins_like_a_name(words[start - 1])):
        start -= 1
    town = next(
        (size for size in (2, 1) if _TOWN.fullmatch(fold_same(" ".join(words[max(start - size, 0) : start])))), 0
    )
    start -= town
    if start == len(words) and words:
        return (text.strip().title(), "") if len(words) <= 4 and text.strip().isupper() else ("", text)
    return " ".join(words[start:]).lstrip("- "), " ".join(words[:start])


def _begins_like_a_name(word: str) -> bool:
    return (
        bool(_PLACE.match(word))
        and word[:1].isupper()
        and (not word.isupper() or word.rstrip(".") in {"TP", "TX", "TT", "Y"})
    )


def _sort(head: Head, line: Line, rest: str) -> None:
    """Put what is left of a head's line where it belongs: urgency, subject («V/v …») or the agency's name."""
    for part in _URGENT_WORDS.sub(lambda match: f"\n{match.group()}\n", rest).split("\n"):
        text = part.strip(" ,;:*|")
        if not text:
            continue
        folded = fold_same(text)
        if match := _URGENCY.match(folded):
            head.urgency = head.urgency or (match["word"], line)
        elif head.subject or re.match(r"v\s*/\s*v|ve viec", folded):
            head.subject.append((part.strip(" *|"), line))
        elif (
            (head.number is None or not head.agency or head.number[1] is line)
            and len(text) > 2
            and Line(text, 1, 1, "").is_capitals
        ):
            head.agency.append((text, line))
