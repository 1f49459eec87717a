"""One group for each role, with what the role may do in the admin."""

from typing import Any

from django.db import migrations

PAGE_RIGHTS = {
    "Biên tập viên cổng": ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
    "Quản trị hệ thống": ["add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"],
}
EDIT_FILES = ["add", "change", "choose"]
GROUPS: dict[str, list[tuple[str, str, str]]] = {
    "Biên tập viên cổng": [],
    "Điều phối viên": [],
    "Công chức tham mưu": [],
    "Thủ trưởng đơn vị": [],
    "Lãnh đạo": [],
    "Quản trị hệ thống": [
        *[("portal", "user", f"{act}_user") for act in ("add", "change", "delete")],
        ("portal", "portalsettings", "change_portalsettings"),
        *[("units", "organisationalunit", f"{a}_organisationalunit") for a in ("add", "change", "delete", "view")],
        *[("units", "staffmembership", f"{a}_staffmembership") for a in ("add", "change", "delete", "view")],
        *[("documents", "documenttype", f"{a}_documenttype") for a in ("add", "change", "delete", "view")],
        *[("documents", "documentfield", f"{a}_documentfield") for a in ("add", "change", "delete", "view")],
        *[("documents", "reformarea", f"{a}_reformarea") for a in ("add", "change", "view")],
        ("search", "indexqueue", "view_indexqueue"),
        ("search", "indexqueue", "change_indexqueue"),
        *[("wagtailredirects", "redirect", f"{a}_redirect") for a in ("add", "change", "delete")],
    ],
}


def create_groups(apps: Any, schema_editor: Any) -> None:
    """Add the groups; Wagtail's own two examples go, so that each role has one group only."""
    group_model = apps.get_model("auth.Group")
    page_permission_model = apps.get_model("wagtailcore.GroupPagePermission")
    collection_permission_model = apps.get_model("wagtailcore.GroupCollectionPermission")
    root = apps.get_model("wagtailcore.Page").objects.get(depth=1)
    collection = apps.get_model("wagtailcore.Collection").objects.get(depth=1)
    group_model.objects.filter(name__in=["Moderators", "Editors"]).delete()
    for name, rights in GROUPS.items():
        group = group_model.objects.create(name=name)
        group.permissions.add(_permission(apps, "wagtailadmin", "admin", "access_admin"))
        for app_label, model, codename in rights:
            group.permissions.add(_permission(apps, app_label, model, codename))
        for codename in PAGE_RIGHTS.get(name, []):
            page_permission_model.objects.create(
                group=group, page=root, permission=_permission(apps, "wagtailcore", "page", codename)
            )
        if name in PAGE_RIGHTS:
            for app_label, model in (("wagtaildocs", "document"), ("wagtailimages", "image")):
                for act in EDIT_FILES:
                    collection_permission_model.objects.create(
                        group=group,
                        collection=collection,
                        permission=_permission(apps, app_label, model, f"{act}_{model}"),
                    )


def _permission(apps: Any, app_label: str, model: str, codename: str) -> Any:
    # Django makes permissions after all migrations; those needed here are made now, under the same key.
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label=app_label, model=model)
    permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": codename.replace("_", " ").capitalize()}
    )
    return permission


class Migration(migrations.Migration):
    """Runs once, on an empty installation; administrators may change the groups afterwards."""

    dependencies = [
        ("units", "0001_initial"),
        ("portal", "0003_home"),
        ("search", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(create_groups, migrations.RunPython.noop)]
