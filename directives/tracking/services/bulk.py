"""The same act on many shares: each by itself through its own service, so that one refusal stops no other."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..models import Assignment
from .extension import approve_extension
from .nudge import nudge
from .report import confirm, return_


class BulkAct(models.TextChoices):
    """What can be done to many shares at once."""

    CONFIRM = "confirm", _("Xác nhận hoàn thành")
    RETURN = "return", _("Yêu cầu thực hiện lại")
    EXTEND = "extend", _("Đồng ý gia hạn")
    REMIND = "remind", _("Đôn đốc")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one share: ``why`` says why nothing was done."""

    share: Assignment
    done: bool
    why: str = ""


def _act(
    act: BulkAct, share: Assignment, version: int, reason: str, due: datetime.date | None, common: dict[str, Any]
) -> None:
    acts: dict[BulkAct, Callable[[], Any]] = {
        BulkAct.CONFIRM: lambda: confirm(version=version, reason=reason, **common),
        BulkAct.RETURN: lambda: return_(version=version, reason=reason, **common),
        BulkAct.EXTEND: lambda: approve_extension(version=version, due=due, answer=reason, **common),
        BulkAct.REMIND: lambda: nudge(**common),
    }
    acts[act]()


def act_on_many(
    act: BulkAct,
    shares: list[tuple[Assignment, int]],
    *,
    by: Any,
    now: datetime.datetime,
    reason: str = "",
    due: datetime.date | None = None,
) -> list[Outcome]:
    """Do ``act`` to each of ``shares`` (with the version that the actor saw) and say for each what was done or why not.

    ``due`` is the new deadline of an extension; None grants the day that the unit asked for.
    """
    outcomes = []
    for share, version in shares:
        try:
            _act(act, share, version, reason, due, {"assignment": share, "by": by, "now": now})
        except ValidationError as error:
            outcomes.append(Outcome(share, False, " ".join(error.messages)))
        except PermissionDenied as error:
            outcomes.append(Outcome(share, False, str(error)))
        else:
            outcomes.append(Outcome(share, True))
    return outcomes
