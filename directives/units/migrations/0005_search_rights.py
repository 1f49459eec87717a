"""Coordinators and administrators look after search: what is asked, synonyms, promoted pages."""

from typing import Any

from django.db import migrations

KEEPERS = ["Điều phối viên", "Quản trị hệ thống"]
RIGHTS = [
    ("indexqueue", "view_indexqueue"),
    *[("synonym", f"{act}_synonym") for act in ("add", "change", "delete", "view")],
    *[("promotion", f"{act}_promotion") for act in ("add", "change", "delete", "view")],
]
ADMINISTRATORS = [("searchsettings", "change_searchsettings")]


def give(apps: Any, schema_editor: Any) -> None:
    """Add the rights to the groups that are still there."""
    group_model = apps.get_model("auth.Group")
    for name in KEEPERS:
        group = group_model.objects.filter(name=name).first()
        if group is None:
            continue
        for model, codename in RIGHTS + (ADMINISTRATORS if name == KEEPERS[-1] else []):
            group.permissions.add(_permission(apps, model, codename))


def _permission(apps: Any, model: str, codename: str) -> Any:
    # Django makes permissions after all migrations; those needed here are made now, under the same key.
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label="search", model=model)
    permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": codename.replace("_", " ").capitalize()}
    )
    return permission


class Migration(migrations.Migration):
    """Runs once; administrators may change the groups afterwards."""

    dependencies = [("units", "0004_working_days_data"), ("search", "0004_common_synonyms")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
