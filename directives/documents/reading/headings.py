"""Lines that open a part of a document: «Chương II», «Điều 5. …», «1. …», «a) …». Pure.

A line counts only in its place: articles go up (or begin again at 1), clauses and points follow one another, and what stands
in quotation marks, as the new wording in an amending document, is left alone.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from search.text import fold

from .quotations import TextLine, lines_outside_quotations


class Kind(StrEnum):
    """Levels from the outermost in; the value begins an anchor."""

    PART = "phan"
    CHAPTER = "chuong"
    SECTION = "muc"
    SUBSECTION = "tieu-muc"
    ARTICLE = "dieu"
    CLAUSE = "khoan"
    POINT = "diem"


_NAMES = {
    Kind.PART: "Phần",
    Kind.CHAPTER: "Chương",
    Kind.SECTION: "Mục",
    Kind.SUBSECTION: "Tiểu mục",
    Kind.ARTICLE: "Điều",
    Kind.CLAUSE: "Khoản",
    Kind.POINT: "Điểm",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A heading: where its line starts in the text, its level, number and title («» where it has none)."""

    kind: Kind
    number: str
    title: str
    start: int

    @property
    def label(self) -> str:
        """Return what people call it: «Điều 5»."""
        return f"{_NAMES[self.kind]} {self.number}"


_ORDINALS = "nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
_ROMAN = r"[IVXLC]{1,7}"
_THEN = r"(?:\s*[.:\u2013-]|\s+(?=[A-ZĐÀ-Ỹ])|\s*$)(.*)"
_PART_NUMBER = rf"(?:th[ứỨ]\s+)?(?:{_ORDINALS})|{_ROMAN}|\d{{1,2}}|[A-E]"
_HEADINGS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.PART, re.compile(rf"(?:Ph[ầẦ]n|PHẦN)\s+({_PART_NUMBER})(?:\s*[.:\u2013-]|\s*$)(.*)", re.IGNORECASE)),
    (Kind.CHAPTER, re.compile(rf"(?:Chương|CHƯƠNG)\s+({_ROMAN}[a-z]?|\d{{1,3}}[a-z]?){_THEN}")),
    (Kind.SECTION, re.compile(rf"(?:Mục|MỤC)\s+(\d{{1,2}}[a-z]?|{_ROMAN}|[A-E]){_THEN}")),
    (Kind.SUBSECTION, re.compile(rf"(?:Tiểu mục|TIỂU MỤC)\s+(\d{{1,2}}[a-z]?|{_ROMAN}){_THEN}")),
    (Kind.ARTICLE, re.compile(r"(?:Điều|ĐIỀU)\s+(\d{1,4}(?:[a-zđ]\d?)?)\s*(?:[.:](?!\d)|$)\s*(.*)")),
)
_SECTION_OF_PLAN = re.compile(r"([IVX]{1,6})\s*[.)/-]\s+(\S.*)")
_CLAUSE = re.compile(r"(\d{1,3}[a-zđ]?)\s*[.)/]\s+\S")
_POINT = re.compile(r"([a-zđ]{1,2})\s*\)\s*\S")
_SKIPPED = 3  # letters that a list of points may pass over: f, j, w and z are not used by all
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_MAX_TITLE = 300
_MAX_PLAIN_TITLE = 150  # of a title that isn't in capitals


def find_rows(text: str, *, inside_article: bool = False) -> list[Row]:
    """Return the headings of ``text`` in their order; with ``inside_article`` only clauses and points."""
    lines = lines_outside_quotations(text)
    rows: list[Row] = []
    state = _State(inside=inside_article, ahead=_article_numbers(lines))
    for place, line in enumerate(lines):
        row = _part(lines, place, state) if not inside_article else None
        row = row or _inner(line, state)
        if row is not None:
            rows.append(row)
    if not inside_article and not any(row.kind is Kind.ARTICLE for row in rows):
        return rows or _plan_sections(lines)
    return rows


@dataclass(slots=True)
class _State:
    """Where in the count of articles, clauses and points the reading stands."""

    inside: bool
    ahead: list[int]  # numbers on the lines still to come that look like articles
    article: int = 0
    article_suffix: str = ""
    clause: int = 0
    clause_suffix: str = ""
    point: int = -1

    def comes_later(self, number: int) -> bool:
        """Tell whether an article of this number follows before the count begins again."""
        until = self.ahead.index(1) if 1 in self.ahead else len(self.ahead)
        return number in self.ahead[:until]

    def open_article(self, number: int, suffix: str) -> None:
        self.article, self.article_suffix = number, suffix
        self.inside, self.clause, self.clause_suffix, self.point = True, 0, "", -1

    def takes_point(self, letters: str) -> bool:
        """Tell whether point ``letters`` follows the last one; «aa», «bb» come between the others."""
        place = _LETTERS.find(letters[0])
        if len(letters) == 2:
            return letters[0] == letters[1] and self.point >= 0
        return (place == 0 and self.point < 0) or (self.point >= 0 and 0 < place - self.point <= _SKIPPED)

    def open_clause(self, number: int, suffix: str) -> None:
        self.clause, self.clause_suffix, self.point = number, suffix, -1


def _part(lines: list[TextLine], place: int, state: _State) -> Row | None:
    line = lines[place]
    if line.text[:1] not in "PpCcMmTtĐđ":
        return None
    for kind, pattern in _HEADINGS:
        match = pattern.match(line.text)
        if match is None:
            continue
        rest = match[2].strip(" .:-\u2013")
        if kind is Kind.ARTICLE:
            if not _article_in_place(match[1], rest, state):
                return None
            return Row(kind, match[1], _article_title(lines, place, match[2].strip()), line.start)
        if not _heading_alone(rest):
            return None
        state.inside = False
        number = match[1].upper() if re.fullmatch(rf"{_ROMAN}[a-z]?", match[1], re.IGNORECASE) else match[1].lower()
        return Row(kind, number, rest or _title_below(lines, place), line.start)
    return None


def _article_in_place(number: str, rest: str, state: _State) -> bool:
    digits, suffix = _parsed(number)
    if state.ahead:
        state.ahead.pop(0)
    follows = digits == state.article + 1 or (digits == state.article and suffix > state.article_suffix)
    begins = rest[:1].isupper() or rest[:1].isdigit() or rest[:1] in '(\u201c"'
    # An article that seems to come too early is a line of the text that looks like one.
    onward = digits > state.article and (begins or state.article == 0) and not state.comes_later(state.article + 1)
    again = digits == 1 and state.article > 0
    if not (follows or onward or again):
        return False
    state.open_article(digits, suffix)
    return True


def _parsed(number: str) -> tuple[int, str]:
    digits = re.match(r"\d+", number)
    return (int(digits.group()), number[digits.end() :]) if digits else (0, number)


def _article_numbers(lines: list[TextLine]) -> list[int]:
    pattern = dict(_HEADINGS)[Kind.ARTICLE]
    return [_parsed(match[1])[0] for line in lines if (match := pattern.match(line.text))]


def _heading_alone(rest: str) -> bool:
    """Tell whether what follows «Chương II» is a title, not the rest of a sentence («Chương II của Luật này»)."""
    return not rest or (rest[:1].isupper() and not re.search(r"[;,]$", rest))


def _article_title(lines: list[TextLine], place: int, rest: str) -> str:
    """Return an article's title, "" where its text follows the number at once."""
    words = [rest]
    for line in lines[place + 1 : place + 4]:
        if not line.text[:1].islower() or _POINT.match(line.text) or not rest:
            break
        words.append(line.text)  # a title broken by the margin
    title = " ".join(words).strip()
    sentence = re.search(r"[.;:/,]$|[.;]\s+[A-ZĐÀ-Ỹ]", title)
    return "" if len(title) > _MAX_TITLE or sentence else title


def _title_below(lines: list[TextLine], place: int) -> str:
    words: list[str] = []
    for line in lines[place + 1 : place + 5]:
        if any(pattern.match(line.text) for _kind, pattern in _HEADINGS) or _CLAUSE.match(line.text):
            break
        capitals = line.text.isupper()
        plain = not words and len(line.text) < _MAX_PLAIN_TITLE and not re.search(r"[.;:,]$", line.text)
        if not (capitals or plain):
            break
        words.append(line.text)
        if not capitals:
            break
    return " ".join(words)


def _inner(line: TextLine, state: _State) -> Row | None:
    """Return the clause or point that the line opens, or None."""
    if not state.inside:
        return None
    match = _CLAUSE.match(line.text)
    if match:
        digits, suffix = _parsed(match[1])
        if digits == state.clause + 1 or (digits == state.clause and digits and suffix > state.clause_suffix):
            state.open_clause(digits, suffix)
            return Row(Kind.CLAUSE, match[1], "", line.start)
        return None
    match = _POINT.match(line.text)
    if match and state.takes_point(match[1]):
        state.point = _LETTERS.find(match[1][0])
        return Row(Kind.POINT, match[1], "", line.start)
    return None


def _plan_sections(lines: list[TextLine]) -> list[Row]:
    """Return «I. MỤC ĐÍCH», «II. NHIỆM VỤ» of a plan or a report, which have no articles."""
    rows: list[Row] = []
    for line in lines:
        match = _SECTION_OF_PLAN.match(line.text)
        if match and _roman(match[1]) == len(rows) + 1 and len(line.text) < _MAX_TITLE:
            rows.append(Row(Kind.SECTION, match[1], match[2].strip(" .:"), line.start))
    return rows


def _roman(text: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total, last = 0, 0
    for letter in reversed(fold(text)):
        value = values.get(letter, 0)
        total += value if value >= last else -value
        last = max(last, value)
    return total
