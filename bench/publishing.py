"""From publishing a directive with a Word file until a reader finds a phrase of the file, with the real worker beside."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bench.searching import HOST
from directives.documents.models import DirectiveAttachment, DirectiveIndexPage, DirectivePage, DocumentType
from directives.documents.services import add_directive
from directives.units.models import OrganisationalUnit
from search.access import PUBLIC
from search.engine import get_engine
from search.models import Heartbeat
from search.query import parse
from search.text import fold
from site_config.demo.content.shapes import DirectiveSeed, Paragraph
from site_config.demo.layout.docx import directive_docx
from site_config.demo.loader.bodies import raw_stream
from site_config.portal.models import Document, User

ROOT = Path(__file__).resolve().parents[1]
LOOK_EVERY = 0.02
PATIENCE = 60.0
LETTERS = "bcdghklmn"


class NotFound(RuntimeError):
    """The published text didn't become searchable in time."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Milliseconds: publishing itself; publishing until found; uploading the file until found."""

    publishing: float
    searchable: float
    from_upload: float


@contextmanager
def worker() -> Iterator[None]:
    """Run the real worker on the same data; return when it goes round."""
    process = subprocess.Popen([sys.executable, str(ROOT / "manage.py"), "worker"], cwd=ROOT, env=os.environ.copy())
    try:
        started = timezone.now()
        deadline = time.monotonic() + PATIENCE
        while not Heartbeat.objects.filter(last_run__gte=started).exists():
            if process.poll() is not None or time.monotonic() > deadline:
                raise NotFound("the worker does not run")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()


def publications(seeds: list[DirectiveSeed], *, pause: float = 0.7) -> list[Publication]:
    """Publish the directives one after the other, each with its Word file, and wait for each."""
    index = DirectiveIndexPage.objects.get()
    editor = User.objects.get(username="bientap")
    taken = []
    with worker():
        for order, seed in enumerate(seeds):
            time.sleep(pause * (0.5 + order / len(seeds)))  # editors don't keep the worker's time
            taken.append(_publish(seed, _phrase(order), index=index, editor=editor))
    return taken


def _phrase(order: int) -> str:
    """Return words that stand in no other file: «sổ theo dõi mã số» and a made-up syllable pair."""
    first, second = divmod(order, len(LETTERS))
    return f"sổ theo dõi mã số q{LETTERS[first % len(LETTERS)]}ấy q{LETTERS[second]}ẩy"


def _publish(seed: DirectiveSeed, phrase: str, *, index: DirectiveIndexPage, editor: User) -> Publication:
    printed = replace(seed, body=(*seed.body, Paragraph(f"Các đơn vị lập {phrase} trước khi báo cáo.")))
    content = directive_docx(printed)
    uploaded = time.perf_counter()
    document = Document(title=f"Văn bản số {seed.number}", uploaded_by_user=editor)
    document.file.save(f"{fold(seed.number).replace('/', '-')}.docx", ContentFile(content), save=False)
    document.save()
    page = _page(seed, document)
    add_directive(index=index, page=page, by=editor, day=seed.issued_on)
    begun = time.perf_counter()
    page.get_latest_revision().publish(user=editor)
    published = time.perf_counter()
    _wait_for(f'"{fold(phrase)}"', page.pk)
    found = time.perf_counter()
    return Publication((published - begun) * 1000, (found - begun) * 1000, (found - uploaded) * 1000)


def _page(seed: DirectiveSeed, document: Document) -> Any:
    abbreviation = "" if seed.document_type == "CV" else seed.document_type
    page: Any = DirectivePage(
        document_type=DocumentType.objects.filter(
            document_class=seed.document_class, abbreviation=abbreviation
        ).earliest("position"),
        number=seed.number,
        issuer=OrganisationalUnit.objects.get(code=seed.issuer),
        place=seed.place,
        issued_on=seed.issued_on,
        signer=seed.signer,
        signer_title=seed.signer_title,
        summary=seed.summary,
        recipients="\n".join(seed.recipients),
        body=raw_stream(seed.body),
    )
    page.attachments = [DirectiveAttachment(document=document, kind="signed")]
    return page


def _wait_for(words: str, pk: int) -> None:
    """Return when the engine, and then the results page, show the page to everybody. Raises NotFound."""
    deadline = time.monotonic() + PATIENCE
    query = parse(words)
    while not any(hit.id.endswith(f":{pk}") for hit in get_engine().search(query, access={PUBLIC}).hits):
        if time.monotonic() > deadline:
            raise NotFound(f"{words} was not found within {PATIENCE:.0f} s")
        time.sleep(LOOK_EVERY)
    address = DirectivePage.objects.get(pk=pk).url
    response = Client(SERVER_NAME=HOST).get(reverse("search:results"), {"q": words})
    if address not in response.content.decode():
        raise NotFound(f"the results page does not show {address}")
