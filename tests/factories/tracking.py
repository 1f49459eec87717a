"""Tasks and assignments for tests, made through the same services that users use."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.files.uploadedfile import SimpleUploadedFile

from directives.tracking import services
from directives.tracking.enums import AssignmentRole, AssignmentState
from directives.tracking.models import Assignment, Task
from directives.units.models import OrganisationalUnit
from site_config.portal.models import PortalSettings, User

from . import pages
from .units import unit as make_unit
from .units import user as make_user

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde" + b"\0\0\0\0IEND\xaeB`\x82"


def moment(day: datetime.date, hour: int = 9) -> datetime.datetime:
    """Return an aware moment on ``day``."""
    return datetime.datetime.combine(day, datetime.time(hour), tzinfo=ZONE)


def portal_day(day: datetime.date) -> None:
    """Have the portal show ``day`` as today."""
    settings = PortalSettings.load()
    settings.shown_on = day
    settings.save()


def photo(name: str = "anh.png") -> SimpleUploadedFile:
    """Return an uploaded picture."""
    return SimpleUploadedFile(name, PNG, content_type="image/png")


def coordinator() -> User:
    """Return an account that assigns and confirms."""
    return make_user("coordinator", make_unit("VP"))


def task(
    *,
    page: Any = None,
    lead: OrganisationalUnit | None = None,
    cooperating: list[OrganisationalUnit] | None = None,
    due: datetime.date | None = datetime.date(2022, 4, 15),
    given: datetime.date = pages.DAY,
    content: str = "Rà soát thủ tục hành chính",
    is_public: bool = True,
) -> Task:
    """Return a task of a published directive, given on ``given``."""
    return services.create_task(
        page=page or pages.directive(),
        content=content,
        lead=lead or make_unit(),
        cooperating=cooperating or [],
        deadline=due,
        by=coordinator(),
        now=moment(given),
        is_public=is_public,
    )


def assignment(**fields: Any) -> Assignment:
    """Return the leading share of a new task."""
    return task(**fields).assignments.get(role=AssignmentRole.LEAD)


def staff_of(share: Assignment, role: str = "unit_staff") -> User:
    """Return an account that reports for the share's unit."""
    return make_user(role, share.unit)


def put_into(share: Assignment, state: str, *, on: datetime.date | None = None) -> Assignment:
    """Return ``share`` brought into ``state`` by the acts that lead there, all on ``on`` (the day it was given)."""
    at = moment(on or share.assigned_on, 10)
    staff, office = staff_of(share), coordinator()
    if state == AssignmentState.IN_PROGRESS:
        services.acknowledge(assignment=share, by=staff, now=at)
    elif state == AssignmentState.DECLINED:
        services.decline(assignment=share, reason="Không đúng chức năng", by=staff_of(share, "unit_head"), now=at)
    elif state == AssignmentState.SUSPENDED:
        services.suspend(assignment=share, reason="Chờ hướng dẫn", by=office, now=at)
    elif state == AssignmentState.CANCELLED:
        services.cancel(assignment=share, reason="Không còn cần", by=office, now=at)
    elif state != AssignmentState.ASSIGNED:
        services.report(assignment=share, percent=100, text="Đã xong.", by=staff, now=at)
        if state == AssignmentState.DONE:
            services.confirm(assignment=share, by=office, now=at)
        elif state == AssignmentState.RETURNED:
            services.return_(assignment=share, reason="Thiếu số liệu", by=office, now=at)
    share.refresh_from_db()
    return share


def done(share: Assignment, *, on: datetime.date) -> Assignment:
    """Return ``share`` reported and confirmed on ``on``."""
    return put_into(share, AssignmentState.DONE, on=on)


def bulk(number: int, *, unit: OrganisationalUnit, page: Any, **fields: Any) -> list[Assignment]:
    """Return ``number`` leading shares with ``fields``, made in batches without acts: for counting thousands."""
    at = moment(pages.DAY)
    tasks = Task.objects.bulk_create(
        [Task(page=page, content=f"Nhiệm vụ {n}", created_at=at) for n in range(number)], batch_size=500
    )
    values = {"state": AssignmentState.IN_PROGRESS, "assigned_on": pages.DAY} | fields
    return Assignment.objects.bulk_create([Assignment(task=t, unit=unit, **values) for t in tasks], batch_size=500)
