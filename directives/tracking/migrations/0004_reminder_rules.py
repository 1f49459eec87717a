"""When and whom reminders reach at first, and the administrators' right to change it.

7, 3 and 1 working days before the deadline and when it has passed: as the tracking systems of provinces do (QĐ 42/2014/QĐ-TTg and its family).
"""

from typing import Any

from django.db import migrations

RULES = [
    ("before", 7, "officer"),
    ("before", 3, "officer"),
    ("before", 1, "officer"),
    ("before", 1, "head"),
    ("after", 1, "officer"),
    ("after", 1, "coordinator"),
    ("after", 3, "head"),
    ("after", 10, "leader"),
]


def enter(apps: Any, schema_editor: Any) -> None:
    """Enter the rules and the rights."""
    for direction, days, audience in RULES:
        apps.get_model("tracking.ReminderRule").objects.create(direction=direction, days=days, audience=audience)
    administrators = apps.get_model("auth.Group").objects.filter(name="Quản trị hệ thống").first()
    if administrators is None:
        return
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="tracking", model="reminderrule"
    )
    for act in ("add", "change", "delete", "view"):
        permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
            content_type=content_type, codename=f"{act}_reminderrule", defaults={"name": f"{act} reminder rule"}
        )
        administrators.permissions.add(permission)


class Migration(migrations.Migration):
    """Runs once; administrators keep the rules from then on."""

    dependencies = [("tracking", "0003_reminders"), ("units", "0002_groups")]

    operations = [migrations.RunPython(enter, migrations.RunPython.noop)]
