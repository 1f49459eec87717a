"""A batch of a source's documents against the database: added, updated, unchanged, skipped or refused, each with its reason."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from ..models import DirectiveIndexPage, DirectivePage, ImportedDocument
from ..numbers import parse_number
from .catalogue import Catalogue
from .enums import RowStatus
from .files import add_file_page
from .preparing import prepare
from .records import DocumentRecord, RowProblem
from .sources import Item
from .updating import update_page
from .writing import New, add_pages

Identity = tuple[str, str, int]  # issuer's code, number, year


@dataclass(slots=True)
class Outcome:
    """What became of one document: ``status`` of RowStatus, ``reason`` for people, the page it is now."""

    row: int
    rows: int
    number: str
    status: str
    reason: str = ""
    page_id: int | None = None


@dataclass(slots=True)
class _Candidate:
    """A document to be added, its outcome filled in when it is written."""

    page: DirectivePage
    record: DocumentRecord
    outcome: Outcome
    fingerprint: str


class Importer:
    """Takes batches of one source in order. ``dry_run`` says what would be done and writes nothing."""

    def __init__(self, *, index: DirectiveIndexPage, publish: bool, dry_run: bool, by: Any, source: str) -> None:
        self.index, self.publish, self.dry_run, self.by, self.source = index, publish, dry_run, by, source
        self.catalogue = Catalogue(create=not dry_run)
        self._seen: dict[Identity, int] = {}

    def run(self, items: Iterable[Item], *, now: datetime.datetime, today: datetime.date) -> list[Outcome]:
        """Do a batch in one transaction and return its outcomes in order; if it can't be written whole, one by one."""
        batch = list(items)
        seen = dict(self._seen)
        try:
            with transaction.atomic():
                return self._run(batch, now=now, today=today)
        except (DatabaseError, ValidationError, ValueError) as error:
            # What was looked up or added in the failed transaction is gone with it.
            self._seen = seen
            self.catalogue = Catalogue(create=not self.dry_run)
            if len(batch) > 1:
                return [outcome for item in batch for outcome in self.run([item], now=now, today=today)]
            return [_refused(batch[0], _told(error))]

    def _run(self, batch: list[Item], *, now: datetime.datetime, today: datetime.date) -> list[Outcome]:
        candidates: list[_Candidate] = []
        outcomes = [self._judge(item, candidates, today=today) for item in batch]
        self._compare(candidates)
        new = [one for one in candidates if one.outcome.status == RowStatus.CREATED]
        if not self.dry_run:
            bulk = [one for one in new if one.record.path is None]
            add_pages(
                [New(one.page, one.fingerprint, one.record.published_before) for one in bulk],
                index=self.index,
                by=self.by,
                source=self.source,
                now=now,
                today=today,
            )
            for one in new:
                if one.record.path is not None:
                    self._add_file(one, today=today)
                one.outcome.page_id = one.page.pk
        return outcomes

    def _judge(self, item: Item, candidates: list[_Candidate], *, today: datetime.date) -> Outcome:
        """Return the outcome of what can be told without other documents; the rest become candidates."""
        if item.record is None:
            return _refused(item, item.problem)
        record = item.record
        outcome = Outcome(item.row, item.rows, record.number, RowStatus.CREATED, "; ".join(record.notes))
        publish = self.publish and record.path is None
        try:
            page = prepare(record, self.catalogue, publish=publish, today=today)
        except RowProblem as problem:
            return _refused(item, str(problem))
        identity = _identity(page)
        if identity:
            first = self._seen.setdefault(identity, item.row)
            if first != item.row:
                outcome.status = RowStatus.SKIPPED
                outcome.reason = _("Trùng số, năm và cơ quan ban hành với dòng %(row)s.") % {"row": first}
                return outcome
        candidates.append(_Candidate(page, record, outcome, record.fingerprint))
        return outcome

    def _compare(self, candidates: list[_Candidate]) -> None:
        """Tell which candidates the portal has already, in a constant number of queries."""
        keys = {key for one in candidates if (key := _key(one.page))}
        pages = DirectivePage.objects.filter(number_key__in=keys).select_related("issuer").defer("body")
        here: dict[Identity, DirectivePage] = {}
        for page in pages:
            if identity := _identity(page):
                here.setdefault(identity, page)
        imported = ImportedDocument.objects.in_bulk([page.pk for page in here.values()])
        prints = self._file_prints(candidates)
        for one in candidates:
            identity = _identity(one.page)
            found = here.get(identity) if identity else None
            if found is not None:
                self._meet(one, found, imported.get(found.pk))
            elif one.fingerprint in prints:
                one.outcome.status, one.outcome.page_id = RowStatus.UNCHANGED, prints[one.fingerprint]

    def _file_prints(self, candidates: list[_Candidate]) -> dict[str, int]:
        """Return the pages made before of documents without an identity (drafts of a folder), by fingerprint."""
        prints = [one.fingerprint for one in candidates if _identity(one.page) is None]
        rows = ImportedDocument.objects.filter(fingerprint__in=prints) if prints else ImportedDocument.objects.none()
        return dict(rows.values_list("fingerprint", "page_id"))

    def _meet(self, one: _Candidate, found: DirectivePage, imported: ImportedDocument | None) -> None:
        outcome = one.outcome
        outcome.page_id = found.pk
        if imported is None:
            outcome.status = RowStatus.SKIPPED
            outcome.reason = _("Văn bản đã có trên cổng, không do nhập mà có; giữ nguyên.")
        elif imported.fingerprint == one.fingerprint:
            outcome.status, outcome.reason = RowStatus.UNCHANGED, ""
        elif found.latest_revision_id != imported.revision_id:
            outcome.status = RowStatus.SKIPPED
            outcome.reason = _(
                "Văn bản đã được biên tập sau lần nhập trước; không ghi đè. Hãy sửa trực tiếp trên cổng."
            )
        else:
            outcome.status = RowStatus.UPDATED
            if not self.dry_run:
                update_page(found, one.page, one.fingerprint, imported, by=self.by)

    def _add_file(self, one: _Candidate, *, today: datetime.date) -> None:
        try:
            with transaction.atomic():
                one.page = add_file_page(
                    one.page, one.record, one.fingerprint, index=self.index, by=self.by, today=today
                )
        except ValidationError as error:
            one.outcome.status, one.outcome.reason = RowStatus.ERROR, " ".join(error.messages)


def _identity(page: DirectivePage) -> Identity | None:
    """Return issuer + number + year of a page, None where one of them is missing."""
    if not (page.number and page.issuer and page.identity_year):
        return None
    try:
        number = parse_number(page.number)
    except ValidationError:
        return None
    return page.issuer.code, number.identity, page.identity_year


def _key(page: DirectivePage) -> str:
    try:
        return parse_number(page.number).key if page.number else ""
    except ValidationError:
        return ""


def _refused(item: Item, reason: str) -> Outcome:
    number = item.record.number if item.record else item.number
    return Outcome(item.row, item.rows, number, RowStatus.ERROR, reason)


def _told(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return _("Cơ sở dữ liệu không nhận: %(error)s") % {"error": str(error)[:300]}
