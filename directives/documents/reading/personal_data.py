"""Patterns of private persons' data in a text that is about to be published. Pure.

Source: NĐ 13/2023/NĐ-CP, art. 2 (identity numbers, phones, addresses are personal data); Luật Tiếp cận thông tin
104/2016/QH13, art. 7. A pattern is a warning for an editor, never a verdict.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .lines import Line, lay_out

_KEPT = 3  # digits of a number that are shown in the warning
_SHOWN = 60


class PersonalKind(StrEnum):
    """What a pattern looks like."""

    IDENTITY = "identity"
    OLD_IDENTITY = "old_identity"
    PHONE = "phone"
    ADDRESS = "address"
    BIRTH = "birth"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """One find: ``masked`` is safe to show («066********»), ``source`` says where it stands."""

    kind: PersonalKind
    masked: str
    source: str


# Number of personal identity: province 001-096, century and sex 0-9, year, six digits (NĐ 137/2015/NĐ-CP, art. 13).
_IDENTITY = re.compile(r"(?<![\d.,/-])0(?:0[1-9]|[1-8]\d|9[0-6])(?: ?\d){9}(?![\d/]|[.,]\d)")
_OLD_IDENTITY = re.compile(r"(?<![\d.,/-])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/]|[.,]\d)")
_IDENTITY_WORDS = re.compile(
    r"\b(?:cmnd|cmt|cmtnd|cccd|chung minh(?: nhan dan| thu)?|can cuoc(?: cong dan)?|dinh danh|giay to tuy than)\b"
)
_PHONE = re.compile(
    r"(?<![\d.,/-])(?:\+?84|0)[ .-]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[ .-]?\d){7}(?![\d/]|[.,]\d)"
)
_OFFICE_WORDS = re.compile(
    r"\b(?:duong day nong|tong dai|fax|van phong|bo phan mot cua|co quan|don vi|ubnd|phong|so dien thoai tiep nhan)\b"
)
# Addresses are told with their marks: without them «cư trú tại địa phương» looks like a ward.
_PERSON = r"(?:ông|bà|anh|chị|công dân|người khiếu nại|người tố cáo)\b[^\n.;]{3,60}?\bđịa chỉ"
_LIVES = rf"(?:thường trú|tạm trú|trú tại|nơi ở|chỗ ở|hộ khẩu(?: thường trú)?|{_PERSON})"
_STREET = (
    r"(?:(?:thôn|buôn|tổ dân phố|tổ|ấp|khối|đường|hẻm|ngõ|xã|phường|thị trấn)\s+(?-i:[A-ZĐÀ-Ỹ\d])|số(?: nhà)?\s+\d)"
)
_ADDRESS = re.compile(
    rf"\b{_LIVES}\b[^\n.;:]{{0,12}}[:\s]\s*(?P<address>[^\n;.]{{0,20}}?\b{_STREET}[^\n;.]{{0,80}})", re.IGNORECASE
)
_BIRTH = re.compile(
    r"\b(?:sinh ngay|sinh nam|ngay sinh|nam sinh)\b[\s:]{0,3}"
    r"(?P<day>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}|(?:19|20)\d{2})"
)
_NEAR = 60


def find_personal_data(pages: Sequence[str], *, limit: int = 20) -> list[PersonalData]:
    """Return at most ``limit`` finds in extracted ``pages``, in reading order, each number once.

    Nine digits count only near words such as «CMND»; mobile phones don't count where they are an office's.
    """
    found: list[PersonalData] = []
    seen: set[str] = set()
    for line in lay_out(pages):
        for kind, text in _of_line(line):
            key = re.sub(r"\W", "", text)
            if key in seen:
                continue
            seen.add(key)
            found.append(PersonalData(kind, _masked(kind, text), line.source))
            if len(found) >= limit:
                return found
    return found


def _of_line(line: Line) -> list[tuple[PersonalKind, str]]:
    folded = line.folded
    found: list[tuple[int, PersonalKind, str]] = []
    taken: list[range] = []
    for kind, pattern in (
        (PersonalKind.IDENTITY, _IDENTITY),
        (PersonalKind.PHONE, _PHONE),
        (PersonalKind.OLD_IDENTITY, _OLD_IDENTITY),
    ):
        for match in pattern.finditer(folded):
            before = folded[max(0, match.start() - _NEAR) : match.start()]
            if any(match.start() in span for span in taken):
                continue
            if kind is PersonalKind.OLD_IDENTITY and not _IDENTITY_WORDS.search(before):
                continue
            if kind is PersonalKind.PHONE and _OFFICE_WORDS.search(before):
                continue
            taken.append(range(match.start(), match.end()))
            found.append((match.start(), kind, line.text[match.start() : match.end()]))
    found += [(match.start(), PersonalKind.ADDRESS, match["address"]) for match in _ADDRESS.finditer(line.text)]
    found += [(match.start(), PersonalKind.BIRTH, match["day"]) for match in _BIRTH.finditer(folded)]
    return [(kind, text) for _place, kind, text in sorted(found, key=lambda row: row[0])]


def _masked(kind: PersonalKind, text: str) -> str:
    """Return the find without what it would give away; addresses are shown, an editor must recognise them."""
    if kind is PersonalKind.ADDRESS:
        return " ".join(text.split())[:_SHOWN]
    digits = 0
    masked = ""
    for letter in text:
        digits += letter.isdigit()
        masked += "*" if letter.isdigit() and digits > _KEPT else letter
    return masked
