"""The columns of the register as open data: name, meaning and value of each, in one place for CSV, JSON and the page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models import DirectivePage
from ..relations.queries import validities
from ..validity import Validity, ValidityState
from .facts import Facts, facts_of

CHUNK = 1000
_FORMULA = re.compile(r"^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")


@dataclass(frozen=True, slots=True)
class Row:
    """One document with its facts and its validity on the day of the answer."""

    page: DirectivePage
    facts: Facts
    valid: Validity


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``name`` in files, ``meaning`` for people, ``kind`` of its values, ``value`` of a row ("" when unknown)."""

    name: str
    meaning: Any
    kind: Any
    value: Callable[[Row], str]


_TEXT, _DAY = _("chữ"), _("ngày (năm-tháng-ngày)")
COLUMNS = (
    Column("dinh_danh", _("Định danh không đổi của văn bản trên cổng"), "urn:uuid", lambda row: row.facts.urn),
    Column("so_ky_hieu", _("Số, ký hiệu"), _TEXT, lambda row: row.facts.number),
    Column("loai_van_ban", _("Tên loại văn bản"), _TEXT, lambda row: row.facts.type_name),
    Column("co_quan_ban_hanh", _("Cơ quan ban hành"), _TEXT, lambda row: row.facts.issuer),
    Column("ngay_ban_hanh", _("Ngày ban hành"), _DAY, lambda row: _iso(row.facts.issued_on)),
    Column("ngay_hieu_luc", _("Ngày có hiệu lực"), _DAY, lambda row: _iso(row.page.effective_from)),
    Column("ngay_het_hieu_luc", _("Ngày hết hiệu lực ghi trong văn bản"), _DAY, lambda row: _iso(row.facts.expires_on)),
    Column("trich_yeu", _("Trích yếu nội dung"), _TEXT, lambda row: row.facts.title),
    Column("nguoi_ky", _("Người ký"), _TEXT, lambda row: row.facts.signer),
    Column("chuc_vu_nguoi_ky", _("Chức vụ người ký"), _TEXT, lambda row: row.facts.signer_title),
    Column("linh_vuc", _("Lĩnh vực"), _TEXT, lambda row: row.facts.field),
    Column(
        "noi_dung_cai_cach",
        _("Nội dung cải cách hành chính, cách nhau bằng dấu chấm phẩy"),
        _TEXT,
        lambda row: "; ".join(row.facts.areas),
    ),
    Column("do_khan", _("Độ khẩn"), _TEXT, lambda row: str(row.page.get_urgency_display())),
    Column("hieu_luc", _("Tình trạng hiệu lực vào ngày lấy dữ liệu"), _TEXT, lambda row: _state(row.valid)),
    Column("ngay_dang", _("Ngày đăng lần đầu trên cổng"), _DAY, lambda row: _posted(row.facts)),
    Column("dia_chi", _("Địa chỉ trang văn bản trên cổng"), "URL", lambda row: row.facts.url),
)


def rows_of(pages: Any, *, on: Any, address_of: Callable[[DirectivePage], str]) -> Iterator[Row]:
    """Yield the rows of ``pages`` from the newest posted, a bounded number in memory at a time. ``on`` is the portal's day."""
    last: int | None = None
    pages = pages.prefetch_related("reform_areas").order_by("-pk")
    while chunk := list((pages if last is None else pages.filter(pk__lt=last))[:CHUNK]):
        states = validities(chunk, on=on)
        for page in chunk:
            yield Row(page, facts_of(page, address_of(page)), states[page.pk])
        last = chunk[-1].pk


def safe_cell(text: str) -> str:
    """Return the text as a cell that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe before it."""
    return f"'{text}" if _FORMULA.match(text) else text


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""


def _posted(facts: Facts) -> str:
    return timezone.localdate(facts.published_at).isoformat() if facts.published_at else ""


def _state(valid: Validity) -> str:
    return str(ValidityState(valid.code).label)
