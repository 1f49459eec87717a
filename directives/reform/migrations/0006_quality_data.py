"""The nine indicators of satisfaction (TT 01/2018/TT-VPCP, art. 13-14), and who keeps the records of quality."""

from typing import Any

from django.db import migrations

from directives.units.enums import Role
from directives.units.grants import grant

GOOD, FAIR, POOR = "Tốt", "Bình thường", "Chưa tốt"
QUESTIONS = (
    (
        "Thời gian giải quyết so với quy định",
        "Sớm hơn hoặc đúng hẹn",
        "Trễ, có xin lỗi và hẹn lại",
        "Trễ, không có lý do",
    ),
    ("Thời gian từng cơ quan thực hiện so với quy định", "Đúng hạn", "Trễ không quá một lần", "Trễ nhiều lần"),
    ("Số lần phải liên hệ để hoàn thiện hồ sơ", "Không quá một lần", "Hai lần", "Từ ba lần"),
    ("Số lần phải liên hệ với nơi tiếp nhận", "Không quá hai lần", "Ba lần", "Từ bốn lần"),
    ("Thực hiện qua dịch vụ công trực tuyến", "Thuận tiện", "Thực hiện được một phần", "Không thực hiện được"),
    ("Công khai thủ tục hành chính", "Đầy đủ, dễ thấy", "Chưa đầy đủ", "Không công khai"),
    ("Thái độ của cán bộ, công chức", "Lịch sự, đúng mực", "Bình thường", "Gây khó khăn"),
    ("Tiếp nhận, giải trình phản ánh, kiến nghị", "Kịp thời, rõ ràng", "Chậm hoặc chưa rõ", "Không tiếp nhận"),
    ("Tiến độ và chất lượng cung cấp dịch vụ công trực tuyến", GOOD, FAIR, POOR),
)
_KEPT = [
    ("reform", model, "add change view")
    for model in (
        *("inspection", "scoringround", "unitscore", "commendation", "survey", "isostate", "milestone"),
        *("coordinationregulation", "trainingclass", "personnelrecords"),
    )
]
RIGHTS = {
    Role.COORDINATOR: _KEPT,
    Role.EDITOR: [right for right in _KEPT if right[1] not in {"scoringround", "unitscore"}],
    Role.ADMINISTRATOR: [
        *_KEPT,
        *[(app, model, "delete") for app, model, _acts in _KEPT],
        ("reform", "surveyquestion", "add change view"),
    ],
}


def fill(apps: Any, schema_editor: Any) -> None:
    """Add the questions and the rights."""
    question = apps.get_model("reform.SurveyQuestion")
    for position, (text, good, fair, poor) in enumerate(QUESTIONS, start=1):
        question.objects.create(position=position, text=text, answer_good=good, answer_fair=fair, answer_poor=poor)
    grant(apps, RIGHTS)


class Migration(migrations.Migration):
    """Runs once, on an empty installation; administrators change the rows afterwards."""

    dependencies = [("reform", "0005_quality"), ("units", "0002_groups")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
