"""What a citing text does to a cited document, guessed from the words around it. Pure; an editor decides."""

import re
from collections.abc import Sequence
from enum import StrEnum

from .lines import fold_same


class Relation(StrEnum):
    """Kinds of relation; the glossary names them."""

    LEGAL_BASIS = "legal_basis"
    AMENDS = "amends"
    SUPPLEMENTS = "supplements"
    REPLACES = "replaces"
    REPEALS = "repeals"
    CORRECTS = "corrects"
    SUSPENDS = "suspends"
    GUIDES = "guides"
    IMPLEMENTS = "implements"
    RELATED = "related"


_VERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    (Relation.CORRECTS, re.compile(r"\bdinh chinh\b")),
    (Relation.SUSPENDS, re.compile(r"\b(?:dinh chi(?! tiet)|tam ngung|ngung hieu luc)\b(?! cong tac| thi hanh an)")),
    (Relation.REPLACES, re.compile(r"\bthay the\b")),
    (Relation.REPEALS, re.compile(r"\b(?:bai bo|huy bo)\b|\b(?:het|cham dut) hieu luc\b")),
    (Relation.AMENDS, re.compile(r"\bsua doi\b")),
    (Relation.SUPPLEMENTS, re.compile(r"\bbo sung\b")),
    (
        Relation.GUIDES,
        re.compile(r"\b(?:huong dan (?:thi hanh|thuc hien|ap dung|mot so|viec)|quy dinh chi tiet)\b"),
    ),
    (Relation.IMPLEMENTS, re.compile(r"\b(?:(?:trien khai )?thuc hien|trien khai)(?: nghiem| tot| dung| cac)?\s*$")),
)
_LIST = 3_000  # characters from the line over a list to its last item
_ITEM = re.compile(r"\s*(?:[-+*•]|[a-z]{1,2}\s*\)|\d{1,3}\s*[.)])")
_FAINT = frozenset({Relation.GUIDES, Relation.IMPLEMENTS})  # told only by words close to the citation
# «Bãi bỏ các quy định tại …» is an act on the document all the same.
_TOLD_BY_PLACE = frozenset({Relation.REPLACES, Relation.REPEALS, Relation.AMENDS})
_NEAR = 90
_BASIS = 60  # characters from «Căn cứ» to what it names
_WINDOW = 600
_SENTENCE = re.compile(r"[.;](?=\s|$)|\n|:(?=\s*$)")
# Before the verb stand only the number of a list, «Thông tư này» and the like, or words of validity.
_LEADING_WORDS = (
    "dieu khoan diem muc ke tu ngay thang nam ve viec bo luat phap lenh nghi quyet dinh thong lien tich chi thi quy che huong"
    " dan hoach van ban nay co hieu luc hanh va cac sau day toan nham de dong thoi mot so"
)
_BEFORE_VERB = frozenset(_LEADING_WORDS.split())
_AFTER = re.compile(r"[^.;\n]{0,160}?\b(?:het hieu luc|bi bai bo|duoc bai bo|cham dut hieu luc)\b(?! cua)")


def guess_relation(text: str, spans: Sequence[tuple[int, int]]) -> list[Relation]:
    """Return a relation for each cited span (start, end), in order, of ``text`` (NFC)."""
    folded = fold_same(text)
    found: list[Relation] = []
    last = -1  # the last citation that had a relation: a list goes on with it
    for index, (start, end) in enumerate(spans):
        sentence = _sentence_start(folded, start)
        relation = None
        if not index or spans[index - 1][0] < sentence:
            relation = _of_sentence(folded[sentence:start]) or _of_introduction(folded, sentence)
        if relation is None and last >= 0 and _goes_on(folded, spans[last][1], start):
            nested = last < index - 1 and _and_only(folded[spans[index - 1][1] : start])
            relation = None if nested else found[last]
        if relation is None and _AFTER.match(folded, end) and not re.search(r"\bnay\b", folded[end : end + 30]):
            relation = Relation.REPEALS
        if relation is not None:
            last = index
        found.append(relation or Relation.RELATED)
    return found


def _sentence_start(folded: str, start: int) -> int:
    window = max(0, start - _WINDOW)
    ends = [match.end() for match in _SENTENCE.finditer(folded, window, start)]
    return ends[-1] if ends else window


def _of_sentence(before: str) -> Relation | None:
    """Return the relation that the words before a sentence's first citation tell, or None."""
    lead = before.lstrip(" -+*")
    if re.match(r"can cu\b", lead) and len(lead) < _BASIS and "thuc hien" not in lead:
        return Relation.LEGAL_BASIS
    for relation, pattern in _VERBS:
        verb = pattern.search(before)
        if verb is None or not _leads(before[: verb.start()]):
            continue
        after = before[verb.end() :]
        if (relation in _FAINT and len(after) > _NEAR) or _turned(after, also_places=relation in _TOLD_BY_PLACE):
            continue
        return relation
    return None


def _of_introduction(folded: str, start: int) -> Relation | None:
    """Return the relation that the line over a list tells («thay thế các văn bản sau:»), when ``start`` is in the list."""
    above = folded[max(0, start - _LIST) : start]
    colon = above.rfind(":\n")
    if colon < 0 or not all(_ITEM.match(line) for line in above[colon + 2 :].split("\n") if line.strip()):
        return None
    return _of_sentence(above[_sentence_start(above, colon) : colon])


def _leads(before: str) -> bool:
    """Tell whether the verb after ``before`` is this document's act, not that of another one."""
    words = re.findall(r"\w+", before)
    return all(word in _BEFORE_VERB or word[0].isdigit() or len(word) == 1 for word in words)


def _turned(between: str, *, also_places: bool) -> bool:
    """Tell whether what follows the verb leads away from the citation («thực hiện theo quy định tại …»)."""
    pattern = r"\btheo\b[^,;]*$" if also_places else r"\b(?:theo|quy dinh tai|can cu)\b[^,;]*$"
    return bool(re.search(pattern, between))


def _and_only(between: str) -> bool:
    """Tell whether two citations are joined by «và» or a comma: «của Luật A và Luật B» within another's title."""
    return between.strip(" ,") in {"", "va"}


def _goes_on(folded: str, end: int, start: int) -> bool:
    """Tell whether a citation at ``start`` continues the list that the one ending at ``end`` belongs to."""
    between = folded[end:start]
    listed = re.search(r"[;,]\s*(?:va\s*)?$|\bva\s*$", between)
    return bool(listed) and len(between) < _WINDOW and not re.search(r"\n\s*\n|[.]\s|\n\s*\d", between)
