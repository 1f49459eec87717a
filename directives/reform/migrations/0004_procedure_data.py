"""Online levels as the rules of 2022 have them, and who keeps the registry of procedures."""

from typing import Any

from django.db import migrations

from directives.units.enums import Role
from directives.units.grants import grant

# name, slug, counts as online, source; the older scale stays for what was recorded under it
LEVELS = (
    ("Mức độ 1", "muc-do-1", False, "NĐ 43/2011/NĐ-CP, điều 3"),
    ("Mức độ 2", "muc-do-2", False, "NĐ 43/2011/NĐ-CP, điều 3"),
    ("Mức độ 3", "muc-do-3", True, "NĐ 43/2011/NĐ-CP, điều 3"),
    ("Mức độ 4", "muc-do-4", True, "NĐ 43/2011/NĐ-CP, điều 3"),
    ("Cung cấp thông tin trực tuyến", "cung-cap-thong-tin", False, "NĐ 42/2022/NĐ-CP"),
    ("Một phần", "mot-phan", True, "NĐ 42/2022/NĐ-CP"),
    ("Toàn trình", "toan-trinh", True, "NĐ 42/2022/NĐ-CP"),
)
_KEPT = [
    ("reform", "procedure", "add change view"),
    ("reform", "procedurefield", "add change view"),
    ("reform", "procedurereview", "add change view"),
    ("reform", "reviewproposal", "add change delete view"),
]
RIGHTS = {
    Role.EDITOR: _KEPT,
    Role.COORDINATOR: _KEPT,
    Role.ADMINISTRATOR: [
        *_KEPT,
        ("reform", "procedure", "delete"),
        ("reform", "procedurefield", "delete"),
        ("reform", "procedurereview", "delete"),
        ("reform", "onlinelevel", "add change delete view"),
    ],
}


def fill(apps: Any, schema_editor: Any) -> None:
    """Add the levels and the rights."""
    level = apps.get_model("reform.OnlineLevel")
    for rank, (name, slug, online, source) in enumerate(LEVELS, start=1):
        level.objects.create(name=name, slug=slug, rank=rank, counts_as_online=online, rule_source=source)
    grant(apps, RIGHTS)


class Migration(migrations.Migration):
    """Runs once, on an empty installation; administrators change the rows afterwards."""

    dependencies = [("reform", "0003_procedures"), ("units", "0002_groups")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
