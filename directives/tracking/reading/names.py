"""Units however they are written: «P. Nội vụ», «Phòng LĐTBXH», «UBND xã Tân Hoà», «Trưởng các phòng: Nội vụ, Tư pháp»."""

import itertools
import re
from collections.abc import Iterable

from search.text import fold, nfc, tokens

from .shapes import COMMUNE, OFFICE, KnownUnit, Mention, Scope

_LONGEST = 16  # tokens of the longest name
_PHRASES = {
    ("uy", "ban", "nhan", "dan"): "ubnd",
    ("hoi", "dong", "nhan", "dan"): "hdnd",
    ("van", "phong"): "vp",
    ("nong", "thon", "moi"): "nongthonmoi",
}
_INSIDE = re.compile(r"[\s\-\u2010-\u2015&/+.]*")  # what may stand between the words of one name
_BETWEEN = re.compile(r"\s*(?:,\s*và|,|;|và|&)\s+", re.IGNORECASE)
_OFFICES_HEAD = re.compile(r"(?:(?:các|những|hai|ba|bốn|0?\d)\s+)?phòng\s*:?\s*$", re.IGNORECASE)
_COMMUNES_HEAD = re.compile(
    r"(?:(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các|những|hai|ba|bốn|năm|0?\d)\s+xã|(?:UBND"
    r"|Ủy ban nhân dân)\s+xã)\s*:?\s*$",
    re.IGNORECASE,
)
_PLACE_PREFIX = re.compile(r"^(?:ubnd\s+)?(xa|thi tran|phuong)\s+(.+)$")
_NOT_AFTER_INSPECTORATE = frozenset(
    ("viec", "cong", "chuyen", "trach", "dot", "so", "bo", "tinh", "chinh", "nhan", "kiem", "cac", "thue", "xay")
)


# What may stand beside a unit's name without making it another's: titles of its head.
_TITLE_WORDS = frozenset(("thu", "truong", "pho", "chanh", "chu", "tich", "lanh", "dao", "dong", "chi", "huyen", "cac"))


class Lexicon:
    """All spellings of the catalogue's units, found in a text."""

    def __init__(self, units: Iterable[KnownUnit], district: str = "") -> None:
        self.units = {unit.code: unit for unit in units}
        self._keys: dict[str, str] = {}
        self._bare: dict[str, dict[str, str]] = {OFFICE: {}, COMMUNE: {}}
        self._capital: set[str] = set()  # units whose names are common words in lower case
        self._district = _key(district)
        for unit in self.units.values():
            for name in {unit.name, *unit.names}:
                self._learn(unit, name)

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """Return the codes of the offices, or of the communes."""
        return tuple(code for code, unit in self.units.items() if unit.kind == kind)

    def resolve(self, name: str) -> str:
        """Return the code of the unit with this name or code however it is spelled, or ""."""
        wanted = name.strip()
        for code in self.units:
            if code.casefold() == wanted.casefold():
                return code
        bare = _key(wanted)
        for known in (self._keys, self._bare[OFFICE], self._bare[COMMUNE]):
            if bare in known:
                return known[bare]
        found = self.find(wanted)
        if len(found) != 1:
            return ""
        beside = fold(wanted[: found[0].start] + wanted[found[0].end :])
        return found[0].codes[0] if not set(re.findall(r"\w+", beside)) - _TITLE_WORDS else ""

    def _learn(self, unit: KnownUnit, name: str) -> None:
        plain = fold(name)
        key = _key(name)
        if not key:
            return
        place = _PLACE_PREFIX.match(plain.replace("uy ban nhan dan", "ubnd"))
        if unit.kind == COMMUNE:
            bare = _key(place[2]) if place else key
            self._bare[COMMUNE].setdefault(bare, unit.code)
            for head in ("ubndxa", "xa", "ubndthitran", "thitran", "ubndphuong", "phuong", "hdndubndxa"):
                self._keys.setdefault(head + bare, unit.code)
        elif plain.startswith(("phong ", "p. ", "p.")):
            for short in _abbreviations(name):
                self._keys.setdefault("phong" + short, unit.code)
                self._bare[OFFICE].setdefault(short, unit.code)
        elif key.startswith("vp"):
            for whole in ("vphdndubnd", "vpubnd", "vphdnd", "vpubndhdnd"):
                self._keys.setdefault(whole, unit.code)
                self._keys.setdefault("chanh" + whole, unit.code)
            self._keys.setdefault("chanhvp", unit.code)
        else:
            self._keys.setdefault(key, unit.code)
            self._capital.add(unit.code)

    def find(self, text: str, *, bare: bool = False) -> list[Mention]:
        """Return the named units in ``text`` (NFC) in order; ``bare``: also names without «Phòng», «xã» (cells of a table)."""
        words = _words(text)
        found: list[Mention] = []
        place = 0
        while place < len(words):
            hit = self._at(text, words, place, self._keys) or self._listed(text, words, place, found, bare=bare)
            if hit is None:
                place += 1
                continue
            last, code, start = hit
            end = words[last][2]
            last, end = self._own_district(words, last, end)
            if code and not self._common_word(text, words, place, last, code):
                found.append(Mention(start, end, Scope.NAMED, (code,)))
            place = last + 1
        return found

    def _at(
        self, text: str, words: list[tuple[str, int, int]], place: int, keys: dict[str, str]
    ) -> tuple[int, str, int] | None:
        """Return (last word, code, start) of the longest name that begins at word ``place``."""
        key, best = "", None
        if not words[place][0]:
            return None  # «và»
        for last in range(place, min(place + _LONGEST, len(words))):
            if last > place and not _INSIDE.fullmatch(text, words[last - 1][2], words[last][1]):
                break
            key += words[last][0]
            if words[last][0] and key in keys:
                best = (last, keys[key], words[place][1])
        return best

    def _listed(
        self, text: str, words: list[tuple[str, int, int]], place: int, found: list[Mention], *, bare: bool
    ) -> tuple[int, str, int] | None:
        """Return a name that stands bare in a list: «các phòng: Nội vụ, Tư pháp», «UBND các xã Ea Wer, Ea Bar»."""
        start = words[place][1]
        if not text[start].isupper():
            return None
        before = text[:start]
        for kind, head in ((OFFICE, _OFFICES_HEAD), (COMMUNE, _COMMUNES_HEAD)):
            heading = head.search(before[-60:])
            follows = (
                bool(found)
                and self.units[found[-1].codes[0]].kind == kind
                and _BETWEEN.fullmatch(text, found[-1].end, start) is not None
            )
            if heading is None and not follows and not bare:
                continue
            hit = self._at(text, words, place, self._bare[kind])
            if hit is not None:
                begin = start - (len(before[-60:]) - heading.start()) if heading else start
                return hit[0], hit[1], begin
        return None

    def _own_district(self, words: list[tuple[str, int, int]], last: int, end: int) -> tuple[int, int]:
        """Return the place and end after «huyện», «huyện Buôn Đôn» behind a name."""
        if last + 1 < len(words) and words[last + 1][0] == "huyen":
            last, end = last + 1, words[last + 1][2]
            key = ""
            for following in range(last + 1, min(last + 5, len(words))):
                key += words[following][0]
                if self._district and key == self._district:
                    return following, words[following][2]
        return last, end

    def _common_word(self, text: str, words: list[tuple[str, int, int]], first: int, last: int, code: str) -> bool:
        """Tell whether «thanh tra» here is the verb, not the office."""
        if code not in self._capital or words[last][0] == "huyen":
            return False
        following = words[last + 1][0] if last + 1 < len(words) else ""
        return not text[words[first][1]].isupper() or following in _NOT_AFTER_INSPECTORATE


def _key(name: str) -> str:
    return "".join(word for word, _start, _end in _words(nfc(name)))


def _words(text: str) -> list[tuple[str, int, int]]:
    """Return (canonical word, start, end): long forms abbreviated, «và» empty, «P.» written out."""
    found = tokens(text)
    words: list[tuple[str, int, int]] = []
    place = 0
    while place < len(found):
        for phrase, short in _PHRASES.items():
            if tuple(token.folded for token in found[place : place + len(phrase)]) == phrase:
                words.append((short, found[place].start, found[place + len(phrase) - 1].end))
                place += len(phrase)
                break
        else:
            token = found[place]
            word = "" if token.exact == "và" else token.folded
            if word == "p" and text[token.start] == "P":
                word = "phong"
            words.append((word, token.start, token.end))
            place += 1
    return words


def _abbreviations(name: str) -> set[str]:
    """Return the keys of an office's name without «Phòng», each part in full or as its letters: «Nông nghiệp và PTNT»."""
    rest = re.sub(r"^(?:phòng|p\.?)\s*", "", name, flags=re.IGNORECASE)
    parts = [part for part in re.split(r"\s*[-\u2010-\u2015&]\s*|\s+và\s+", rest) if part.strip()]
    options = []
    for part in parts:
        words = [word for word, _s, _e in _words(part) if word and word != "huyen"]
        letters = "".join(word[0] for word in words)
        options.append({"".join(words), letters} if len(parts) > 1 or len(words) > 1 else {"".join(words)})
    return {"".join(choice) for choice in itertools.product(*options)} - {""}
