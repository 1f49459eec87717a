"""What waits for the office: numbers that open their lists."""

import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from .enums import AssignmentState, Need, Standing
from .filters import AssignmentFilter
from .querysets import AssignmentQuerySet


def waiting_numbers(visible: AssignmentQuerySet, *, on: datetime.date) -> list[tuple[Any, int, str]]:
    """Return (words, number, query string) of what the office has to look at on ``on``, in four queries.

    Each number counts the rows that its query string leaves.
    """
    return [
        (
            _("chờ xác nhận"),
            visible.filter(state=AssignmentState.SUBMITTED).count(),
            AssignmentFilter(state=AssignmentState.SUBMITTED.value).query(),
        ),
        (
            _("xin gia hạn"),
            visible.not_cancelled().asking_extension().count(),
            AssignmentFilter(need=Need.EXTENSION.value).query(),
        ),
        (
            _("đơn vị từ chối"),
            visible.declined(on=on).count(),
            AssignmentFilter(standing=Standing.DECLINED.value).query(),
        ),
        (_("lâu không báo cáo"), visible.quiet(on=on).count(), AssignmentFilter(need=Need.QUIET.value).query()),
    ]
