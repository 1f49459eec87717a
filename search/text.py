"""Vietnamese text for search: NFC, one tone style, folding without marks, syllables with places in the original.

Pure Python, no Django. Work per distinct token is cached, so that a corpus costs one regular expression and
dictionary look-ups.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import add
from typing import NamedTuple

# Letters that look like Đ/đ but are Icelandic eth; old fonts and converters leave them behind.
_ETH = str.maketrans({"\u00d0": "\u0110", "\u00f0": "\u0111"})
_D_STROKE = str.maketrans({"\u0110": "D", "\u0111": "d"})
_APOSTROPHES = "'\u2019\u02bc\u2018"

# A thousand's group (2.500.000), or letters and digits; an apostrophe inside belongs to the name (Ea H'leo).
_TOKEN = re.compile(
    rf"(?<![^\W_.,])\d{{1,3}}(?:\.\d{{3}})+(?![^\W_]|\.\d)"
    rf"|[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f]*(?:[{_APOSTROPHES}]?[^\W_][\u0300-\u036f]*)*"
)
_MARKS = re.compile(r"[\u0300-\u036f]+")
_NOT_IN_KEY = re.compile(r"[\W_]+")

_TONES = ("áàảãạ", "éèẻẽẹ", "íìỉĩị", "óòỏõọ", "úùủũụ", "ýỳỷỹỵ")
_PLAIN = dict(zip("aeiouy", _TONES, strict=True))


def _tone_pairs() -> dict[str, str]:
    """Return open rhymes in the new style with their old-style spelling: «oà» -> «òa», «uý» -> «úy»."""
    pairs = {}
    for first, second in ("oa", "oe", "uy"):
        for place in range(5):
            pairs[first + _PLAIN[second][place]] = _PLAIN[first][place] + second
    return pairs


def _cluster_pairs() -> dict[str, str]:
    """Return misplaced marks after qu and gi with the right spelling: «qúy» -> «quý», «gía» -> «giá»."""
    pairs = {}
    for place in range(5):
        for second in "aeiy":
            pairs["q" + _PLAIN["u"][place] + second] = "qu" + _PLAIN[second][place]
        for second in "aou":
            pairs["g" + _PLAIN["i"][place] + second] = "gi" + _PLAIN[second][place]
    return pairs


_OLD_STYLE = _tone_pairs()
_CLUSTERS = _cluster_pairs()


class Token(NamedTuple):
    """A syllable, word or number: exact and folded form, and where it stands in the original string."""

    exact: str
    folded: str
    start: int
    end: int


def nfc(text: str) -> str:
    """Return ``text`` in NFC with eth turned into đ; the length changes only where ``text`` was not NFC."""
    if text.isascii():
        return text
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    # Nearly no text holds eth: two looks are far cheaper than a translation of every letter.
    return text.translate(_ETH) if "\u00d0" in text or "\u00f0" in text else text


def _one_tone_style(word: str) -> str:
    """Return a lower-case NFC syllable in the old style (hòa, thúy) with qu/gi clusters kept (quý, giá)."""
    fixed = _CLUSTERS.get(word)
    if fixed is not None:
        return fixed
    tail = _OLD_STYLE.get(word[-2:])
    if tail is not None and not word.startswith("qu"):
        return word[:-2] + tail
    return word


@lru_cache(maxsize=200_000)
def forms(raw: str) -> tuple[str, str]:
    """Return (exact, folded) of one raw NFC token: case-folded, one tone style; folded also without marks and đ."""
    if raw.isascii():
        if raw[0].isdigit():
            raw = raw.replace(".", "")
            if raw[0] == "0" and raw.isdigit():
                raw = raw.lstrip("0") or "0"  # «02 ngày» is «2 ngày»
        low = raw.lower().replace("'", "")
        return low, low
    word = unicodedata.normalize("NFC", raw.translate(_ETH).casefold())
    for mark in _APOSTROPHES:
        word = word.replace(mark, "")
    exact = _one_tone_style(word)
    folded = _MARKS.sub("", unicodedata.normalize("NFD", exact)).translate(_D_STROKE).casefold()
    return exact, folded or exact


def fold(text: str) -> str:
    """Return ``text`` in lower case without marks and with đ as d; punctuation and spacing are kept."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.translate(_ETH).casefold()))
    return unicodedata.normalize("NFC", bare.translate(_D_STROKE))


def has_marks(text: str) -> bool:
    """Tell whether ``text`` carries Vietnamese marks or đ, that is, whether its writer typed with marks."""
    return not text.isascii() and fold(text) != nfc(text).casefold()


class _Cut(dict[str, tuple[str, str]]):
    """What lies between spaces -> its exact and folded tokens between spaces; no token reaches over a space.

    Running text repeats itself: nearly every piece has been cut before.
    """

    def __missing__(self, piece: str) -> tuple[str, str]:
        found = [forms(raw) for raw in _TOKEN.findall(piece)]
        cut = " ".join([exact for exact, _folded in found]), " ".join([folded for _exact, folded in found])
        if len(piece) <= _CACHED_LENGTH:
            if len(self) >= _CACHED_PIECES:
                self.clear()
            self[piece] = cut
        return cut


_CACHED_PIECES, _CACHED_LENGTH = 200_000, 40
_CUT = _Cut()


cut = _CUT.__getitem__  # what lies between spaces (NFC) -> its exact and folded tokens between spaces


def lines(text: str) -> tuple[str, str]:
    """Return the exact and the folded tokens of ``text`` in order, between single spaces (the quick form for indexing)."""
    pieces = nfc(text).split()
    if not pieces:
        return "", ""
    exact, folded = zip(*map(cut, pieces), strict=True)
    return " ".join(filter(None, exact)), " ".join(filter(None, folded))


def words(text: str) -> tuple[list[str], list[str]]:
    """Return the exact and the folded tokens of ``text`` in order, without places."""
    exact, folded = lines(text)
    return exact.split(), folded.split()


def raw_tokens(text: str) -> Iterator[re.Match[str]]:
    """Return the tokens of ``text``, which must be NFC, as matches: the quickest form, for marking."""
    return _TOKEN.finditer(text)


def tokens(text: str) -> list[Token]:
    """Return the tokens of ``text`` with offsets into ``text`` itself, also when it is decomposed (NFD)."""
    composed = nfc(text)
    found = [Token(*forms(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(composed)]
    if composed == text:
        return found
    places = _places(text)
    return [Token(exact, folded, places[start][0], places[end - 1][1]) for exact, folded, start, end in found]


def _places(text: str) -> list[tuple[int, int]]:
    """Return, for every character of NFC(text), where the cluster it comes from begins and ends in ``text``.

    A cluster usually becomes one character, but some letters (Devanagari with nukta) become two.
    """
    places: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        places.extend([(start, end)] * len(unicodedata.normalize("NFC", text[start:end])))
    return places


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans that compose on their own: a starter and what combines with it (also conjoining Hangul)."""
    start = 0
    for index in range(1, len(text)):
        character = text[index]
        if unicodedata.combining(character) or "\u1160" <= character <= "\u11ff":
            continue
        yield start, index
        start = index
    if text:
        yield start, len(text)


def pairs(sequence: list[str]) -> list[str]:
    """Return adjacent pairs of tokens joined by «_»: [cải, cách, hành] -> [cải_cách, cách_hành]."""
    return list(map("_".join, pairwise(sequence)))


def paired(line: str) -> str:
    """Return the adjacent pairs of tokens that stand between single spaces, as such a line: «a b c» -> «a_b b_c»."""
    firsts = line.replace(" ", "_ ").split(" ")
    return " ".join(map(add, firsts, line.split(" ")[1:]))


def key_parts(number: str) -> list[str]:
    """Return the folded parts of a document number, its sequence without leading zeros.

    «09/2023/TT-BTP» -> [9, 2023, tt, btp]; letters and digits only.
    """
    parts = [part for part in _NOT_IN_KEY.split(fold(nfc(number))) if part]
    if parts and parts[0].isdigit():
        parts[0] = parts[0].lstrip("0") or "0"
    return parts


def number_key(number: str) -> str:
    """Return the key under which a document number is found in any spelling: «30/2020/NĐ-CP» -> «302020ndcp»."""
    return "".join(key_parts(number))


def number_prefixes(number: str) -> list[str]:
    """Return the keys of a number's beginnings, whole parts only, so that «30/2020» is found but not in «130/2020»."""
    parts = key_parts(number)
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
