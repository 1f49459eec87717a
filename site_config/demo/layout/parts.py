"""The parts of a document's layout as plain text, shared by the Word and the PDF writer.

Source: NĐ 30/2020/NĐ-CP, annex I (thể thức và kỹ thuật trình bày văn bản hành chính).
"""

from dataclasses import dataclass
from datetime import date

from site_config.demo.content.issuing import TYPE_NAMES
from site_config.demo.content.shapes import Block, DirectiveSeed
from site_config.demo.content.units import BY_CODE

# Millimetres: top, bottom, left, right.
MARGINS = (20, 20, 30, 15)
BODY_SIZE = 13
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MARK = "TÀI LIỆU MINH HỌA - không có giá trị pháp lý"
SIGNED = "(đã ký - minh họa)"
URGENCY = {"urgent": "KHẨN", "very_urgent": "THƯỢNG KHẨN", "flash": "HỎA TỐC"}
TITLED_WITHOUT_NAME = "CV"


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands around the body, each line as it is printed."""

    agency: tuple[str, ...]
    number: str
    subject: str  # "V/v …" under the number: công văn only
    urgency: str
    place_and_date: str
    title: str  # empty for công văn
    summary: str
    authority: str  # over the legal bases of a decision
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    signer: str
    annex_title: str
    annex_reference: str
    annex: tuple[Block, ...]


def parts(directive: DirectiveSeed) -> Parts:
    """Return the printed parts of `directive`. Raises KeyError for an unknown type or issuer."""
    name = TYPE_NAMES[directive.document_type]
    issuer = BY_CODE[directive.issuer].name
    summary = directive.summary.removeprefix(name).strip()
    is_letter = directive.document_type == TITLED_WITHOUT_NAME
    attachment = directive.attachment
    return Parts(
        agency=_agency(issuer),
        number=f"Số: {directive.number}",
        subject=summary.replace("về việc", "V/v", 1) if is_letter else "",
        urgency=URGENCY.get(directive.urgency, ""),
        place_and_date=f"{directive.place}, {long_date(directive.issued_on)}",
        title="" if is_letter else name.upper(),
        summary="" if is_letter else summary[:1].upper() + summary[1:],
        authority=issuer.upper() if directive.document_type == "QĐ" else "",
        recipients=_recipients(directive.recipients),
        signature=_signature(directive),
        signer=directive.signer,
        annex_title=attachment.annex_title if attachment else "",
        annex_reference=(
            f"(Kèm theo {name} số {directive.number} {long_date(directive.issued_on)} của {issuer})"
            if attachment
            else ""
        ),
        annex=attachment.annex if attachment else (),
    )


def long_date(value: date) -> str:
    """Return "ngày 05 tháng 01 năm 2022": days below 10 and months 1, 2 get a zero (annex I)."""
    month = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"ngày {value.day:02d} tháng {month} năm {value.year}"


def _agency(name: str) -> tuple[str, ...]:
    body = "Ủy ban nhân dân"
    rest = name.removeprefix(body).strip()
    return (body.upper(), rest.upper()) if rest != name else (name.upper(),)


def _recipients(recipients: tuple[str, ...]) -> tuple[str, ...]:
    last = len(recipients) - 1
    return tuple(f"- {text}{'.' if n == last else ';'}" for n, text in enumerate(recipients))


def _signature(directive: DirectiveSeed) -> tuple[str, ...]:
    title = directive.signer_title.upper()
    match directive.signing_capacity:
        case "TM.":
            return ("TM. ỦY BAN NHÂN DÂN", title)
        case "KT.":
            return ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", title)
        case "TL.":
            return ("TL. CHỦ TỊCH", title)
        case _:
            return (title,)
