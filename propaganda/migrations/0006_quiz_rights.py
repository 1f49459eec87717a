"""Who keeps contests."""

from typing import Any

from django.db import migrations

from directives.units.enums import Role
from directives.units.grants import grant

_KEPT = [("propaganda", "quiz", "add change view")]
RIGHTS = {Role.EDITOR: _KEPT, Role.COORDINATOR: _KEPT, Role.ADMINISTRATOR: _KEPT}


def fill(apps: Any, schema_editor: Any) -> None:
    """Give the rights."""
    grant(apps, RIGHTS)


class Migration(migrations.Migration):
    """Runs once."""

    dependencies = [("propaganda", "0005_quizzes"), ("units", "0002_groups")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
