"""Propaganda in the admin."""

from wagtail import hooks

from .viewsets import PropagandaViewSetGroup


@hooks.register("register_admin_viewset")
def register_propaganda() -> PropagandaViewSetGroup:
    """Add the lists."""
    return PropagandaViewSetGroup()
