"""The indicators and the words of the periodic report as a district uses them; an administrator changes them afterwards."""

import uuid
from typing import Any

from django.db import migrations

from directives.reform.report_data import INDICATORS, NARRATIVE
from directives.units.enums import Role
from directives.units.grants import grant

_KEPT = [("reform", "enteredfigure", "add change view"), ("reform", "narrativepart", "add change delete view")]
RIGHTS = {
    Role.COORDINATOR: _KEPT,
    Role.ADMINISTRATOR: [
        *_KEPT,
        ("reform", "enteredfigure", "delete"),
        ("reform", "indicator", "add change delete view"),
        ("reform", "periodrule", "add change delete view"),
    ],
}


def fill(apps: Any, schema_editor: Any) -> None:
    """Add indicators, paragraphs and rights."""
    indicator = apps.get_model("reform.Indicator")
    areas = {area.code: area for area in apps.get_model("documents.ReformArea").objects.all()}
    for position, row in enumerate(INDICATORS, start=1):
        values = dict(row)
        area = areas.get(values.pop("area", 0))
        indicator.objects.create(position=position * 10, area=area, **values)
    part = apps.get_model("reform.NarrativePart")
    for position, (section, text) in enumerate(NARRATIVE, start=1):
        part.objects.create(section=section, position=position * 10, text=text)
    grant(apps, RIGHTS)
    # The column's default was worked out once for all rows; each item needs a key of its own.
    for item in apps.get_model("reform.PlanItem").objects.all():
        item.key = uuid.uuid4()
        item.save(update_fields=["key"])


class Migration(migrations.Migration):
    """Runs once, on an empty installation."""

    dependencies = [
        ("reform", "0007_plan_periods_narrative"),
        ("documents", "0002_catalogue"),
        ("units", "0002_groups"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
