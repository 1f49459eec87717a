"""Articles, clauses and points named before a cited document: «điểm a, b khoản 1 và khoản 2 Điều 5 của …». Pure.

The words are walked backwards one by one: a search expression for all the ways to list them would take ages on odd texts.
"""

import re
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:\.\d+)*|[^\w\s]")
_ITEM = re.compile(r"\d{1,4}[a-zđ]?\d?|[IVXLC]{1,6}|[a-zđ](?:\.?\d{1,2})?|aa|bb|dd|đđ")
_LEVELS = frozenset({"điểm", "khoản", "điều", "tiết", "mục", "chương", "phần", "đoạn", "phụ_lục"})
_JOINTS = frozenset({",", ";", "và", "hoặc", "đến", "-", "\u2013", "các", "thứ", "của", "số"})
_ISSUED_WITH = re.compile(
    r"(?:(?:của|tại|trong)\s+)?(?:Bản |bản )?(?:Quy chế|Quy định|Điều lệ|Danh mục|Chương trình|Kế hoạch|Quy trình|Phụ lục)"
    r"(?:(?!Quy chế|Quy định|Điều lệ)[^.;:\n()])*\bkèm theo\s*$"
)
_LINK = re.compile(r"\s*,?\s*(?:(?:của|tại|trong)\s*)?(?:các\s*)?$")
_WINDOW = 260


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a cited document; "" where that level is not named."""

    article: str = ""
    clause: str = ""
    point: str = ""


def places_before(text: str, start: int) -> tuple[int, tuple[Place, ...]]:
    """Return (where they begin, the places) named right before a citation at ``start``; (start, ()) where none are."""
    begin = max(0, start - _WINDOW)
    begin += text[begin:start].rfind("\n") + 1
    window = text[begin:start]
    issued = _ISSUED_WITH.search(window)
    if issued:
        window = window[: issued.start()]
    link = _LINK.search(window)
    window = window[: link.start()] if link else window
    words = list(_WORD.finditer(window.replace("phụ lục", "phụ_lục").replace("Phụ lục", "Phụ_lục")))
    first = _run(words)
    if first == len(words) or words[-1].end() < len(window.rstrip()) or not _is_item(words[-1].group()):
        return start, ()
    return begin + words[first].start(), _read([word.group() for word in words[first:]])


def _is_item(word: str) -> bool:
    return bool(_ITEM.fullmatch(word))


def _run(words: list[re.Match[str]]) -> int:
    """Return the index of the first word of the list of places with which ``words`` end; their number when there is none."""
    place = len(words)
    while place:
        word = words[place - 1].group()
        level = word.lower() in _LEVELS
        if word == "tiết" and place > 1 and words[place - 2].group().lower() == "chi":
            break  # «quy định chi tiết khoản 2»
        if not (level or _is_item(word) or word.lower() in _JOINTS):
            break
        if word == ";" and not _level_follows(words, place):
            break
        place -= 1
    while place < len(words) and words[place].group().lower() not in _LEVELS:
        place += 1  # what stands before the first level belongs to something else
    return place - 1 if 0 < place < len(words) and words[place - 1].group() == "các" else place


def _level_follows(words: list[re.Match[str]], place: int) -> bool:
    following = [word.group().lower() for word in words[place : place + 3]]
    return any(word in _LEVELS for word in following)


def _read(words: list[str]) -> tuple[Place, ...]:
    """Return the places of «điểm a khoản 1, khoản 2 Điều 5»: what stands before an article belongs to it."""
    points: list[str] = []
    clauses: list[tuple[str, str]] = []
    places: list[Place] = []
    for level, items in _groups(words):
        if level == "điểm":
            points += items
        elif level == "khoản":
            for index, item in enumerate(items):
                clauses += [(item, point) for point in (points if index == 0 and points else [""])]
            points = []
        elif level == "điều":
            inner = clauses or [("", point) for point in points]
            if inner:
                places += [Place(items[0], clause, point) for clause, point in inner]
                places += [Place(item) for item in items[1:]]
            else:
                places += [Place(item) for item in items]
            points, clauses = [], []
    return (*places, *(Place("", clause, point) for clause, point in clauses))


def _groups(words: list[str]) -> list[tuple[str, list[str]]]:
    groups: list[tuple[str, list[str]]] = []
    for word in words:
        if word.lower() in _LEVELS:
            groups.append((word.lower(), []))
        elif groups and _is_item(word):
            groups[-1][1].append(word)
    return [(level, items) for level, items in groups if items]
