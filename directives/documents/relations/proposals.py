"""Relations proposed to the editor: the documents that the text cites and no row names yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from site_config.portal.blocks import plain_text
from site_config.portal.visibility import only_public

from ..models import DirectivePage, DirectiveRelation
from ..numbers import parse_number
from ..relation_kinds import RelationKind
from .citing import Cited, cited_documents
from .matching import Wanted, citing, pick

MOST = 60  # proposals shown at once


@dataclass(frozen=True, slots=True)
class Proposal:
    """A relation read from the text: ``cited`` with the sentence ``context``, and the page if it is public here."""

    cited: Cited
    context: str
    target: DirectivePage | None

    @property
    def key(self) -> str:
        """Return what names the proposal in a form: kind, number key and date."""
        return _key(self.cited)

    @property
    def kind_label(self) -> Any:
        """Return the relation's name for people."""
        return RelationKind(self.cited.kind).label

    def relation(self, order: int) -> DirectiveRelation:
        """Return the unsaved row, at place ``order`` of its page."""
        cited = self.cited
        bare = cited.text if not cited.articles else _without_places(cited)
        return DirectiveRelation(
            kind=cited.kind,
            target=self.target,
            target_number=_whole_number(cited),
            target_year=cited.year,
            target_issuer=cited.issuer[:200],
            target_title=bare[:500],
            articles=cited.articles[:200],
            sort_order=order,
        )


def _key(cited: Cited) -> str:
    return f"{cited.kind}|{cited.identity}|{cited.articles}"


def _whole_number(cited: Cited) -> str:
    """Return the number where it has a symbol; «30/2020» alone names no document."""
    try:
        return str(parse_number(cited.number)) if cited.number else ""
    except ValidationError:
        return ""


def _without_places(cited: Cited) -> str:
    """Return the citation from its type on: «Điều 5 Nghị định số …» without the article."""
    begins = cited.text.casefold().rfind(cited.name.split()[0].casefold()) if cited.name else -1
    return cited.text[begins:] if begins > 0 else cited.text


def proposals_for(page: DirectivePage) -> list[Proposal]:
    """Return what the body of ``page`` (a draft or the page itself) cites beyond its rows, in the text's order.

    Two queries. Only public pages are offered as targets: the row of another one stays a citation.
    """
    found: dict[str, tuple[Cited, str]] = {}
    for line in plain_text(page.body).splitlines():
        for cited in cited_documents(line):
            if cited.identity and cited.key != (page.number_key or "-"):
                found.setdefault(_key(cited), (cited, _around(line, cited)))
    pages = public_candidates({cited.key for cited, _line in found.values()} - {""})
    made = [_proposal(page, cited, context, pages) for cited, context in found.values()]
    rows = list(page.relations.all())
    return [proposal for proposal in made if not any(_names(row, proposal) for row in rows)][:MOST]


def _names(row: DirectiveRelation, proposal: Proposal) -> bool:
    """Tell whether a row names the proposed document already, whatever it says of it."""
    cited, target = proposal.cited, proposal.target
    if target is not None and row.target_id == target.pk:
        return True
    return row.target_key == cited.key if cited.key else bool(cited.name) and cited.name in row.target_title


def public_candidates(keys: Iterable[str]) -> list[DirectivePage]:
    """Return the public pages with one of these number keys, issuers loaded. One query at most."""
    wanted = set(keys)
    if not wanted:
        return []
    pages = only_public(DirectivePage.objects.filter(number_key__in=wanted))
    return list(pages.select_related("document_type", "issuer").defer("body"))


def _proposal(page: DirectivePage, cited: Cited, context: str, pages: list[DirectivePage]) -> Proposal:
    target = pick(Wanted(cited.key, day=cited.day, year=cited.year, issuer=cited.issuer), pages, citing(page))
    return Proposal(cited, context, target)


def _around(line: str, cited: Cited) -> str:
    start, end = max(0, cited.start - 90), min(len(line), cited.end + 90)
    return f"{'…' if start else ''}{line[start:end].strip()}{'…' if end < len(line) else ''}"
