"""Procedures from an Excel file: each row read and checked by itself, written only when the reader says so; no row twice."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from directives.documents.importing.records import RowProblem
from directives.documents.importing.spool import Row
from directives.documents.importing.values import date_of, line_of, text_of
from search.text import fold

from ..enums import ProcedureLevel
from ..models import OnlineLevel, OnlineState, Procedure, ProcedureField
from .fields import FIELDS
from .permissions import require_keeper

MAX_ROWS = 10_000
CREATED, UPDATED, UNCHANGED, FAILED = "created", "updated", "unchanged", "failed"
_LINES = ("code", "name", "authority", "time_limit", "fee", "subjects", "result")
_TEXTS = ("steps", "way", "papers", "conditions", "forms", "legal_basis")
_HEADINGS = {field.name: str(field.heading) for field in FIELDS}


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became, or would become, of a row: its number in Excel, status, the procedure's name, the reason of a failure."""

    number: int
    status: str
    name: str
    reason: str = ""


def import_procedures(rows: Iterable[Row], *, by: Any, on: datetime.date, dry_run: bool) -> list[RowResult]:
    """Write the rows, each in a transaction of its own, and say row by row what was done; ``dry_run`` writes nothing.

    Raises PermissionDenied.
    """
    require_keeper(by, on=on)
    results: list[RowResult] = []
    seen: set[str] = set()
    with transaction.atomic():
        for row in rows:
            if len(results) >= MAX_ROWS:
                results.append(RowResult(row.number, FAILED, "", _("Tệp có quá 10.000 dòng; hãy tách tệp.")))
                break
            results.append(_import_row(row, seen, by=by))
        if dry_run:
            transaction.set_rollback(True)
    return results


def _import_row(row: Row, seen: set[str], *, by: Any) -> RowResult:
    data = row.data or {}
    name = str(data.get("name") or "")[:200]
    try:
        if row.problem:
            raise RowProblem(row.problem)
        with transaction.atomic():
            status = _write(data, seen, by=by)
    except RowProblem as problem:
        return RowResult(row.number, FAILED, name, str(problem))
    except ValidationError as error:
        return RowResult(row.number, FAILED, name, _told(error))
    return RowResult(row.number, status, name)


def _told(error: ValidationError) -> str:
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    return " ".join(f"{_HEADINGS.get(field, field)}: {' '.join(said)}" for field, said in error.message_dict.items())


def _write(data: dict[str, Any], seen: set[str], *, by: Any) -> str:
    code = line_of(data.get("code"), _HEADINGS["code"])
    if not code:
        raise RowProblem(_("Thiếu mã TTHC. Hãy ghi mã như trên Cổng dịch vụ công quốc gia."))
    if code in seen:
        raise RowProblem(_("Mã %(code)s đã có ở dòng trên. Mỗi thủ tục chỉ ghi một dòng.") % {"code": code})
    seen.add(code)
    found = Procedure.objects.filter(code=code).first()
    target = found or Procedure(code=code)
    before = _values(target) if found else None
    _fill(target, data)
    target.full_clean()
    level_changed = False
    if found is None or before != _values(target):
        target.save()
    level_changed = _set_level(target, data)
    if found is not None and before == _values(target) and not level_changed:
        return UNCHANGED
    log(target, "wagtail.edit" if found else "wagtail.create", user=by, data={"source": "excel"})
    return UPDATED if found else CREATED


def _values(target: Procedure) -> dict[str, Any]:
    skipped = {"id", "search_key"}
    return {f.attname: getattr(target, f.attname) for f in target._meta.concrete_fields if f.attname not in skipped}


def _fill(target: Procedure, data: dict[str, Any]) -> None:
    for name in _LINES:
        setattr(target, name, line_of(data.get(name), _HEADINGS[name]))
    for name in _TEXTS:
        setattr(target, name, text_of(data.get(name), _HEADINGS[name]))
    target.field = _field(line_of(data.get("field"), _HEADINGS["field"]))
    target.level = _level(line_of(data.get("level"), _HEADINGS["level"]))
    target.time_limit_days = _days(data.get("time_limit_days"))
    target.online_eligible = _yes(data.get("online_eligible"))
    target.published_on = date_of(data.get("published_on"), _HEADINGS["published_on"])
    target.withdrawn_on = date_of(data.get("withdrawn_on"), _HEADINGS["withdrawn_on"])


def _field(name: str) -> ProcedureField:
    if not name:
        raise RowProblem(_("Thiếu lĩnh vực."))
    wanted = fold(name)
    for known in ProcedureField.objects.all():
        if fold(known.name) == wanted:
            return known
    made = ProcedureField(name=name, slug=slugify(wanted)[:120])
    made.full_clean()
    made.save()
    return made


def _level(text: str) -> str:
    wanted = fold(text).removeprefix("cap ").strip()
    for level in ProcedureLevel:
        if wanted and wanted == fold(str(level.label)).removeprefix("cap "):
            return level.value
    raise RowProblem(_("Cấp thực hiện «%(text)s» không có. Hãy ghi Cấp huyện, Cấp xã hoặc Cấp tỉnh.") % {"text": text})


def _days(value: Any) -> int | None:
    text = line_of(value, _HEADINGS["time_limit_days"])
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or int(text) > 3650:
        raise RowProblem(_("Số ngày làm việc «%(text)s» phải là một số nguyên.") % {"text": text})
    return int(text)


def _yes(value: Any) -> bool:
    text = fold(line_of(value, _HEADINGS["online_eligible"]))
    if text in {"", "khong", "0", "k"}:
        return False
    if text in {"co", "x", "1", "c"}:
        return True
    raise RowProblem(_("«Đủ điều kiện trực tuyến» ghi Có hoặc Không."))


def _set_level(target: Procedure, data: dict[str, Any]) -> bool:
    name = line_of(data.get("online_level"), _HEADINGS["online_level"])
    if not name:
        return False
    level = next((one for one in OnlineLevel.objects.all() if fold(one.name) == fold(name)), None)
    if level is None:
        raise RowProblem(_("Mức độ trực tuyến «%(name)s» chưa có trong danh mục.") % {"name": name})
    since = date_of(data.get("online_since"), _HEADINGS["online_since"]) or target.published_on
    if since is None:
        raise RowProblem(_("Hãy ghi mức độ trực tuyến áp dụng từ ngày nào."))
    if level.counts_as_online and not target.online_eligible:
        raise RowProblem(_("Có mức độ trực tuyến nhưng chưa ghi đủ điều kiện trực tuyến là Có."))
    if OnlineState.objects.filter(procedure=target, since=since, level=level).exists():
        return False
    OnlineState.objects.update_or_create(procedure=target, since=since, defaults={"level": level})
    return True
