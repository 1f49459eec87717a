"""Who may look after the index."""

from typing import Any


def user_can_see_queue(user: Any) -> bool:
    """Tell whether ``user`` may see what waits for the index and why."""
    return bool(user.is_active and user.has_perm("search.view_indexqueue"))


def user_can_retry(user: Any) -> bool:
    """Tell whether ``user`` may put stopped work back into the queue."""
    return bool(user.is_active and user.has_perm("search.change_indexqueue"))
