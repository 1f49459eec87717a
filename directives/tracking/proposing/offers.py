"""What the editor of a directive is offered: tasks read in its body and files that no planned row holds yet."""

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from directives.documents.comparison import parts_of
from directives.documents.models import DirectivePage
from search.extraction.service import texts_of
from search.text import fold, words

from ..reading.catalogue import reader
from ..reading.reader import Reader
from ..reading.shapes import Proposal

MOST = 60  # tasks offered at once
BODY = gettext_noop("nội dung")
_ARTICLE = re.compile(r"dieu-(\d+[a-z]?)(?:-khoan|-diem|$)")
_SAME = 0.5  # share of common words from which two descriptions mean the same task


@dataclass(frozen=True, slots=True)
class Offer:
    """A task read in a directive: codes of the units, the deadline and how it was read, the sentence and where it stands.

    ``outside`` names bodies that aren't in the catalogue of units, which can be given no task.
    """

    key: str
    content: str
    leads: tuple[str, ...]
    cooperating: tuple[str, ...]
    deadline: datetime.date | None
    how: str
    sentence: str
    source: str
    outside: tuple[str, ...]
    article: str = ""  # number of the article of the body that gives it


def offers_for(page: DirectivePage) -> list[Offer]:
    """Return the tasks that the body and the files of ``page`` (a draft or the page) give and no row plans, in order."""
    texts = list(_texts(page))
    read, _words = reader(on=page.issued_on, texts=[text for _source, text in texts])
    planned = [
        (row.lead_unit.code if row.lead_unit else "", _key_words(row.content)) for row in page.planned_tasks.all()
    ]
    offers: dict[str, Offer] = {}
    for source, text in texts:
        for offer in _offers(read, source, text, page.issued_on):
            leads = tuple(code for code in offer.leads if not _is_planned(code, offer.content, planned))
            if leads or not offer.leads:
                offers.setdefault(offer.key, _with_leads(offer, leads))
    return list(offers.values())[:MOST]


def _texts(page: DirectivePage) -> Iterator[tuple[str, str]]:
    """Yield (where, text) of the body and of each attached file that was read."""
    lines = [line for part in parts_of(page.body) for line in (part.heading, *part.lines) if line]
    yield _(BODY), "\n".join(lines)
    rows = [row for row in page.attachments.all() if row.document_id]
    pages = texts_of([row.document for row in rows])
    for row in rows:
        if text := "\n".join(pages[row.document_id]):
            yield _("tệp «%(file)s»") % {"file": row.label}, text


def _offers(read: Reader, source: str, text: str, issued_on: datetime.date | None) -> Iterator[Offer]:
    for _task, group in groupby(read.read(text, issued_on=issued_on), key=lambda one: one.task):
        yield _offer(source, list(group), in_body=source == _(BODY))


def _offer(source: str, rows: list[Proposal], *, in_body: bool) -> Offer:
    first = rows[0]
    sentence = " ".join(first.sentence.split())
    # The body and the signed file say the same: one offer for both.
    said = f"{fold(sentence)}|{first.deadline}|{[one.code or one.unit for one in rows]}"
    return Offer(
        key=hashlib.sha256(said.encode()).hexdigest()[:16],
        content=first.content[:2000],
        leads=tuple(one.code for one in rows if one.code and one.role == "lead"),
        cooperating=tuple(one.code for one in rows if one.code and one.role != "lead"),
        deadline=first.deadline,
        how=first.how,
        sentence=sentence,
        source=source,
        outside=tuple(one.unit for one in rows if not one.code),
        article=match[1] if in_body and (match := _ARTICLE.match(first.anchor)) else "",
    )


def _with_leads(offer: Offer, leads: tuple[str, ...]) -> Offer:
    values: dict[str, Any] = {name: getattr(offer, name) for name in Offer.__slots__}
    return Offer(**values | {"leads": leads})


def _key_words(text: str) -> set[str]:
    return set(words(text)[1])


def _is_planned(code: str, content: str, planned: Iterable[tuple[str, set[str]]]) -> bool:
    """Tell whether a row gives this unit the same task, however the editor has worded it."""
    own = _key_words(content)
    return any(
        lead == code and own and len(own & theirs) >= _SAME * min(len(own), len(theirs) or 1)
        for lead, theirs in planned
    )
