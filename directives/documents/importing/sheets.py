"""Excel: the template to download, and reading a filled one row by row."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation

from search.text import fold
from site_config.portal.containers import UnsafeZipError, open_checked

from .fields import FIELDS, ImportField
from .records import SourceProblem
from .spool import Row

MAX_ROWS = 200_000
_WITHIN = 20  # rows in which the headings must stand
_HEADER = PatternFill("solid", fgColor="F2E3D5")
_FONT = "Times New Roman"


NEEDED = frozenset({"number", "summary"})


def template(types: Iterable[str], *, fields: tuple[ImportField, ...] = FIELDS, title: str = "") -> bytes:
    """Return the template of ``fields`` as a file: headings, explanations, and a list of types to choose from in column 2."""
    book = Workbook()
    sheet = book.active
    sheet.title = title or _("Văn bản")
    for column, field in enumerate(fields, start=1):
        heading = sheet.cell(1, column, f"{field.heading} *" if field.required else str(field.heading))
        heading.font = Font(name=_FONT, bold=True)
        heading.fill = _HEADER
        heading.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = field.width
        for cell in sheet.iter_cols(min_col=column, max_col=column, min_row=2, max_row=1000):
            for one in cell:
                one.number_format = "@"  # text, so that Excel turns no number into a date
                one.font = Font(name=_FONT)
    sheet.freeze_panes = "B2"
    names = list(types)
    _explain(book, names, fields)
    if names:
        _offer_types(sheet, names)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _offer_types(sheet: Any, names: list[str]) -> None:
    choice = DataValidation(type="list", formula1=f"'{_('Giải thích')}'!$E$2:$E${len(names) + 1}", allow_blank=True)
    choice.showErrorMessage = False  # types of one's own are told about in the report
    sheet.add_data_validation(choice)
    choice.add(f"{get_column_letter(2)}2:{get_column_letter(2)}1000")


def _explain(book: Workbook, types: list[str], fields: tuple[ImportField, ...]) -> None:
    sheet = book.create_sheet(_("Giải thích"))
    rows = [(_("Cột"), _("Bắt buộc"), _("Ý nghĩa"), _("Ví dụ"), _("Loại văn bản có trong danh mục") if types else "")]
    rows += [
        (str(field.heading), _("có") if field.required else "", str(field.meaning), field.example, "")
        for field in fields
    ]
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value).font = Font(name=_FONT, bold=number == 1)
    for number, name in enumerate(types, start=2):
        sheet.cell(number, 5, name).font = Font(name=_FONT)
    for letter, width in zip("ABCDE", (24, 10, 70, 34, 34), strict=True):
        sheet.column_dimensions[letter].width = width


def read_sheet(
    path: Path, *, fields: tuple[ImportField, ...] = FIELDS, needed: frozenset[str] = NEEDED
) -> Iterator[Row]:
    """Yield the rows of the first sheet of the workbook at ``path``; row numbers are Excel's own.

    Headings are those of ``fields``; the row of headings must hold those of ``needed``.

    Raises SourceProblem for a file that is damaged, hostile or without the template's headings.
    """
    with path.open("rb") as file:
        try:
            open_checked(file).close()
        except UnsafeZipError as error:
            raise SourceProblem(
                _("Tệp Excel bị hỏng, có mật khẩu hoặc lớn bất thường. Hãy mở bằng Excel và lưu thành tệp .xlsx mới.")
            ) from error
        file.seek(0)
        try:
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
            raise SourceProblem(_("Không mở được tệp Excel. Hãy dùng tệp mẫu .xlsx tải từ cổng.")) from error
        try:
            yield from _rows(book.worksheets[0].iter_rows(values_only=True), fields, needed)
        finally:
            book.close()


def _rows(rows: Iterable[tuple[Any, ...]], fields: tuple[ImportField, ...], needed: frozenset[str]) -> Iterator[Row]:
    names: list[str] | None = None
    for number, values in enumerate(rows, start=1):
        if number > MAX_ROWS:
            yield Row(number, problem=_("Tệp có quá 200.000 dòng; các dòng sau không được đọc. Hãy tách tệp."))
            return
        if names is None:
            names = _headings(values, fields, needed)
            if names is None and number >= _WITHIN:
                break
            continue
        data = {name: _plain(value) for name, value in zip(names, values, strict=False) if name}
        if any(value not in (None, "") for value in data.values()):
            yield Row(number, data)
    if names is None:
        raise SourceProblem(
            _("Không thấy hàng tiêu đề của tệp mẫu (%(first)s; %(second)s; …). Hãy dùng tệp mẫu tải từ cổng.")
            % {"first": fields[0].heading, "second": fields[1].heading}
        )


def _headings(values: tuple[Any, ...], fields: tuple[ImportField, ...], needed: frozenset[str]) -> list[str] | None:
    known = {fold(str(field.heading)): field.name for field in fields} | {field.name: field.name for field in fields}
    names = [known.get(" ".join(fold(str(value or "")).replace("*", "").split()), "") for value in values]
    return names if needed <= set(names) else None


def _plain(value: Any) -> Any:
    """Return a cell as JSON can hold it: dates in ISO form, whole numbers without «.0»."""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if value is None or isinstance(value, str | int | float) else str(value)
