"""A unit's share in a task: the state that is stored, the standing that is derived, the record of every act."""

import datetime
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

from ..enums import APART_STATES, OPEN_STATES, UNFINISHED_STATES, Act, AssignmentRole, AssignmentState, Standing
from ..querysets import AssignmentQuerySet
from ..standing import standing
from .task import Task


class Assignment(models.Model):
    """What one unit has to do in one task.

    ``submitted_on`` is the day of the report that says 100 %; confirmed, it becomes ``completed_on``. ``version``
    counts the acts, so that nobody acts on what somebody else has just changed. A deadline counted in working days keeps
    its rule (``due_days`` working days after ``due_from``), so that a holiday added later moves it.
    """

    task = models.ForeignKey(Task, verbose_name=_("nhiệm vụ"), on_delete=models.PROTECT, related_name="assignments")
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="assignments"
    )
    role = models.CharField(_("vai trò"), max_length=20, choices=AssignmentRole, default=AssignmentRole.LEAD)
    due_on = models.DateField(_("hạn"), null=True, blank=True)
    due_days = models.PositiveSmallIntegerField(_("số ngày làm việc"), null=True, blank=True)
    due_from = models.DateField(_("kể từ ngày"), null=True, blank=True)
    state = models.CharField(_("trạng thái"), max_length=20, choices=AssignmentState, default=AssignmentState.ASSIGNED)
    assigned_on = models.DateField(_("ngày giao"))
    acknowledged_at = models.DateTimeField(_("tiếp nhận lúc"), null=True, blank=True)
    submitted_on = models.DateField(_("ngày báo cáo hoàn thành"), null=True, blank=True)
    completed_on = models.DateField(_("ngày hoàn thành"), null=True, blank=True)
    percent = models.PositiveSmallIntegerField(_("mức độ (%)"), default=0, validators=[MaxValueValidator(100)])
    # The head answers for the share, the officer works on it; whoever held the post when it was given or delegated.
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("thủ trưởng chịu trách nhiệm"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("công chức tham mưu"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    apart_on = models.DateField(_("ngày tạm hoãn, từ chối"), null=True, blank=True)
    resume_to = models.CharField(max_length=20, choices=AssignmentState, blank=True, default="", db_default="")
    transferred_from = models.ForeignKey(
        "self", verbose_name=_("chuyển từ"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    acted_at = models.DateTimeField(_("cập nhật lúc"), null=True, blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("phân công")
        verbose_name_plural = _("phân công")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["unit", "state", "due_on"], name="assignment_unit_state_due"),
            models.Index(fields=["state", "due_on"], name="assignment_state_due"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["task", "unit"], name="one_assignment_a_unit"),
            models.UniqueConstraint(
                fields=["task"],
                condition=Q(role=AssignmentRole.LEAD) & ~Q(state=AssignmentState.CANCELLED),
                name="one_lead_a_task",
            ),
            models.CheckConstraint(condition=Q(percent__lte=100), name="assignment_percent_at_most_100"),
            models.CheckConstraint(
                condition=~Q(state=AssignmentState.DONE) | Q(completed_on__isnull=False), name="done_has_its_day"
            ),
            models.CheckConstraint(
                condition=~Q(state=AssignmentState.SUBMITTED) | Q(submitted_on__isnull=False),
                name="submitted_has_its_day",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=APART_STATES) | Q(apart_on__isnull=False), name="apart_has_its_day"
            ),
            models.CheckConstraint(
                condition=Q(due_days__isnull=True) | Q(due_from__isnull=False, due_on__isnull=False),
                name="counted_deadline_has_its_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} · {self.task}"

    @property
    def is_open(self) -> bool:
        """Tell whether there is still something to do."""
        return self.state in OPEN_STATES

    @property
    def is_unfinished(self) -> bool:
        """Tell whether it is neither done nor taken back: open, suspended or declined."""
        return self.state in UNFINISHED_STATES

    def standing(self, *, on: datetime.date, near_days: int | None = None) -> Standing:
        """Return how the assignment stands on the day ``on``."""
        return standing(
            state=self.state,
            due_on=self.due_on,
            completed_on=self.completed_on,
            submitted_on=self.submitted_on,
            apart_on=self.apart_on,
            on=on,
            near_days=settings.TRACKING_NEAR_DAYS if near_days is None else near_days,
        )

    def days_left(self, *, on: datetime.date) -> int | None:
        """Return the days from ``on`` to the deadline (negative: past it), or None without a deadline."""
        return None if self.due_on is None else (self.due_on - on).days


class AssignmentEvent(CleanTextMixin, models.Model):
    """One act in the life of an assignment; written by services only, never changed."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="events")
    act = models.CharField(_("việc"), max_length=20, choices=Act)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người thực hiện"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_name = models.CharField(_("tên người thực hiện"), max_length=150, blank=True)
    at = models.DateTimeField(_("lúc"))
    old_state = models.CharField(_("trạng thái cũ"), max_length=20, choices=AssignmentState, blank=True)
    new_state = models.CharField(_("trạng thái mới"), max_length=20, choices=AssignmentState)
    note = models.TextField(_("ghi chú"), blank=True)
    data: Any = models.JSONField(_("giá trị"), default=dict)

    class Meta:
        verbose_name = _("sự việc")
        verbose_name_plural = _("sự việc")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_act_display()} · {self.by_name}"
