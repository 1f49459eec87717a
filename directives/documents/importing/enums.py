"""Fixed words of an import; no imports from the project."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RowStatus(models.TextChoices):
    """What became of a row of the source."""

    CREATED = "created", _("thêm mới")
    UPDATED = "updated", _("cập nhật")
    UNCHANGED = "unchanged", _("không đổi")
    SKIPPED = "skipped", _("bỏ qua")
    ERROR = "error", _("lỗi")


class JobState(models.TextChoices):
    """How far an import is. Stored; that its worker died shows by the lease's end."""

    WAITING = "waiting", _("đang chờ")
    RUNNING = "running", _("đang nhập")
    DONE = "done", _("đã xong")
    FAILED = "failed", _("không đọc được nguồn")
    STOPPED = "stopped", _("đã dừng theo yêu cầu")


OPEN_STATES = frozenset({JobState.WAITING, JobState.RUNNING})
