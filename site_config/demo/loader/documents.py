"""The demonstration's directives, with files and planned tasks, published through the editors' own path."""

import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify

from directives.documents.models import (
    DirectiveAttachment,
    DirectiveIndexPage,
    DirectivePage,
    DirectiveRelation,
    DocumentField,
    DocumentType,
    ReformArea,
)
from directives.documents.relation_kinds import RelationKind
from directives.documents.relations.proposals import proposals_for
from directives.documents.services import add_directive
from directives.tracking.models import PlannedTask
from directives.units.models import OrganisationalUnit
from search.text import fold
from site_config.demo.content.relations import RELATIONS
from site_config.demo.content.shapes import DirectiveSeed
from site_config.demo.layout.files import attachment_file
from site_config.portal.models import Document, User

from .bodies import raw_stream


def load_directive(
    seed: DirectiveSeed, *, index: DirectiveIndexPage, units: dict[str, OrganisationalUnit], editor: User
) -> DirectivePage:
    """Add and publish one directive; its tasks are assigned by publishing. Returns the page."""
    page: Any = DirectivePage(
        document_type=_type(seed),
        number=seed.number,
        issuer=units[seed.issuer],
        place=seed.place,
        issued_on=seed.issued_on,
        effective_on=seed.effective_on,
        signer=seed.signer,
        signer_title=seed.signer_title,
        signing_capacity=seed.signing_capacity,
        summary=_summary(seed.summary),
        field=_field(seed.field),
        urgency=seed.urgency,
        recipients="\n".join(seed.recipients),
        body=raw_stream(seed.body),
    )
    page.reform_areas = list(ReformArea.objects.filter(code__in=seed.reform_areas))
    page.recipient_units = [unit for unit in units.values() if unit.short_name in seed.recipients]
    if seed.attachment is not None:
        page.attachments = [
            DirectiveAttachment(document=_file(seed, editor), title=seed.attachment.title, kind="signed")
        ]
    page.relations = _relations(page, seed.number)
    page.planned_tasks = [_planned(task, units, order) for order, task in enumerate(seed.tasks)]
    add_directive(index=index, page=page, by=editor, day=seed.issued_on)
    page.get_latest_revision().publish(user=editor)
    _date_back(page, seed.issued_on)
    page.refresh_from_db()
    return page


def _relations(page: Any, number: str) -> list[DirectiveRelation]:
    """Return the stated relations, and the bases that the text cites, as an editor accepts them from the proposals."""
    stated = [
        DirectiveRelation(
            kind=r.kind, target_number=r.number, target_year=r.year, articles=r.articles, sort_order=order
        )
        for order, r in enumerate(RELATIONS.get(number, ()))
    ]
    accepted = [p for p in proposals_for(page) if p.cited.kind in {RelationKind.LEGAL_BASIS, RelationKind.IMPLEMENTS}]
    return [*stated, *(proposal.relation(len(stated) + order) for order, proposal in enumerate(accepted))]


def _summary(text: str) -> str:
    # The type stands beside the summary on every screen: «Quyết định về việc …» needs it once only.
    kind, separator, rest = text.partition(" về việc ")
    return f"Về việc {rest}" if separator and len(kind.split()) <= 2 else text


def _type(seed: DirectiveSeed) -> DocumentType:
    abbreviation = "" if seed.document_type == "CV" else seed.document_type
    found = DocumentType.objects.filter(document_class=seed.document_class, abbreviation=abbreviation)
    return found.earliest("position")


def _field(name: str) -> DocumentField | None:
    if not name:
        return None
    field, _created = DocumentField.objects.get_or_create(name=name, defaults={"slug": slugify(fold(name))})
    return field


def _file(seed: DirectiveSeed, editor: User) -> Document:
    if seed.attachment is None:
        raise ValueError(f"{seed.number} has no attachment")
    document = Document(title=seed.attachment.title, uploaded_by_user=editor)
    document.file.save(seed.attachment.file_name, ContentFile(attachment_file(seed)), save=False)
    document.save()
    return document


def _planned(task: Any, units: dict[str, OrganisationalUnit], order: int) -> PlannedTask:
    planned = PlannedTask(content=task.content, lead_unit=units[task.lead], deadline=task.deadline, sort_order=order)
    planned.cooperating_units = [units[code] for code in task.cooperating]
    return planned


def _date_back(page: DirectivePage, day: datetime.date) -> None:
    # The demonstration plays in 2022: the page counts as posted on the afternoon of its day of issue.
    moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time(16, 0)))
    DirectivePage.objects.filter(pk=page.pk).update(
        first_published_at=moment, last_published_at=moment, latest_revision_created_at=moment
    )
