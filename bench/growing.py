"""Composed directives into the database, quickly.

Not through add_directive and publish, which take some 100 ms a page: the same rows (page, directive, files with their
text, tasks with their assignments) in batches of one transaction, without revisions, logs and the files themselves. What
the model derives is derived by the model.
"""

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from bench.composing import texts
from directives.documents.importing.rows import insert_pages
from directives.documents.models import (
    DirectiveAttachment,
    DirectiveFolderPage,
    DirectiveIndexPage,
    DirectivePage,
    DocumentField,
    DocumentType,
    ReformArea,
)
from directives.documents.services import folder_for
from directives.tracking.models import Assignment, Task
from directives.units.models import OrganisationalUnit
from search.extraction.models import ExtractedText
from search.extraction.result import Status
from search.text import fold
from site_config.demo.content.shapes import DirectiveSeed, TaskSeed
from site_config.demo.loader.bodies import raw_stream
from site_config.portal.models import Document

BATCH = 250
STATES = {"in_term": "in_progress", "done_on_time": "done", "done_late": "done"}


class Grower:
    """Adds directives under one index; looks things up once."""

    def __init__(self, index: DirectiveIndexPage) -> None:
        self.index = index
        self.units = {unit.code: unit for unit in OrganisationalUnit.objects.all()}
        self.areas = {area.code: area for area in ReformArea.objects.all()}
        self.fields = {field.name: field for field in DocumentField.objects.all()}
        self.types = {
            (kind.document_class, kind.abbreviation): kind for kind in DocumentType.objects.order_by("-position")
        }
        self.locale = Locale.get_default()
        self.folders: dict[tuple[int, int], DirectiveFolderPage] = {}

    def grow(self, seeds: Iterable[DirectiveSeed]) -> int:
        """Add the directives; return how many."""
        count = 0
        rest: Iterator[DirectiveSeed] = iter(seeds)
        while batch := list(islice(rest, BATCH)):
            with transaction.atomic():
                self._add(batch)
            count += len(batch)
        return count

    def _add(self, seeds: list[DirectiveSeed]) -> None:
        pages = [self._page(seed) for seed in seeds]
        insert_pages(pages)
        Page.objects.bulk_update(self.folders.values(), ["numchild"])
        areas = DirectivePage.reform_areas.through
        areas.objects.bulk_create(
            areas(directivepage_id=page.pk, reformarea_id=self.areas[code].pk)
            for page, seed in zip(pages, seeds, strict=True)
            for code in seed.reform_areas
        )
        self._files([(page, seed) for page, seed in zip(pages, seeds, strict=True) if seed.attachment])
        self._tasks([(page, task) for page, seed in zip(pages, seeds, strict=True) for task in seed.tasks])

    def _page(self, seed: DirectiveSeed) -> Any:
        folder = self._folder(seed.issued_on)
        moment = _moment(seed.issued_on)
        page: Any = DirectivePage(
            document_type=self.types[seed.document_class, "" if seed.document_type == "CV" else seed.document_type],
            number=seed.number,
            issuer=self.units[seed.issuer],
            place=seed.place,
            issued_on=seed.issued_on,
            effective_on=seed.effective_on,
            signer=seed.signer,
            signer_title=seed.signer_title,
            signing_capacity=seed.signing_capacity,
            summary=seed.summary,
            field=self.fields.get(seed.field),
            urgency=seed.urgency,
            recipients="\n".join(seed.recipients),
            body=raw_stream(seed.body),
            live=True,
            has_unpublished_changes=False,
            locale=self.locale,
        )
        page.reform_areas = [self.areas[code] for code in seed.reform_areas]
        page.derive()
        page.draft_title = page.title
        page.first_published_at = page.last_published_at = moment
        folder.numchild += 1
        page.depth = folder.depth + 1
        page.path = Page._get_path(folder.path, page.depth, folder.numchild)
        page.set_url_path(folder)
        return page

    def _folder(self, day: datetime.date) -> DirectiveFolderPage:
        month = (day.year, day.month)
        if month not in self.folders:
            folder = folder_for(index=self.index, day=day)
            last = folder.get_last_child()
            if last is not None:  # numbers of children go on after the last place taken, not after their count
                folder.numchild = int(last.path[-Page.steplen :], 36)
            self.folders[month] = folder
        return self.folders[month]

    def _files(self, given: list[tuple[Any, DirectiveSeed]]) -> None:
        made = [_document(seed) for _page, seed in given]
        documents = Document.objects.bulk_create(document for document, _text in made)
        ExtractedText.objects.bulk_create(text for _document, text in made)
        DirectiveAttachment.objects.bulk_create(
            DirectiveAttachment(page=page, document=document, title=document.title, kind="signed", sort_order=0)
            for (page, _seed), document in zip(given, documents, strict=True)
        )

    def _tasks(self, given: list[tuple[Any, TaskSeed]]) -> None:
        tasks = Task.objects.bulk_create(
            Task(
                page_id=page.pk,
                content=seed.content,
                created_at=_moment(seed.assigned_on),
                search_key=fold(f"{page.number} {page.title} {seed.content}"),
            )
            for page, seed in given
        )
        Assignment.objects.bulk_create(
            self._share(task, seed, code)
            for task, (_page, seed) in zip(tasks, given, strict=True)
            for code in (seed.lead, *seed.cooperating)
        )

    def _share(self, task: Task, seed: TaskSeed, code: str) -> Assignment:
        late = 5 if seed.standing == "done_late" else -3
        finished = seed.deadline + datetime.timedelta(days=late) if STATES[seed.standing] == "done" else None
        return Assignment(
            task=task,
            unit=self.units[code],
            role="lead" if code == seed.lead else "cooperating",
            due_on=seed.deadline,
            state=STATES[seed.standing],
            assigned_on=seed.assigned_on,
            acknowledged_at=_moment(seed.assigned_on),
            submitted_on=finished,
            completed_on=finished,
            percent=100 if finished else 40,
        )


def _moment(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(16, 0)))


def _document(seed: DirectiveSeed) -> tuple[Document, ExtractedText]:
    """Return the attachment's row and its text as if it had been read: of a whole document and its annex. No file is written."""
    if seed.attachment is None:
        raise ValueError(f"{seed.number} has no attachment")
    text = "\n".join(
        [seed.number, seed.summary, *texts(seed.body), seed.attachment.annex_title, *texts(seed.attachment.annex)]
    )
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    size = len(text.encode())
    document = Document(
        title=f"Văn bản số {seed.number}",
        file=f"documents/{seed.attachment.file_name}",
        file_size=size,
        content_hash=content_hash,
    )
    read = ExtractedText(
        content_hash=content_hash,
        status=Status.TEXT.value,
        pages=[text],
        page_count=max(1, len(text) // 2500),
        size=size,
        finished_at=_moment(seed.issued_on),
    )
    return document, read
