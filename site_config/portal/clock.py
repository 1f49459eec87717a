"""The one place where the portal asks what day it is; everything below is given the day."""

import datetime

from django.http import HttpRequest
from django.utils import timezone

from .models import PortalSettings


def now(request: HttpRequest | None = None) -> datetime.datetime:
    """Return the present moment (aware), or the same time of day on the demonstration's day where one is set."""
    moment = timezone.now()
    shown_on = PortalSettings.load(request_or_site=request).shown_on
    if shown_on is None:
        return moment
    return timezone.make_aware(datetime.datetime.combine(shown_on, timezone.localtime(moment).time()))


def today(request: HttpRequest | None = None) -> datetime.date:
    """Return the present day in the portal's time zone, or the demonstration's day."""
    return timezone.localdate(now(request))
