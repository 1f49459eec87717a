"""The time limits of posting that held when the portal was first drawn up."""

from typing import Any

from django.db import migrations

from directives.documents.catalogue_data import POSTING_LIMITS, POSTING_RULE


def add_limits(apps: Any, schema_editor: Any) -> None:
    """Add the limits where the installation has none of its own."""
    limits = apps.get_model("documents.PostingLimit")
    if not limits.objects.exists():
        limits.objects.bulk_create(
            limits(unit_kind=kind, working_days=days, rule_source=POSTING_RULE) for kind, days in POSTING_LIMITS
        )


def let_administrators_keep_them(apps: Any, schema_editor: Any) -> None:
    """Give the administrators' group the rights over the limits. Django makes permissions after all migrations."""
    kind, _made = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="documents", model="postinglimit"
    )
    for act in ("add", "change", "delete", "view"):
        permission, _made = apps.get_model("auth.Permission").objects.get_or_create(
            content_type=kind,
            codename=f"{act}_postinglimit",
            defaults={"name": f"Can {act} thời hạn đăng văn bản"},
        )
        for group in apps.get_model("auth.Group").objects.filter(name="Quản trị hệ thống"):
            group.permissions.add(permission)


class Migration(migrations.Migration):
    """Runs once; administrators change the limits afterwards."""

    dependencies = [
        ("documents", "0011_posting_limits"),
        ("units", "0002_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(add_limits, migrations.RunPython.noop),
        migrations.RunPython(let_administrators_keep_them, migrations.RunPython.noop),
    ]
