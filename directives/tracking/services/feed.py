"""Calendar feeds: made by a person for the own work or a unit's, revoked by the same person or an administrator."""

import datetime
import hashlib
import secrets
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from directives.units.enums import Role
from directives.units.models import OrganisationalUnit
from directives.units.permissions import has_role, user_can_act_for

from ..models import CalendarFeed
from .act import day_of


@transaction.atomic
def create_feed(*, by: Any, now: datetime.datetime, unit: OrganisationalUnit | None = None) -> tuple[CalendarFeed, str]:
    """Make a feed of the person's own work, or of ``unit``'s; returns it with the secret, which is kept nowhere.

    Raises ``PermissionDenied`` for a unit for which ``by`` doesn't act.
    """
    if unit is not None and not user_can_act_for(by, unit, on=day_of(now)):
        raise PermissionDenied(str(_("Chỉ người của đơn vị được tạo lịch của đơn vị.")))
    secret = secrets.token_urlsafe(32)
    feed = CalendarFeed.objects.create(user=by, unit=unit, secret_hash=hash_of(secret), created_at=now)
    return feed, secret


def revoke_feed(*, feed: CalendarFeed, by: Any, now: datetime.datetime) -> None:
    """Close the feed's address for ever. Raises ``PermissionDenied`` for somebody else's, unless an administrator asks."""
    if feed.user_id != by.pk and not has_role(by, Role.ADMINISTRATOR, on=day_of(now)):
        raise PermissionDenied(str(_("Chỉ người tạo được thu hồi lịch này.")))
    if feed.revoked_at is None:
        feed.revoked_at = now
        feed.save(update_fields=["revoked_at"])


def feed_of(secret: str, *, on: datetime.date) -> CalendarFeed | None:
    """Return the living feed with this secret; none when its person left, or no longer acts for its unit."""
    found = CalendarFeed.objects.filter(secret_hash=hash_of(secret), revoked_at__isnull=True, user__is_active=True)
    feed = found.select_related("user", "unit").first()
    if feed is None or (feed.unit is not None and not user_can_act_for(feed.user, feed.unit, on=on)):
        return None
    return feed


def hash_of(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
