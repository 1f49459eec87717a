"""How directives look to search."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit
from search.adapters import PageAdapter
from search.checks import UNSEARCHED
from search.dependents import keys, named_by
from search.document import Facet, Passage, SearchDocument, registry
from search.offers import name_kind
from search.passages import body_passages
from site_config.portal import clock

from .filetext.passages import file_passages
from .models import DirectiveFolderPage, DirectiveIndexPage, DirectivePage, DocumentField, DocumentType, ReformArea
from .relations.queries import validities
from .validity import ValidityState

KIND = "directive"
_STATES: dict[str, Any] = dict(ValidityState.choices)
FORMATS: dict[str, Any] = {
    "pdf": "PDF",
    "word": "Word",
    "excel": "Excel",
    "image": _("Ảnh chụp, bản quét"),
}
_ENDINGS = {
    "pdf": ("pdf",),
    "word": ("docx", "doc", "rtf", "odt"),
    "excel": ("xlsx", "xls", "ods"),
    "image": ("png", "jpg", "jpeg", "tif", "tiff"),
}


class DirectiveAdapter(PageAdapter):
    """Directives: number, summary, articles, files; found by issuer, signer and recipients too."""

    model = DirectivePage
    kind = KIND
    related: ClassVar[list[str]] = ["document_type", "issuer", "field"]
    prefetched: ClassVar[list[str]] = ["attachments__document", "reform_areas"]

    def documents(self, objects: list[Any]) -> Iterable[SearchDocument]:
        """Return the documents with their validity on the portal's day; relations/duty.py queues them when it turns."""
        states = validities(objects, on=clock.today())
        for page in objects:
            page.shown_validity = states[page.pk]
        return super().documents(objects)

    def number(self, page: DirectivePage) -> str:
        """Return the number and symbol."""
        return page.number

    def title(self, page: DirectivePage) -> str:
        """Return the summary: what a directive is known by."""
        return page.summary or str(super().title(page))

    def body(self, page: DirectivePage) -> Iterable[Passage]:
        """Return one passage an article, the rest by where it stands."""
        return body_passages(page.body)

    def files(self, page: DirectivePage) -> Iterable[tuple[str, Any]]:
        """Return the attachments with their labels."""
        return [(row.label, row.document) for row in page.attachments.all()]

    def file_passages(self, label: str, document: Any, pages: Sequence[str]) -> Iterable[Passage]:
        """Return one passage an article, which opens the file's text at its place."""
        return file_passages(label, document, pages)

    def date(self, page: DirectivePage) -> datetime.date | None:
        """Return the day of issue."""
        return page.issued_on

    def facets(self, page: DirectivePage) -> dict[str, tuple[str, ...]]:
        """Return type, year, issuer, field, areas, validity and formats of files, where they are known."""
        return {
            "type": (page.document_type.name,) if page.document_type else (),
            "year": (str(page.issued_on.year),) if page.issued_on else (),
            "issuer": (page.issuer.name,) if page.issuer else (),
            "field": (page.field.name,) if page.field else (),
            "format": tuple(sorted({kind for row in page.attachments.all() if (kind := _format(row.document))})),
            "area": tuple(area.short_name for area in page.reform_areas.all()),
            "validity": (page.shown_validity.code,),  # type: ignore[attr-defined]  # set by documents()
        }

    def stored(self, page: DirectivePage) -> dict[str, str]:
        """Return what the hit's first line shows."""
        return {
            "type": page.document_type.name if page.document_type else "",
            "issuer": page.issuer.label if page.issuer else "",
            "validity": str(page.shown_validity.word),  # type: ignore[attr-defined]
            "validity_look": page.shown_validity.state,  # type: ignore[attr-defined]
        }

    def keywords(self, page: DirectivePage) -> str:
        """Return names by which people remember a document without its being shown."""
        return " ".join(
            filter(None, [page.signer, page.signer_title, page.field.name if page.field else "", page.recipients])
        )


def _format(document: Any) -> str:
    """Return which of FORMATS a file is, after its name (uploads are refused when name and content disagree), else ""."""
    ending = document.filename.rpartition(".")[2].lower()
    return next((code for code, endings in _ENDINGS.items() if ending in endings), "")


class DirectiveIndexAdapter(PageAdapter):
    """The index itself, so that «văn bản» leads to it."""

    model = DirectiveIndexPage
    kind = "page"

    def summary(self, page: DirectiveIndexPage) -> str:
        """Return the introduction."""
        return page.introduction


registry.offer(DirectivePage._meta.label_lower, DirectiveAdapter())
registry.offer(DirectiveIndexPage._meta.label_lower, DirectiveIndexAdapter())
name_kind(KIND, _("Văn bản"))
registry.offer_facet(
    Facet(
        "validity", _("Hiệu lực"), 25, by="known", label_of=lambda code: _STATES.get(code, code), known=tuple(_STATES)
    )
)
registry.offer_facet(Facet("field", _("Lĩnh vực"), order=35))
registry.offer_facet(
    Facet(
        "format", _("Tệp đính kèm"), 70, by="known", label_of=lambda code: FORMATS.get(code, code), known=tuple(FORMATS)
    )
)
UNSEARCHED.add(DirectiveFolderPage._meta.label_lower)  # readers never stay on a folder


def _naming(**named: Any) -> list[str]:
    pages = DirectivePage.objects.filter(**named).values_list("pk", flat=True)
    return keys(DirectivePage._meta.label_lower, pages)


named_by(DocumentType, "directives", lambda kind: _naming(document_type=kind))
named_by(DocumentField, "directives", lambda field: _naming(field=field))
named_by(ReformArea, "directives", lambda area: _naming(reform_areas=area))
named_by(OrganisationalUnit, "directives", lambda unit: _naming(issuer=unit))
