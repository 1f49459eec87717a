"""One side of the import's comparison: a process that adds documents when it is told to. See ``bench/imports.py``."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import django

OURS, PLAIN, BARE = "ours", "plain", "bare"


def rows() -> Iterator[dict[str, Any]]:
    """Yield composed documents as lines of ``import_documents``, without end, always the same ones."""
    from bench.composing import compose, texts
    from directives.documents.models import DocumentType
    from site_config.demo.content.shapes import Article
    from site_config.demo.content.units import UNITS

    names = {unit.code: unit.name for unit in UNITS}
    types = {kind.abbreviation: kind.name for kind in DocumentType.objects.order_by("-position")}
    for seed in compose(10**6):
        articles = [block for block in seed.body if isinstance(block, Article)]
        rest = tuple(block for block in seed.body if not isinstance(block, Article))
        yield {
            "number": seed.number,
            "document_type": types["" if seed.document_type == "CV" else seed.document_type],
            "issuer": names[seed.issuer],
            "issued_on": seed.issued_on.isoformat(),
            "summary": seed.summary,
            "signer": seed.signer,
            "signer_title": seed.signer_title,
            "place": seed.place,
            "recipients": "\n".join(seed.recipients),
            "body": "\n".join(texts(rest)),
            "articles": [
                {"number": str(block.number), "title": block.title, "text": "\n".join(block.paragraphs)}
                for block in articles
            ],
        }


def set_up() -> Any:
    """Return the index of an empty portal."""
    from django.core.management import call_command

    from directives.documents.models import DirectiveIndexPage
    from site_config.portal.models import HomePage

    call_command("migrate", verbosity=0)
    index = DirectiveIndexPage(title="Văn bản", slug="van-ban")
    HomePage.objects.get().add_child(instance=index)
    return index


def ours(index: Any) -> Callable[[list[dict[str, Any]]], float]:
    """Return how we add documents: the command, which ends when the index has them all; seconds."""
    from django.core.management import call_command

    def add(batch: list[dict[str, Any]]) -> float:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "documents.jsonl"
            path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in batch), encoding="utf-8")
            begun = time.perf_counter()
            with Path(os.devnull).open("w") as nowhere:
                call_command("import_documents", str(path), verbosity=0, stdout=nowhere, stderr=nowhere)
            return time.perf_counter() - begun

    return add


def one_by_one(index: Any) -> Callable[[list[dict[str, Any]]], float]:
    """Return how a script adds the same pages: ``add_child`` one by one, stock Wagtail's search signals on; seconds."""
    from django.utils import timezone

    from bench.searching import let_stock_read_bodies
    from directives.documents.importing.catalogue import Catalogue
    from directives.documents.importing.lines import document_of
    from directives.documents.importing.preparing import prepare
    from directives.documents.models import DirectiveFolderPage, DirectivePage
    from directives.documents.services import folder_for

    let_stock_read_bodies()
    derive = DirectivePage.derive
    catalogue = Catalogue(create=True)
    folders: dict[tuple[int, int], DirectiveFolderPage] = {}

    def add(batch: list[dict[str, Any]]) -> float:
        pages = []
        for row in batch:
            page = prepare(document_of(row), catalogue, publish=True, today=timezone.localdate())
            derive(page)
            month = (page.issued_on.year, page.issued_on.month)
            if month not in folders:
                folders[month] = folder_for(index=index, day=page.issued_on)
            pages.append((folders[month], page))
        begun = time.perf_counter()
        for folder, page in pages:
            folder.add_child(instance=page)
        return time.perf_counter() - begun

    return add


def bare(index: Any) -> Callable[[list[dict[str, Any]]], float]:
    """Return the same with all that is ours in saving a page (its identity, its checks, the index queue) taken out."""
    from django.db.models.signals import post_delete, post_save, pre_save
    from wagtail.models import Page

    from directives.documents.models import DirectivePage

    add = one_by_one(index)
    for signal in (pre_save, post_save, post_delete):
        signal.receivers = [one for one in signal.receivers if not str(one[0][0]).startswith(("search.", "documents."))]
        signal.sender_receivers_cache.clear()
    for name in ("save", "full_clean", "minimal_clean", "clean_fields", "clean", "derive"):
        setattr(DirectivePage, name, getattr(Page, name, lambda page: None))
    return add


def unfound(batch: list[dict[str, Any]]) -> int:
    """Return how many of the documents the engine doesn't find by number and summary."""
    from search.access import PUBLIC
    from search.engine import get_engine
    from search.query import parse

    engine, lost = get_engine(), 0
    for row in batch:
        hits = engine.search(parse(f"{row['number']} {row['summary']}"), access={PUBLIC}, highlight=False).hits
        lost += row["number"] not in {"".join(part.text for part in hit.number) for hit in hits}
    return lost


def main() -> None:
    """Be the side named on the command line: for each count on standard input add so many more documents."""
    django.setup()
    side = sys.argv[1]
    index = set_up()
    add = {OURS: ours, PLAIN: one_by_one, BARE: bare}[side](index)
    print(json.dumps({"ready": side}), flush=True)
    source = rows()
    for line in sys.stdin:
        batch = list(islice(source, int(line)))
        seconds = add(batch)
        print(json.dumps({"seconds": seconds, "lost": unfound(batch) if side == OURS else 0}), flush=True)


if __name__ == "__main__":
    main()
