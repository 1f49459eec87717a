"""The end of a document: who signed, in what capacity, and who receives it. Pure.

Layout: NĐ 30/2020/NĐ-CP, annex I: «Nơi nhận» on the left, capacity, office and name on the right; either may come first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line, fold_same
from .people import CAPACITY, SIGNED, is_office, name_alone, office_and_name
from .recipients import RECIPIENTS, columns

_ZONE = 60  # lines after «Nơi nhận:» that may belong to the end
_BEFORE = 12
_ANNEX = re.compile(r"^\W*(?:phu luc|mau so|mau |kem theo|\(kem theo|\(ban hanh kem|danh muc)")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed: ``name`` («» when only the office is printed), ``office`` («PHÓ CHỦ TỊCH»), ``capacity`` («KT.»)."""

    name: str
    office: str
    capacity: str
    line: Line


@dataclass(frozen=True, slots=True)
class End:
    """Signature and recipients (one a line, without dashes); None and "" where the text has none."""

    signature: Signature | None = None
    recipients: str = ""
    recipients_line: Line | None = None


def read_end(lines: Sequence[Line]) -> End:
    """Return the end of the document proper; forms in its annexes have ends of their own, which are left alone."""
    first = next((index for index, line in enumerate(lines) if RECIPIENTS.match(line.folded)), None)
    if first is None:
        return End(_without_recipients(lines))
    zone = _until_annex(lines[first : first + _ZONE])
    receivers, right = columns(zone)
    found = [_signature(right), _signature(_until_body(lines[max(0, first - _BEFORE) : first]))]
    named = [signature for signature in found if signature and signature.name]
    return End(next(iter([*named, *filter(None, found)]), None), receivers, lines[first])


def _until_annex(lines: Sequence[Line]) -> list[Line]:
    stop = next((n for n, line in enumerate(lines) if n and _ANNEX.match(line.folded)), len(lines))
    return list(lines[:stop])


def _until_body(lines: Sequence[Line]) -> list[Line]:
    """Return the lines after the last one that ends a sentence: what may be a signature over «Nơi nhận»."""
    start = 0
    for index, line in enumerate(lines):
        if re.search(r"[./;:]\W*$", line.text) and not CAPACITY.match(line.text):
            start = index + 1
    return list(lines[start:])


def _signature(lines: Sequence[Line]) -> Signature | None:
    """Return the signature in ``lines`` of the right column, in their order, or None when there is no office."""
    office, capacity = "", ""
    place: Line | None = None
    for line in lines:
        text = SIGNED.sub(" ", line.text).strip()
        if not text:
            continue
        if place is not None and (name := name_alone(text)):
            return Signature(name, office, capacity, line)
        if not is_office(text):
            continue
        place = line
        found = CAPACITY.findall(text)
        capacity = _dotted(found[-1]) if found else capacity
        capitals, name = office_and_name(text)
        office = _last_office(capitals) or office
        if name:
            return Signature(name, office, capacity, line)
    return Signature("", office, capacity, place) if place else None


def _dotted(capacity: str) -> str:
    return capacity.replace("/", "") + "."


def _last_office(capitals: str) -> str:
    """Return the signer's own office: what stands last, after «TM. …» and «KT. …»."""
    parts = [part.strip() for part in CAPACITY.sub("\n\\1.", capitals).split("\n") if part.strip()]
    if not parts:
        return ""
    last = parts[-1]
    match = re.match(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TUN)\.\s*", last)
    if match is None:
        return last
    rest = last[match.end() :]
    # «KT. CHỦ TỊCH PHÓ CHỦ TỊCH»: the deputy signs; «TM. ỦY BAN NHÂN DÂN CHỦ TỊCH»: the chairman.
    offices = list(
        re.finditer(
            r"(?:\bpho )?(?:chu tich|bo truong|thu truong|thu tuong|giam doc|truong|chanh|bi thu)\b", fold_same(rest)
        )
    )
    if rest and offices and (match.group().startswith("TM") or len(offices) > 1):
        return rest[offices[-1].start() :].strip()
    return rest if match.group().startswith("Q") else ""


def _without_recipients(lines: Sequence[Line]) -> Signature | None:
    """Return the first signature with a name in a text that lists no recipients, as laws do."""
    for index, line in enumerate(lines):
        if line.text and is_office(line.text) and not line.text.endswith((";", ":", ".")):
            found = _signature([line, *(other for other in lines[index + 1 : index + 6] if other.text)])
            if found and found.name:
                return found
    return None
