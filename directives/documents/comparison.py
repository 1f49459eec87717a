"""Two texts side by side: article by article, then paragraph by paragraph, then word by word. Pure.

Python's difflib does the comparing; its cost grows with the product of the lengths, so every step has a limit, past which
the pieces are shown whole, one as left out and one as put in. No choice of documents makes a comparison dear.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText, get_text_for_indexing

from site_config.portal.anchors import article_anchors

MOST_PARTS = 600  # articles of one document
MOST_LINES = 1_500  # paragraphs of one pair of articles compared with each other
MOST_WORDS = 500  # words of one pair of paragraphs
MOST_TEXT = 600_000  # characters of both documents together
PAIR_MATCHES = 20_000  # equal pieces that two texts may have with each other, each counted with each
ALL_MATCHES = 800_000  # the same for one whole comparison: difflib's work grows with them
_TOKEN = re.compile(r"(\w+|[^\w\s])(\s*)")
ALIKE = 0.35  # below this share of common words, two paragraphs count as different ones


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a document: an article (``key`` its number, repeated numbers told apart) or what stands between."""

    key: str
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; ``change`` is "", "del" (only left) or "ins" (only right)."""

    text: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Two paragraphs side by side, either of which may be missing."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Tell whether the two sides differ."""
        return any(piece.change for piece in (*self.left, *self.right))


@dataclass(frozen=True, slots=True)
class PartPair:
    """An article on both sides: ``state`` is same, changed, only_left or only_right."""

    heading: Row
    rows: tuple[Row, ...]
    state: str


class TooLargeError(Exception):
    """The two documents together are too large to be compared."""


def parts_of(body: Iterable[Any] | None) -> list[Part]:
    """Return the pieces of a StreamField value: what stands before the first article, each article, what stands between."""
    blocks = list(body or ())
    anchors = {article.index: article for article in article_anchors(blocks)}
    parts: list[Part] = []
    loose: list[str] = []
    for index, block in enumerate(blocks):
        if index not in anchors:
            loose += _lines(block)
            continue
        if loose:
            parts.append(Part(f"trước {anchors[index].anchor}", _("Phần mở đầu") if not parts else "", tuple(loose)))
            loose = []
        article = anchors[index]
        title = f"Điều {article.number}. {article.title}".rstrip(". ")
        parts.append(Part(article.anchor, title, tuple(_lines(block))))
    if loose:
        parts.append(Part("cuối" if parts else "toàn văn", "", tuple(loose)))
    return parts[:MOST_PARTS]


def compare(left: Sequence[Part], right: Sequence[Part]) -> list[PartPair]:
    """Return the two documents side by side. Raises ``TooLargeError`` past MOST_TEXT characters.

    Articles with the same number stand beside each other; one that only one side has stands where it belongs.
    """
    if sum(len(line) for part in (*left, *right) for line in part.lines) > MOST_TEXT:
        raise TooLargeError
    matcher = SequenceMatcher(None, [part.key for part in left], [part.key for part in right], autojunk=False)
    budget = _Budget()
    pairs: list[PartPair] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pairs += [_pair(one, other, budget) for one, other in zip(left[a:b], right[c:d], strict=True)]
        else:
            pairs += [_alone(part, "del") for part in left[a:b]]
            pairs += [_alone(part, "ins") for part in right[c:d]]
    return pairs


class _Budget:
    """What the comparisons of one call may still cost, in pairs of equal pieces."""

    def __init__(self) -> None:
        self.left = ALL_MATCHES

    def allows(self, ours: Sequence[str], theirs: Sequence[str]) -> bool:
        """Tell whether these two sequences may be compared, and take what that costs."""
        mine, others = Counter(ours), Counter(theirs)
        cost = sum(count * others[piece] for piece, count in mine.items())
        if cost > min(self.left, PAIR_MATCHES):
            return False
        self.left -= cost
        return True


def _lines(block: Any) -> list[str]:
    """Return the paragraphs of a block as plain text."""
    value = block.value
    match block.block_type:
        case "article":
            texts = [_plain(value.get("content"))]
        case "paragraph":
            texts = [_plain(value)]
        case "heading":
            texts = [str(value.get("text") or "")]
        case "figure":
            texts = [str(value.get("caption") or "")]
        case "table":
            heads = " | ".join(str(column["heading"] or "") for column in value.columns)
            rows = (" | ".join(_plain(cell) for cell in row["values"]) for row in value.row_data)
            texts = [value.caption or "", heads, *rows]
        case _:
            texts = [str(value)]
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def _plain(value: Any) -> str:
    if isinstance(value, RichText):
        return get_text_for_indexing(re.sub(r"(</(?:p|li|h\d)>|<br\s*/?>)", r"\1\n", value.source))
    return strip_tags(str(value or ""))


def _pair(left: Part, right: Part, budget: _Budget) -> PartPair:
    heading = _row(left.heading, right.heading, budget)
    rows = tuple(_rows(left.lines, right.lines, budget))
    changed = heading.changed or any(row.changed for row in rows)
    return PartPair(heading, rows, "changed" if changed else "same")


def _alone(part: Part, change: str) -> PartPair:
    rows = tuple(_one_side(line, change) for line in part.lines)
    return PartPair(_one_side(part.heading, change), rows, "only_left" if change == "del" else "only_right")


def _one_side(text: str, change: str) -> Row:
    pieces = (Piece(text, change),) if text else ()
    return Row(pieces, ()) if change == "del" else Row((), pieces)


def _rows(left: Sequence[str], right: Sequence[str], budget: _Budget) -> Iterator[Row]:
    if max(len(left), len(right)) > MOST_LINES or not budget.allows(left, right):
        pairs = zip_longest(left, right, fillvalue="")
        yield from (_row(a, b, budget) if a == b else _whole(a, b) for a, b in pairs)
        return
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from (Row((Piece(line),), (Piece(line),)) for line in left[a:b])
        else:
            yield from (_row(one, other, budget) for one, other in zip_longest(left[a:b], right[c:d], fillvalue=""))


def _row(left: str, right: str, budget: _Budget) -> Row:
    """Return two paragraphs with the words marked that only one of them has."""
    if left == right:
        return Row((Piece(left),), (Piece(right),)) if left else Row((), ())
    ours, theirs = _TOKEN.findall(left), _TOKEN.findall(right)
    words = [word for word, _space in ours], [word for word, _space in theirs]
    if not all(words) or max(map(len, words)) > MOST_WORDS or not budget.allows(*words):
        return _whole(left, right)
    matcher = SequenceMatcher(None, *words, autojunk=False)
    if matcher.ratio() < ALIKE:
        return _whole(left, right)
    mine: list[Piece] = []
    other: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        _add(mine, ours[a:b], "" if tag == "equal" else "del")
        _add(other, theirs[c:d], "" if tag == "equal" else "ins")
    return Row(tuple(mine), tuple(other))


def _whole(left: str, right: str) -> Row:
    return Row((Piece(left, "del"),) if left else (), (Piece(right, "ins"),) if right else ())


def _add(pieces: list[Piece], words: Sequence[tuple[str, str]], change: str) -> None:
    """Add words with the blanks after them; the blank at the end of a change stands outside its mark."""
    if not words:
        return
    text = "".join(f"{word}{space}" for word, space in words)
    bare = text.rstrip()
    if not change or bare == text:
        pieces.append(Piece(text, change))
        return
    pieces += [Piece(bare, change), Piece(text[len(bare) :])]
