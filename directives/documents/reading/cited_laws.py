"""Codes, laws, ordinances and the Constitution cited by name, with or without a number. Pure."""

import re
from dataclasses import dataclass

from search.text import fold, nfc, tokens

from . import law_names
from .doc_types import type_named
from .head import clean_code

_HEAD = re.compile(r"(?<!\w)(?P<type>Bộ luật|Bộ Luật|Luật|Pháp lệnh|Hiến pháp)(?!\w)")
_CONSTITUTION = re.compile(r"\s+(?:nước\s+Cộng h(?:òa|oà)\s+xã hội chủ nghĩa Việt Nam)")
_NUMBER = re.compile(
    r"[\s,(]*(?:số\s*:?\s*)?(?P<code>\d{1,4}[a-z]?\s?/\s?\d{4}\s?/\s?(?:PL-)?(?:QH|UBTVQH)\s?\d{0,2})\)?"
)
_YEAR = re.compile(r"\s*,?\s*(?:\(?năm\s+)?(?P<year>(?:19|20)\d{2})(?![\w/])\)?")
_ITSELF = re.compile(
    r"\s+(?:này|trên|đó|nêu trên|nói trên|được|do|có|của|hiện|thì|về|và các|liên quan|chuyên ngành|quốc tế)(?!\w)"
)
_AMENDING = re.compile(
    r"\s*(?:sửa đổi(?:,| và) bổ sung|sửa đổi|bổ sung)\s+[^\n;.]{0,60}?\s*(?:của|các)\s+(?:các\s+)?"
    r"(?=Bộ luật|Bộ Luật|Luật|Pháp lệnh)"
)
# What ends a name whose law is not listed.
_STOP_WORDS = (
    "năm số ngày thì được do để theo có hoặc đã này là phải gồm trong trừ bằng từ nếu như cho khi"
    "|quy định|thực hiện|đối với|bao gồm|hiện hành"
)
_AND = "các quy pháp văn những hướng Nghị Luật Thông Pháp Điều khoản điểm không|Bộ luật"
_NEXT = "Luật Nghị Thông các thì|Bộ luật|Pháp lệnh|cụ thể|hồ sơ|bao gồm|cơ quan|tổ chức|người"


def _any(block: str) -> str:
    """Return an expression for the words of ``block``, which stand between spaces, or between strokes when they have some."""
    singles, *phrases = block.split("|")
    return "|".join(re.escape(word) for word in (*singles.split(), *phrases))


_ENDS = re.compile(
    rf"[;.:()\n\"“”]|\s(?:{_any(_STOP_WORDS)}|về(?! biển)|và (?:{_any(_AND)}))(?!\w)|,\s(?:{_any(_NEXT)})(?!\w)"
)
_LONGEST_UNKNOWN = 110
_FOREIGN = re.compile(r"\s+[A-Z]{2,6}(?!\w)")  # «Bộ luật IMDG»: a code of an international organisation


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """A law's mention: ``start``/``end`` with its number and year but without date; ``name`` as usually written."""

    document_type: str
    name: str
    number: str
    year: int | None
    start: int
    end: int
    number_start: int | None = None


def _tree(block: str) -> dict[tuple[str, ...], str]:
    return {tuple(token.exact for token in tokens(name)): name for name in law_names.names(block)}


_KNOWN = {
    "Bộ luật": _tree(law_names.CODES),
    "Luật": _tree(law_names.LAWS),
    "Pháp lệnh": _tree(law_names.ORDINANCES),
}
_LONGEST = {kind: max(map(len, known)) for kind, known in _KNOWN.items()}


def find_laws(text: str) -> list[CitedLaw]:
    """Return the laws named in ``text`` (NFC), in their order. «Luật này» and «pháp luật» are none."""
    found: list[CitedLaw] = []
    covered = 0
    for match in _HEAD.finditer(text):
        if match.start() < covered:
            continue
        law = _read(text, match)
        if law is not None:
            found.append(law)
            covered = law.end
    return found


def _read(text: str, head: re.Match[str]) -> CitedLaw | None:
    kind = type_named(head["type"]) or "Luật"
    end = head.end()
    if kind == "Hiến pháp":
        return _constitution(text, head)
    if _ITSELF.match(text, end):
        return None
    number = _NUMBER.match(text, end)
    number_start = number.start("code") if number else None
    code = clean_code(number["code"]) if number else ""
    end = number.end() if number else end
    name, end = _name(text, kind, end)
    if not name and not code:
        return None
    if number is None and (number := _NUMBER.match(text, end)):
        code, end, number_start = clean_code(number["code"]), number.end(), number.start("code")
    year = _YEAR.match(text, end)
    if year:
        end = year.end()
    end = len(text[:end].rstrip(" ,("))
    return CitedLaw(kind, name, code, int(year["year"]) if year else None, head.start(), end, number_start)


def _constitution(text: str, head: re.Match[str]) -> CitedLaw | None:
    end = head.end()
    country = _CONSTITUTION.match(text, end)
    end = country.end() if country else end
    year = _YEAR.match(text, end)
    if not country and not year and not re.match(r"\s*(?:[;,.]|và|$)", text[end : end + 5]):
        return None
    end = year.end() if year else end
    return CitedLaw("Hiến pháp", "", "", int(year["year"]) if year else None, head.start(), end)


def _name(text: str, kind: str, start: int) -> tuple[str, int]:
    """Return (name, end) of the law's name at ``start``; ("", start) where there is none."""
    amending = _AMENDING.match(text, start)
    if amending:
        return _amending_name(text, start, amending)
    known = _KNOWN[kind]
    sequence = tokens(text[start : start + 220])[: _LONGEST[kind]]
    for length in range(len(sequence), 0, -1):
        name = known.get(tuple(token.exact for token in sequence[:length]))
        last = sequence[length - 1]
        if name is not None and not re.search(r"[;.:\n]", text[start : start + last.start]):
            end = start + last.end
            return name, end + 1 if name.endswith(")") and text[end : end + 1] == ")" else end
    return _unknown_name(text, start)


def _unknown_name(text: str, start: int) -> tuple[str, int]:
    if not re.match(r"\s+[A-ZĐÀ-Ỹ]", text[start : start + 3]) or not text[start : start + 2].strip()[:1].isupper():
        return "", start
    if re.match(r"\s+(?:Luật|Bộ|Nghị|Thông|Pháp)(?!\w)", text[start:]):
        return "", start
    if _FOREIGN.match(text, start):
        return "", start
    window = text[start + 1 : start + 1 + _LONGEST_UNKNOWN]
    stop = _ENDS.search(window)
    name = window[: stop.start()] if stop else re.split(r"[,\s]+(?=\S*$)", window)[0]
    name = name.rstrip(" ,")
    return (" ".join(name.split()), start + 1 + len(name)) if name else ("", start)


def _amending_name(text: str, start: int, amending: re.Match[str]) -> tuple[str, int]:
    """Return the name of «Luật sửa đổi, bổ sung một số điều của Luật A và Luật B», both laws within it."""
    end = amending.end()
    while True:
        head = _HEAD.match(text, end)
        if head is None:
            break
        kind = type_named(head["type"]) or "Luật"
        name, stop = _name(text, kind if kind in _KNOWN else "Luật", head.end())
        if not name:
            break
        end = stop
        more = re.match(r",?\s+(?:và\s+)?(?=Bộ luật|Luật)", text[end:])
        # «và Luật B ngày …» within one name: the date of the amending law stands at the very end.
        if more is None or re.match(r"\s*(?:ngày|năm|số)\s*\d", text[end:]):
            break
        end += more.end()
    end = len(text[:end].rstrip(" ,"))
    end = len(re.sub(r"\s+và$", "", text[:end]))
    name = nfc(" ".join(text[start:end].split()))
    return name[:1].upper() + name[1:], end


def same_law(name: str) -> str:
    """Return a key under which spellings of a law's name meet: folded, letters and digits only."""
    return re.sub(r"[^a-z0-9]+", " ", fold(name)).strip()
