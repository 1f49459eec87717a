"""Who may do what with the register's pages: Wagtail's page permissions, asked in one place."""

from typing import Any

from .models import DirectiveIndexPage


def user_can_add_directive(user: Any) -> bool:
    """Tell whether ``user`` may add pages under the index of directives."""
    index = DirectiveIndexPage.objects.first()
    return bool(index and user.is_authenticated and index.permissions_for_user(user).can_add_subpage())


def user_can_import(user: Any) -> bool:
    """Tell whether ``user`` may import documents: whoever may publish under the index of directives."""
    index = DirectiveIndexPage.objects.first()
    return bool(
        index and user is not None and user.is_active and index.permissions_for_user(user).can_publish_subpage()
    )
