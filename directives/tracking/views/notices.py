"""«Nhắc việc»: a person's reminders, how they want to be told, and their calendar feeds."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from directives.units.models import OrganisationalUnit
from directives.units.permissions import units_of
from site_config.portal import clock

from ..calendar_feed import CONTENT_TYPE, feed_as_ical
from ..labels import moment_words
from ..models import Assignment, CalendarFeed, NoticePreference, Reminder
from ..services import create_feed, feed_of, revoke_feed
from ..services.digest import wants_mail
from .screens import screen

SHOWN = 200


def notices_of(request: HttpRequest) -> Any:
    """Return the account's reminders of what it may (still) see."""
    visible = Assignment.objects.visible_to(request.user, on=clock.today(request))
    return Reminder.objects.filter(user=request.user.pk, assignment__in=visible.values("pk"))


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """Show the reminders, newest first, or do what a button of the page asks for."""
    if request.method == "POST":
        return _act(request)
    mine = notices_of(request)
    shown = list(mine.select_related("assignment__task", "assignment__unit")[:SHOWN])
    units = OrganisationalUnit.objects.filter(pk__in=units_of(request.user, on=clock.today(request)))
    return screen(
        request,
        "tracking/notices.html",
        title=_("Nhắc việc"),
        icon="mail",
        rows=[(reminder, moment_words(reminder.moment)) for reminder in shown],
        unread=mine.filter(read_at__isnull=True).count(),
        by_mail=wants_mail(request.user),
        units=units,
        feeds=CalendarFeed.objects.filter(user=request.user.pk, revoked_at__isnull=True).select_related("unit"),
        new_address=request.session.pop("tracking_new_feed", ""),
    )


def _act(request: HttpRequest) -> HttpResponse:
    now, wanted = clock.now(request), request.POST.get("do", "")
    if wanted == "read":
        notices_of(request).filter(read_at__isnull=True).update(read_at=now)
        messages.success(request, _("Đã đánh dấu xem hết."))
    elif wanted == "mail":
        by_mail = request.POST.get("by_mail") == "on"
        who: Any = request.user
        NoticePreference.objects.update_or_create(user=who, defaults={"by_mail": by_mail})
        messages.success(request, _("Đã lưu cách nhận nhắc việc."))
    elif wanted == "feed":
        _make_feed(request)
    elif wanted == "revoke":
        number = request.POST.get("feed", "")
        feed = get_object_or_404(CalendarFeed, pk=int(number) if number.isdecimal() else 0, user=request.user.pk)
        revoke_feed(feed=feed, by=request.user, now=now)
        messages.success(request, _("Đã thu hồi lịch; địa chỉ cũ không dùng được nữa."))
    else:
        messages.error(request, _("Không rõ việc cần làm. Hãy chọn lại trên màn hình này."))
    return HttpResponseRedirect(request.path)


def _make_feed(request: HttpRequest) -> None:
    code = request.POST.get("unit", "")
    unit = get_object_or_404(OrganisationalUnit, code=code) if code else None
    _feed, secret = create_feed(by=request.user, unit=unit, now=clock.now(request))
    # Shown once, on the next page: only a hash of the secret is kept.
    request.session["tracking_new_feed"] = request.build_absolute_uri(reverse("tracking:feed", args=[secret]))
    messages.success(request, _("Đã tạo lịch. Hãy chép địa chỉ vào ứng dụng lịch của bạn."))


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Send a calendar feed to whoever holds its address; one that is unknown or revoked does not exist."""
    on = clock.today(request)
    found = feed_of(secret, on=on)
    if found is None:
        return HttpResponse(
            _("Lịch này không có hoặc đã bị thu hồi."), status=404, content_type="text/plain; charset=utf-8"
        )
    response = HttpResponse(feed_as_ical(found, on=on), content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = 'attachment; filename="nhiem-vu.ics"'
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
