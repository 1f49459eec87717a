"""One row of the template read: the page, the units, the deadline; or what is wrong with it, in words."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from directives.documents.models import DirectivePage
from directives.documents.numbers import parse_number
from directives.units.models import OrganisationalUnit
from search.text import nfc

from ..reading.catalogue import lexicon
from ..reading.expanding import Expander
from ..reading.marked import lower
from ..reading.mentions import find_mentions
from ..reading.names import Lexicon
from ..reading.shapes import Frame, Scope
from ..reading.times import Calendar, bare_deadline, year_of


class RowProblem(Exception):
    """A row can't be entered; the message says what to mend."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """What a row asks for; each of ``leads`` leads a task of its own."""

    page: DirectivePage
    content: str
    leads: tuple[OrganisationalUnit, ...]
    cooperating: tuple[OrganisationalUnit, ...]
    deadline: datetime.date | None
    product: str
    article: str
    is_public: bool


class RowReader:
    """Reads rows for the units and documents on record; both are looked up once."""

    def __init__(self, working_days: Any) -> None:
        self._words: Lexicon = lexicon()
        self._units = {unit.code: unit for unit in OrganisationalUnit.objects.all()}
        self._working_days = working_days

    def read(self, data: dict[str, Any]) -> TaskRow:
        """Return the row. Raises RowProblem."""
        page = _page(_text(data, "number"), _text(data, "issued_on"))
        content = _text(data, "content")
        if not content:
            raise RowProblem(_("Thiếu nội dung nhiệm vụ."))
        leads = self._named(_text(data, "lead"), _("đơn vị chủ trì"))
        if not leads:
            raise RowProblem(_("Thiếu đơn vị chủ trì."))
        cooperating = self._named(_text(data, "cooperating"), _("đơn vị phối hợp"))
        return TaskRow(
            page=page,
            content=content,
            leads=leads,
            cooperating=cooperating,
            deadline=self._deadline(_text(data, "deadline"), page.issued_on),
            product=_text(data, "product"),
            article=_text(data, "article"),
            is_public=not _text(data, "internal"),
        )

    def _named(self, cell: str, what: str) -> tuple[OrganisationalUnit, ...]:
        """Return the units that a cell names, groups written out. Raises RowProblem where a name is unknown."""
        codes: list[str] = []
        for part in filter(None, (part.strip() for part in re.split(r"[;\n]", cell))):
            if code := self._words.resolve(part):
                codes.append(code)
                continue
            found = find_mentions(part, lower(part), self._words)
            known = [one for one in found if one.scope not in (Scope.OUTSIDE, Scope.VAGUE)]
            rest = self._beside(part, [(one.start, one.end) for one in known])
            codes += Expander(self._words).leads(Frame(known, 0, 0, (0, 0)))
            for name in rest:
                code = self._words.resolve(name)
                if not code:
                    said = _("Không có %(what)s «%(name)s» trong danh mục. Hãy ghi tên hoặc mã đúng danh mục.")
                    raise RowProblem(said % {"what": what, "name": name})
                codes.append(code)
        return tuple(self._units[code] for code in dict.fromkeys(codes))

    @staticmethod
    def _beside(part: str, spans: list[tuple[int, int]]) -> list[str]:
        """Return the names in ``part`` outside the mentions that were understood."""
        for start, end in reversed(spans):
            part = f"{part[:start]},{part[end:]}"
        return [name for name in (one.strip(" .") for one in re.split(r",|\bvà\b", part)) if name]

    def _deadline(self, cell: str, issued_on: datetime.date | None) -> datetime.date | None:
        if not cell:
            return None
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
            found = datetime.date.fromisoformat(cell)
        else:
            read = bare_deadline(cell, Calendar(issued_on, year_of(cell, issued_on), self._working_days))
            if read is None or read.day is None:
                raise RowProblem(_("Hạn «%(cell)s» không đọc được. Hãy ghi như 30/6/2022.") % {"cell": cell})
            found = read.day
        if issued_on and found < issued_on:
            raise RowProblem(_("Hạn hoàn thành trước ngày ban hành văn bản. Hãy kiểm tra lại."))
        return found


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    return "" if value is None else " ".join(nfc(str(value)).split())


def _page(number: str, day: str) -> DirectivePage:
    """Return the only published document of this number (and day). Raises RowProblem."""
    if not number:
        raise RowProblem(_("Thiếu số, ký hiệu văn bản."))
    try:
        key = parse_number(number).key
    except ValidationError as error:
        raise RowProblem(" ".join(map(str, error.messages))) from None
    found = list(DirectivePage.objects.live().filter(number_key=key).defer("body")[:50])
    if issued_on := _day(day):
        found = [page for page in found if page.issued_on == issued_on]
    if not found:
        raise RowProblem(_("Cổng chưa có văn bản «%(number)s» đã xuất bản.") % {"number": number})
    if len(found) > 1:
        raise RowProblem(_("Có %(n)s văn bản cùng số này. Hãy ghi thêm ngày văn bản.") % {"n": len(found)})
    return found[0]


def _day(cell: str) -> datetime.date | None:
    if not cell:
        return None
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"):
        try:
            return datetime.datetime.strptime(cell, form).date()
        except ValueError:
            continue
    raise RowProblem(_("Ngày văn bản «%(cell)s» không đọc được. Hãy ghi như 20/12/2021.") % {"cell": cell})
