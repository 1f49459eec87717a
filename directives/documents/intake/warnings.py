"""What an editor must look at before a directive is published: files that say something else, personal data."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..models import DirectivePage
from ..reading.mismatches import Mismatch, compare
from ..reading.personal_data import PersonalData, PersonalKind
from .suggestions import proposals_of

_KINDS = {
    PersonalKind.IDENTITY: _("số định danh cá nhân (CCCD)"),
    PersonalKind.OLD_IDENTITY: _("số chứng minh nhân dân"),
    PersonalKind.PHONE: _("số điện thoại di động"),
    PersonalKind.ADDRESS: _("địa chỉ nơi ở"),
    PersonalKind.BIRTH: _("ngày sinh"),
}


@dataclass(frozen=True, slots=True)
class FileWarnings:
    """The warnings of one attached file: (what, form's value, file's value, where) and (what, shown, where)."""

    label: str
    different: list[tuple[str, str, str, str]] = field(default_factory=list)
    personal: list[tuple[str, str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.different or self.personal)


def file_warnings(page: DirectivePage) -> list[FileWarnings]:
    """Return the warnings of ``page`` (with its draft's values and files), one entry a file that has any.

    Fields are compared with the first file that names a number: annexes say other things by right.
    """
    found: list[FileWarnings] = []
    compared = False
    form = _form(page)
    for row in page.attachments.all():
        proposals, personal = proposals_of(row.document)
        different: list[Mismatch] = []
        if not compared and proposals.get("number"):
            compared, different = True, compare(form, proposals)
        entry = FileWarnings(
            row.label,
            [(_label(one.field), *_shown(one), one.source) for one in different],
            [personal_words(one) for one in personal],
        )
        if entry:
            found.append(entry)
    return found


def personal_words(one: PersonalData) -> tuple[str, str, str]:
    """Return (what it looks like, the masked value, where)."""
    return str(_KINDS[one.kind]), one.masked, one.source


def _form(page: DirectivePage) -> dict[str, str]:
    return {
        "number": page.number,
        "document_type": page.document_type.name if page.document_type else "",
        "issuer": page.issuer.name if page.issuer else "",
        "issued_on": page.issued_on.isoformat() if page.issued_on else "",
        "signer": page.signer,
    }


def _label(name: str) -> str:
    field_of: Any = DirectivePage._meta.get_field(name)
    return capfirst(str(field_of.verbose_name))


def _shown(one: Mismatch) -> tuple[str, str]:
    if one.field != "issued_on":
        return one.form, one.file
    return _day(one.form), _day(one.file)


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"
