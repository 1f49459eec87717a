"""The 25 columns of a unit's report in four groups: task, who, when, result (QĐ 42/2014/QĐ-TTg and its provincial copies)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .lines import Line

Value = Any  # str, int, a date, or None where nothing is recorded: an empty cell, never 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its group and heading, the width in characters, and the value it takes of a line."""

    group: Any
    heading: Any
    width: int
    value: Callable[[Line], Value]
    is_number: bool = False


IDENTITY, WHO, WHEN, RESULT = _("Nhiệm vụ"), _("Cơ quan, cá nhân"), _("Thời gian"), _("Kết quả")

COLUMNS: tuple[Column, ...] = (
    Column(IDENTITY, _("STT"), 5, lambda line: line.number, is_number=True),
    Column(IDENTITY, _("Mã"), 7, lambda line: line.share.pk, is_number=True),
    Column(IDENTITY, _("Tên nhiệm vụ"), 32, lambda line: line.share.task.content),
    Column(IDENTITY, _("Loại nhiệm vụ"), 12, lambda line: str(line.share.task.get_kind_display())),
    Column(IDENTITY, _("Nguồn gốc (văn bản)"), 16, lambda line: line.source),
    Column(WHO, _("Người giao"), 13, lambda line: line.assigner),
    Column(WHO, _("Lãnh đạo văn phòng chủ trì"), 11, lambda line: line.coordinator),
    Column(WHO, _("Đơn vị chủ trì"), 15, lambda line: line.lead),
    Column(WHO, _("Đơn vị phối hợp"), 18, lambda line: ", ".join(line.cooperating)),
    Column(WHO, _("Đầu mối"), 13, lambda line: _name(line.share.officer)),
    Column(WHO, _("Người phê duyệt"), 13, lambda line: _name(line.share.responsible)),
    Column(WHO, _("Thư điện tử"), 17, lambda line: getattr(line.contact, "email", "")),
    Column(WHO, _("Điện thoại"), 12, lambda line: getattr(line.contact, "phone", "")),
    Column(WHEN, _("Ngày giao, thực hiện"), 11, lambda line: line.share.assigned_on),
    Column(WHEN, _("Hạn hoàn thành"), 11, lambda line: line.share.due_on),
    Column(WHEN, _("Ngày cập nhật"), 11, lambda line: line.updated_on),
    Column(WHEN, _("Ngày hoàn thành thực tế"), 12, lambda line: line.share.completed_on),
    Column(WHEN, _("Số lần gia hạn"), 8, lambda line: len(line.old_deadlines), is_number=True),
    Column(WHEN, _("Các mốc hạn cũ"), 12, lambda line: ", ".join(f"{day:%d/%m/%Y}" for day in line.old_deadlines)),
    Column(RESULT, _("Trạng thái"), 14, lambda line: line.standing),
    Column(RESULT, _("Kết quả thực hiện"), 32, lambda line: line.said("text")),
    Column(RESULT, _("Mức độ hoàn thành (%)"), 9, lambda line: line.percent, is_number=True),
    Column(RESULT, _("Lộ trình"), 16, lambda line: line.steps),
    Column(RESULT, _("Khó khăn, vướng mắc"), 20, lambda line: line.said("difficulties")),
    Column(RESULT, _("Đề xuất"), 18, lambda line: line.said("remedy")),
)


def _name(user: Any) -> str:
    return user.get_full_name() if user is not None else ""
