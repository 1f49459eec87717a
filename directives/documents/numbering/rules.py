"""The rule of a type's numbers: how they compose, and what in a written number departs from it.

The rules themselves are data (``catalogue_data.NUMBER_RULES``, editable at each document type). Sources:
NĐ 30/2020/NĐ-CP, art. 15 and annex I; Luật 80/2015/QH13, art. 10; NĐ 34/2016/NĐ-CP, art. 58.
"""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from search.text import fold

from ..enums import NumberPattern
from ..numbers import DocumentNumber

_WITH_YEAR = frozenset({NumberPattern.YEAR_TYPE_AGENCY, NumberPattern.YEAR_TERM})


@dataclass(frozen=True, slots=True)
class NumberRule:
    """How numbers of a type are built: its pattern, its letters («QĐ», «» where none) and its name for messages."""

    pattern: str
    abbreviation: str
    type_name: str

    @property
    def carries_year(self) -> bool:
        """Tell whether the year of issue is part of the number (normative documents)."""
        return self.pattern in _WITH_YEAR

    def symbol(self, *, agency: str, drafter: str = "") -> str:
        """Return the symbol: «QĐ-UBND»; «UBND-NV» where the drafting unit's letters take the type's place.

        Raises ``ValidationError`` when the type has no number, or is not numbered by agencies such as ours.
        """
        match self.pattern:
            case NumberPattern.AGENCY_DRAFTER:
                return f"{agency}-{drafter}" if drafter else agency
            case NumberPattern.TYPE_AGENCY | NumberPattern.YEAR_TYPE_AGENCY:
                return f"{self.abbreviation}-{agency}" if self.abbreviation else agency
        raise ValidationError(
            _(
                "Loại «%(type)s» không lấy số từ sổ văn bản đi. Hãy chọn loại văn bản khác hoặc sửa mẫu số của loại này."
            ),
            code="unnumbered",
            params={"type": self.type_name},
        )

    def compose(self, *, sequence: int, suffix: str, year: int, symbol: str) -> DocumentNumber:
        """Return the number; the year goes into it only where the rule says so."""
        return DocumentNumber(sequence, symbol, year if self.carries_year else None, suffix)

    def departures(self, number: DocumentNumber, *, issued_on: datetime.date | None) -> list[str]:
        """Return, in sentences for the editor, what in ``number`` is not as the rule has it. Old documents may differ."""
        found: list[str] = []
        if self.carries_year and number.year is None:
            found.append(_("Số của %(type)s phải có năm ban hành, ví dụ 18/2016/QĐ-UBND."))
        elif number.year is not None and self.pattern in {NumberPattern.TYPE_AGENCY, NumberPattern.AGENCY_DRAFTER}:
            found.append(_("Số của %(type)s không ghi năm: chỉ văn bản quy phạm pháp luật có năm trong số."))
        if number.year and issued_on and number.year != issued_on.year:
            found.append(_("Năm trong số (%(year)s) khác năm của ngày ban hành."))
        first = number.symbol.split("-")[0].split("/")[0]
        typed = self.pattern in {NumberPattern.TYPE_AGENCY, NumberPattern.YEAR_TYPE_AGENCY} and self.abbreviation
        if typed and fold(first) != fold(self.abbreviation):
            found.append(_("Ký hiệu «%(symbol)s» không bắt đầu bằng chữ viết tắt «%(letters)s» của %(type)s."))
        if number.official != str(number):
            found.append(_("Cách ghi theo quy định là %(official)s."))
        values = {
            "type": self.type_name,
            "year": number.year,
            "symbol": number.symbol,
            "letters": self.abbreviation,
            "official": number.official,
        }
        return [sentence % values for sentence in found]
