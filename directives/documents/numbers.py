"""The number and symbol of a document: one key for every spelling."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from search.text import fold
from site_config.portal.normalise import nfc

_SHAPE = re.compile(r"^\s*(?P<sequence>\d{1,6})(?P<suffix>[a-zA-ZĐđ]?)\s*/\s*(?P<rest>[^\s/][^/]*(?:/[^/]+)*)\s*$")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A parsed number: «30/2020/NĐ-CP» is sequence 30, year 2020, symbol «NĐ-CP»; year is None where not written."""

    sequence: int
    symbol: str
    year: int | None = None
    suffix: str = ""

    @property
    def key(self) -> str:
        """Return the number in folded letters and digits, e.g. «30.2020.ndcp», the same for every spelling."""
        parts = [f"{self.sequence}{fold(self.suffix)}"]
        if self.year:
            parts.append(str(self.year))
        parts.append(re.sub(r"[^a-z0-9]", "", fold(self.symbol)))
        return ".".join(parts)

    def __str__(self) -> str:
        sequence = f"{self.sequence:02d}{self.suffix}"
        return "/".join([sequence, *([str(self.year)] if self.year else []), self.symbol])


def parse_number(text: str) -> DocumentNumber:
    """Return the parts of a document's number and symbol (NĐ 30/2020/NĐ-CP, annex I: «15/QĐ-UBND», «30/2020/NĐ-CP»).

    Raises ``ValidationError`` when there is no sequence number or no symbol after the stroke.
    """
    clean = nfc(text).replace("\u00d0", "Đ")
    match = _SHAPE.match(clean)
    if match is None:
        raise ValidationError(
            _("Số, ký hiệu «%(number)s» chưa đúng mẫu. Hãy ghi số, gạch chéo rồi ký hiệu, ví dụ 15/QĐ-UBND."),
            params={"number": text[:60]},
        )
    suffix = match["suffix"]
    head, _stroke, tail = match["rest"].partition("/")
    if tail and re.fullmatch(r"(19|20)\d{2}", head.strip()):
        return DocumentNumber(int(match["sequence"]), tail.strip(), int(head), suffix)
    return DocumentNumber(int(match["sequence"]), match["rest"].strip(), None, suffix)


def number_slug(text: str) -> str:
    """Return the part of an address made from a number: «7193/QĐ-UBND» -> «7193-qd-ubnd»."""
    return slugify(fold(text).replace("/", "-"))
