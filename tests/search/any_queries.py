"""Whatever may be typed or sent into the search box: generated from a seed, the same at every run. Pure."""

import random
import unicodedata
from collections.abc import Callable, Iterator

TEXT = (
    "kế hoạch cải cách hành chính một cửa 7193 QĐ-UBND 30/2020/NĐ-CP ngày 20/12/2021 tháng 6 năm 2022 số số: Ea H'leo"
)
WORDS = TEXT.split()
SIGNS = [
    *"\"“”«»-+&|!(){}[]^~*?:\\/<>=@#$%_.,;'`",
    "OR",
    "HOẶC",
    "AND",
    "NOT",
    "TO",
    "||",
    "&&",
    '-"',
    "số:",
    "-",
    "--",
]
FIELDS = [
    "title_folded:",
    "_exists_:",
    "access:group",
    "id:*",
    "_source.",
    "facets.type:",
    "{!func}",
    "$where",
    "';--",
    "<script>",
]
CONTROLS = [
    chr(code) for code in (*range(32), 0x7F, 0x85, 0xAD, 0x200B, 0x200D, 0x202E, 0x2028, 0xFEFF, 0xFFFE, 0xFFFF)
]


def queries(count: int, *, seed: int = 20220630) -> Iterator[str]:
    """Yield ``count`` queries of every sort in turn."""
    chance = random.Random(seed)
    sorts: list[Callable[[random.Random], str]] = [
        _words,
        _signs,
        _unicode,
        _controls,
        _nested,
        _repeated,
        _numbers,
        _marks,
    ]
    for place in range(count):
        text = sorts[place % len(sorts)](chance)
        yield text * (10_000 // max(len(text), 1)) if place % 97 == 0 else text


def _some(chance: random.Random, among: list[str], most: int) -> list[str]:
    return [chance.choice(among) for _ in range(chance.randint(0, most))]


def _words(chance: random.Random) -> str:
    return " ".join(_some(chance, WORDS, 80))


def _signs(chance: random.Random) -> str:
    return chance.choice(["", " "]).join(_some(chance, [*SIGNS, *FIELDS, *WORDS], 40))


def _unicode(chance: random.Random) -> str:
    """Return any code points at all, lone surrogates and unassigned ones among them."""
    ends = chance.choice([0x80, 0x250, 0x2000, 0xFFFF, 0x10FFFF])
    return "".join(chr(chance.randint(0, ends)) for _ in range(chance.randint(0, 200)))


def _controls(chance: random.Random) -> str:
    return "".join(_some(chance, [*CONTROLS, *WORDS, " "], 60))


def _nested(chance: random.Random) -> str:
    return (
        chance.choice('"([{«') * chance.randint(1, 300)
        + _words(chance)
        + chance.choice('")]}»') * chance.randint(0, 300)
    )


def _repeated(chance: random.Random) -> str:
    return chance.choice([*SIGNS, *WORDS, "a ", "-a ", '"a b" ', "1/", "0", "đ", "\u0301", "a OR "]) * chance.randint(
        1, 3_000
    )


def _numbers(chance: random.Random) -> str:
    """Return things that look like document numbers and dates, right or not."""
    parts = [str(chance.randint(0, 10 ** chance.randint(1, 12))) for _ in range(chance.randint(1, 12))]
    return chance.choice(["/", "-", ".", " ", ":"]).join([*parts, *_some(chance, WORDS, 4)])


def _marks(chance: random.Random) -> str:
    """Return words with marks piled up, taken apart or put where they don't belong."""
    text = unicodedata.normalize(chance.choice(["NFD", "NFKD", "NFC"]), _words(chance))
    places = sorted(chance.sample(range(len(text) + 1), min(5, len(text) + 1)), reverse=True)
    for place in places:
        text = text[:place] + chr(chance.randint(0x300, 0x36F)) * chance.randint(1, 20) + text[place:]
    return text
