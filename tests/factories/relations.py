"""Relations for tests: documents that act on others."""

import datetime
from typing import Any

from directives.documents.models import DirectivePage, DirectiveRelation

from . import pages


def acting(kind: str, target: DirectivePage | None = None, *, publish: bool = True, **fields: Any) -> DirectivePage:
    """Return a directive with one relation of ``kind`` to ``target``; fields named relation_… belong to the relation."""
    row = {name.removeprefix("relation_"): fields.pop(name) for name in list(fields) if name.startswith("relation_")}
    page = pages.directive(publish=False, **fields)
    page.relations.add(DirectiveRelation(kind=kind, target=target, **row))
    revision = page.save_revision()
    if publish:
        revision.publish()
        page.refresh_from_db()
    return page


def publish(page: DirectivePage) -> DirectivePage:
    """Publish the newest draft of ``page``."""
    page.get_latest_revision().publish()
    page.refresh_from_db()
    return page


def day(month: int, number: int, year: int = 2022) -> datetime.date:
    """Return a day of 2022."""
    return datetime.date(year, month, number)
