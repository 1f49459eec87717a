"""What migrations use to give the roles' groups rights in the admin; administrators may change them afterwards."""

from collections.abc import Iterable, Mapping
from typing import Any

from .enums import GROUP_NAMES


def grant(apps: Any, rights: Mapping[str, Iterable[tuple[str, str, str]]]) -> None:
    """Give each role's group its rights: role -> (app, model, acts separated by spaces, «add change delete view»).

    ``apps`` is the migration's state; a group that an administrator has taken away is left out.
    """
    groups = {group.name: group for group in apps.get_model("auth.Group").objects.all()}
    for role, wanted in rights.items():
        group = groups.get(GROUP_NAMES[role])
        if group is not None:
            for app_label, model, acts in wanted:
                for act in acts.split():
                    group.permissions.add(_permission(apps, app_label, model, f"{act}_{model}"))


def _permission(apps: Any, app_label: str, model: str, codename: str) -> Any:
    # Django makes permissions after all migrations; those needed here are made now, under the same key.
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(app_label=app_label, model=model)
    permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": codename.replace("_", " ").capitalize()}
    )
    return permission
