"""One mail per person and day with all reminders of the day, through the portal's outbox; read when it goes out."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from site_config.portal.mail import Composed, enqueue_mail
from site_config.portal.models import User

from ..enums import WORKING_STATES
from ..labels import moment_words
from ..models import Reminder

COMPOSER = "tracking.reminders"
LONGEST = 200  # reminders in one mail; the portal shows the rest


def send_digests(*, day: datetime.date, now: datetime.datetime) -> int:
    """Put one mail into the outbox for each person with reminders that no mail has told yet; returns how many mails.

    Who wants no mail, or has no address, is told in the portal alone.
    """
    count = 0
    waiting = Reminder.objects.filter(told_on__isnull=True).order_by().values_list("user", flat=True).distinct()
    for user in User.objects.filter(pk__in=list(waiting)).select_related("notice_preference").order_by("pk"):
        with transaction.atomic():
            count += _tell(user, day=day, now=now)
    return count


def _tell(user: User, *, day: datetime.date, now: datetime.datetime) -> int:
    untold = Reminder.objects.filter(user=user, told_on__isnull=True)
    if not (user.is_active and user.email and wants_mail(user)):
        untold.update(told_on=day)
        return 0
    try:
        mail = enqueue_mail(
            dedup_key=f"{COMPOSER}:{user.pk}:{day.isoformat()}",
            to=user.email,
            subject=_("Nhắc việc ngày %(day)s") % {"day": f"{day:%d/%m/%Y}"},
            composer=COMPOSER,
            payload={"user": user.pk, "day": day.isoformat()},
            now=now,
        )
    except ValidationError:  # an address that isn't one: the portal tells
        untold.update(told_on=day)
        return 0
    if mail is None:
        return 0  # today's mail is out: the rest goes into tomorrow's
    untold.update(told_on=day)
    return 1


def wants_mail(user: Any) -> bool:
    """Tell whether ``user`` wants mails besides the portal's notices."""
    preference = getattr(user, "notice_preference", None)
    return preference is None or preference.by_mail


def compose_digest(payload: Mapping[str, Any], now: datetime.datetime) -> Composed | None:
    """Return the mail as it goes out: what was reported, put off or ended meanwhile is left out; None when nothing is left."""
    user = User.objects.filter(pk=payload["user"], is_active=True).exclude(email="").first()
    if user is None:
        return None
    day = datetime.date.fromisoformat(payload["day"])
    reminders = Reminder.objects.filter(user=user, told_on=day, assignment__state__in=WORKING_STATES)
    found = list(reminders.select_related("assignment__task", "assignment__unit").order_by("due_on", "pk")[:LONGEST])
    if not found:
        return None
    lines = [
        ngettext("Ngày %(day)s có %(n)s việc cần chú ý:", "Ngày %(day)s có %(n)s việc cần chú ý:", len(found))
        % {"day": f"{day:%d/%m/%Y}", "n": len(found)},
        "",
    ]
    for number, reminder in enumerate(found, start=1):
        share = reminder.assignment
        lines += [
            f"{number}. {share.task.content[:200]}",
            f"   {share.unit.label} · {_('hạn')} {reminder.due_on:%d/%m/%Y} · {moment_words(reminder.moment)}",
            f"   {_address('tracking_assignment', share.pk)}",
        ]
    lines += ["", _("Xem tất cả, hoặc tắt thư nhắc việc: %(url)s") % {"url": _address("tracking_notices")}]
    subject = _("Nhắc việc ngày %(day)s: %(n)s việc") % {"day": f"{day:%d/%m/%Y}", "n": len(found)}
    return Composed(to=user.email, subject=subject, text="\n".join(lines))


def _address(name: str, *args: Any) -> str:
    return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/") + reverse(name, args=args)
