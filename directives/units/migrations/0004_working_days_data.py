"""Vietnamese holidays as published, the two groups every directive names, and who may keep them.

Yearly are the days fixed by Bộ luật Lao động 2019, art. 112, by the solar calendar. Of each year: Tết, Giỗ Tổ (10/3 of the lunar calendar), the
second day of 2/9, days off instead of a holiday on a weekend (art. 111.3), and exchanged days, as announced by the Government for 2021-2026. What was announced later is
left to the administrator: nothing of 2027 and after but the yearly days is entered here.
"""

import datetime
from typing import Any

from django.db import migrations

YEARLY = [("Tết Dương lịch", 1, 1), ("Ngày Chiến thắng", 4, 30), ("Ngày Quốc tế lao động", 5, 1), ("Quốc khánh", 9, 2)]
SINCE = 2000
TET = "Tết Nguyên đán"
KINGS = "Giỗ Tổ Hùng Vương"
NATIONAL = "Quốc khánh (ngày liền kề)"
INSTEAD = "Nghỉ bù"
SWAPPED = "Hoán đổi ngày làm việc"
OF_YEARS = [
    (TET, "2021-02-10", "2021-02-16"),
    (KINGS, "2021-04-21", ""),
    (INSTEAD, "2021-05-03", ""),
    (NATIONAL, "2021-09-03", ""),
    (INSTEAD, "2022-01-03", ""),
    (TET, "2022-01-31", "2022-02-04"),
    (KINGS, "2022-04-10", ""),
    (INSTEAD, "2022-04-11", ""),
    (INSTEAD, "2022-05-02", "2022-05-03"),
    (NATIONAL, "2022-09-01", ""),
    (INSTEAD, "2023-01-02", ""),
    (TET, "2023-01-20", "2023-01-26"),
    (KINGS, "2023-04-29", ""),
    (INSTEAD, "2023-05-02", "2023-05-03"),
    (NATIONAL, "2023-09-01", ""),
    (INSTEAD, "2023-09-04", ""),
    (TET, "2024-02-08", "2024-02-14"),
    (KINGS, "2024-04-18", ""),
    (SWAPPED, "2024-04-29", ""),
    (NATIONAL, "2024-09-03", ""),
    (TET, "2025-01-27", "2025-01-31"),
    (KINGS, "2025-04-07", ""),
    (SWAPPED, "2025-05-02", ""),
    (NATIONAL, "2025-09-01", ""),
    (SWAPPED, "2026-01-02", ""),
    (TET, "2026-02-16", "2026-02-20"),
    (KINGS, "2026-04-26", ""),
    (INSTEAD, "2026-04-27", ""),
    (SWAPPED, "2026-08-31", ""),
    (NATIONAL, "2026-09-01", ""),
]
MADE_UP = [
    ("2024-05-04", "ngày 29/4/2024"),
    ("2025-04-26", "ngày 02/5/2025"),
    ("2026-01-10", "ngày 02/01/2026"),
    ("2026-08-22", "ngày 31/8/2026"),
]
GROUPS = [("cac-phong", "Các phòng, cơ quan chuyên môn", "office"), ("cac-xa", "Các xã, thị trấn", "commune")]
MODELS = [("holiday", "ngày nghỉ"), ("makeupday", "ngày làm bù"), ("unitgroup", "nhóm đơn vị")]


def enter(apps: Any, schema_editor: Any) -> None:
    """Enter the days, the groups and the administrators' rights."""
    holiday = apps.get_model("units.Holiday")
    for name, month, day in YEARLY:
        holiday.objects.create(name=name, first_day=datetime.date(SINCE, month, day), yearly=True)
    for name, first, last in OF_YEARS:
        holiday.objects.create(
            name=name,
            first_day=datetime.date.fromisoformat(first),
            last_day=datetime.date.fromisoformat(last) if last else None,
        )
    for day, name in MADE_UP:
        apps.get_model("units.MakeUpDay").objects.create(day=datetime.date.fromisoformat(day), name=name)
    for code, name, kind in GROUPS:
        apps.get_model("units.UnitGroup").objects.create(code=code, name=name, kind=kind)
    administrators = apps.get_model("auth.Group").objects.filter(name="Quản trị hệ thống").first()
    if administrators is None:
        return
    for model, label in MODELS:
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="units", model=model
        )
        for act in ("add", "change", "delete", "view"):
            permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
                content_type=content_type, codename=f"{act}_{model}", defaults={"name": f"{act} {label}"}
            )
            administrators.permissions.add(permission)


class Migration(migrations.Migration):
    """Runs once; administrators keep the days from then on."""

    dependencies = [("units", "0003_working_days")]

    operations = [migrations.RunPython(enter, migrations.RunPython.noop)]
