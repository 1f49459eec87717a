"""Reminders: when and whom (data), each one sent (rows with a unique key), and how a person wants to be told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import Audience, Direction
from .assignment import Assignment


class ReminderRule(models.Model):
    """So many working days before or after the deadline, these people are reminded; an administrator edits the rules."""

    direction = models.CharField(_("thời điểm"), max_length=10, choices=Direction)
    days = models.PositiveSmallIntegerField(_("số ngày làm việc"))
    audience = models.CharField(_("nhắc ai"), max_length=20, choices=Audience)
    active = models.BooleanField(_("áp dụng"), default=True, db_default=True)

    class Meta:
        verbose_name = _("quy tắc nhắc việc")
        verbose_name_plural = _("quy tắc nhắc việc")
        ordering = ["direction", "days", "audience"]
        constraints = [
            models.UniqueConstraint(fields=["direction", "days", "audience"], name="one_reminder_rule"),
        ]

    def __str__(self) -> str:
        return f"{self.days} {self.get_direction_display()} · {self.get_audience_display()}"

    @property
    def moment(self) -> str:
        """Return the part of a reminder's key: «before-7», «after-1»."""
        return f"{self.direction}-{self.days}"


class Reminder(models.Model):
    """One reminder to one person of one deadline of one share; the unique key makes it exactly one, also after a crash.

    A new deadline (extension, late holiday) has reminders of its own. ``told_on`` is the day of the digest it went into.
    """

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="reminders")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reminders")
    moment = models.CharField(_("lần nhắc"), max_length=20)
    due_on = models.DateField(_("hạn"))
    day = models.DateField(_("ngày nhắc"))
    created_at = models.DateTimeField(_("lúc"))
    read_at = models.DateTimeField(_("đã xem lúc"), null=True, blank=True)
    told_on = models.DateField(_("ngày gửi thư"), null=True, blank=True)

    class Meta:
        verbose_name = _("nhắc việc")
        verbose_name_plural = _("nhắc việc")
        ordering = ["-day", "due_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assignment", "user", "moment", "due_on"], name="one_reminder"),
        ]
        indexes = [
            models.Index(fields=["user", "read_at"], name="reminder_user_read"),
            models.Index(fields=["user"], condition=models.Q(told_on__isnull=True), name="reminder_untold"),
        ]

    def __str__(self) -> str:
        return f"{self.moment} · {self.assignment_id}"


class ReminderRun(models.Model):
    """A day on which the worker has sent everybody's reminders."""

    day = models.DateField(_("ngày"), unique=True)
    finished_at = models.DateTimeField(_("xong lúc"))

    class Meta:
        verbose_name = _("lượt nhắc việc")
        verbose_name_plural = _("lượt nhắc việc")
        ordering = ["-day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"


class NoticePreference(models.Model):
    """How a person wants to be told; without a row, in the portal and by mail."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_preference")
    by_mail = models.BooleanField(_("gửi cả thư điện tử"), default=True, db_default=True)

    class Meta:
        verbose_name = _("cách nhận nhắc việc")
        verbose_name_plural = _("cách nhận nhắc việc")

    def __str__(self) -> str:
        return f"{self.user}"
