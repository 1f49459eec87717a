"""The record of who saw what is not public."""

import datetime
from typing import Any

from ..enums import Access
from ..models import AccessEntry, Assignment


def record_access(
    *, access: Access, by: Any, now: datetime.datetime, assignment: Assignment | None = None, what: str = ""
) -> None:
    """Write that ``by`` saw or took something at ``now``; ``what`` says what in a few words."""
    AccessEntry.objects.create(
        access=access, by=by, by_name=str(by)[:150], at=now, assignment=assignment, what=what[:300]
    )
