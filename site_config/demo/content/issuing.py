"""Put a document of the demo together: number, signer, recipients, body, tasks, attachment."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from site_config.demo.content.days import day
from site_config.demo.content.histories import Outline, task
from site_config.demo.content.markup import parse
from site_config.demo.content.shapes import (
    AttachmentSeed,
    DirectiveSeed,
    DocumentClass,
    FileKind,
    Urgency,
)
from site_config.demo.content.units import DISTRICT

PLACE = "Buôn Đôn"
ALL_AREAS = (1, 2, 3, 4, 5, 6)
NORMATIVE = re.compile(r"\d+/\d{4}/")
TYPE_NAMES = {
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "KH": "Kế hoạch",
    "CTr": "Chương trình",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
    "CV": "Công văn",
    "CĐ": "Công điện",
    "GM": "Giấy mời",
}
# key -> name, title, capacity (NĐ 30/2020/NĐ-CP, art. 13)
SIGNERS = {
    "chair": ("Nguyễn Văn A (minh họa)", "Chủ tịch", "TM."),
    "vice": ("Trần Thị B (minh họa)", "Phó Chủ tịch", "KT."),
    "vice2": ("Y Văn C (minh họa)", "Phó Chủ tịch", "KT."),
    "office": ("Lê Thị D (minh họa)", "Chánh Văn phòng", "TL."),
    "home": ("Phạm Văn Đ (minh họa)", "Trưởng phòng Nội vụ", "TL."),
}
TO_ALL = (
    "UBND tỉnh (b/c)",
    "Sở Nội vụ (b/c)",
    "TT. Huyện ủy, TT. HĐND huyện (b/c)",
    "Chủ tịch, các PCT UBND huyện",
    "Các phòng, ban, đơn vị thuộc huyện",
    "UBND các xã",
    "Cổng thông tin điện tử huyện",
    "Lưu: VT, NV",
)
TO_UNITS = (
    "Các phòng, ban, đơn vị thuộc huyện",
    "UBND các xã",
    "Chủ tịch, các PCT UBND huyện (b/c)",
    "Lưu: VT",
)


@dataclass(frozen=True, slots=True)
class Annex:
    """A file to attach: its kind, the annex's title and its text in the marks of `markup`."""

    kind: FileKind
    title: str
    text: str


def issue(
    number: str,
    on: str,
    summary: str,
    areas: tuple[int, ...],
    field: str,
    body: str,
    *tasks: Outline,
    signer: str = "vice",
    to: tuple[str, ...] = TO_UNITS,
    urgency: Urgency = "normal",
    effective: str = "",
    annex: Annex | None = None,
) -> DirectiveSeed:
    """Return the document. `on` and `effective` are short dates ("10/1"); no effect date: same day.

    Raises KeyError for an unknown signer or type and ValueError for a bad date or table.
    """
    issued_on = day(on)
    document_type = type_of(number)
    name, title, capacity = SIGNERS[signer]
    document_class: DocumentClass = "normative" if NORMATIVE.match(number) else "administrative"
    return DirectiveSeed(
        document_class,
        document_type,
        number,
        DISTRICT,
        PLACE,
        issued_on,
        day(effective) if effective else issued_on,
        name,
        title,
        capacity,
        summary,
        areas,
        field,
        urgency,
        to,
        parse(body),
        tuple(task(outline, issued_on) for outline in tasks),
        _attachment(annex, number, document_type, issued_on) if annex else None,
    )


def type_of(number: str) -> str:
    """Return the type's abbreviation in a number, "CV" for công văn (NĐ 30/2020/NĐ-CP, art. 8)."""
    symbol = number.rsplit("/", 1)[1]
    return "CV" if symbol.startswith("UBND-") else symbol.split("-")[0]


def _attachment(annex: Annex, number: str, kind: str, issued_on: date) -> AttachmentSeed:
    plain = unicodedata.normalize("NFD", number.lower().replace("đ", "d"))
    slug = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode())
    return AttachmentSeed(
        annex.kind,
        f"{slug}-{issued_on:%d-%m-%Y}.{annex.kind}",
        f"{TYPE_NAMES[kind]} số {number} (toàn văn, kèm phụ lục)",
        annex.title,
        parse(annex.text),
    )
