"""Places in the page tree for many new pages at once: folders, paths, slugs, public addresses."""

import datetime
from collections.abc import Sequence
from typing import Any

from wagtail.models import Page

from ..models import DirectiveIndexPage, DirectivePage
from ..numbers import number_slug
from .folders import Folder, Folders


class BatchAddresses:
    """Answers ``Addresses`` for the pages of one batch, from what was read once and what the batch took since."""

    def __init__(self, pages: Sequence[DirectivePage], folders: Sequence[Folder]) -> None:
        wanted = {base for page in pages if (base := page.wanted_path())}
        self._paths = set(DirectivePage.objects.filter(public_path__in=wanted).values_list("public_path", flat=True))
        self._slugs: dict[str, set[str]] = {folder.path: set() for folder in folders}
        self._folder = folders[0].path if folders else ""
        depth = folders[0].depth + 1 if folders else 0
        slugs = {number_slug(page.number) for page in pages if page.number} | {page.slug for page in pages if page.slug}
        self._read_slugs(Page.objects.filter(slug__in=slugs, depth=depth))

    def _read_slugs(self, pages: Any) -> None:
        for path, slug in pages.values_list("path", "slug"):
            folder = path[: -Page.steplen]
            if folder in self._slugs:
                self._slugs[folder].add(slug)

    def enter(self, folder: Folder) -> None:
        """Ask about slugs in ``folder`` from now on."""
        self._folder = folder.path

    def free_slug(self, wanted: str) -> str:
        """Return the first free of ``wanted``, «-2», «-3»… and take it."""
        taken = self._slugs[self._folder]
        if wanted in taken:
            self._read_slugs(Page.objects.filter(path__startswith=self._folder, slug__startswith=f"{wanted}-"))
        slug, repeat = wanted, 1
        while slug in taken:
            repeat += 1
            slug = f"{wanted}-{repeat}"
        taken.add(slug)
        return slug

    def path_is_taken(self, path: str) -> bool:
        """Tell whether a page, also of this batch, has the public address; take it otherwise."""
        if path in self._paths:
            return True
        self._paths.add(path)
        return False


def place(pages: Sequence[DirectivePage], *, index: DirectiveIndexPage, today: datetime.date) -> None:
    """Give every page its path, depth, slug, addresses and derived facts; write the folders' numbers of children."""
    folders = Folders(index)
    chosen = folders.open(page.issued_on or page.effective_on or today for page in pages)
    addresses = BatchAddresses(pages, chosen)
    for page, folder in zip(pages, chosen, strict=True):
        addresses.enter(folder)
        page.addresses = addresses  # type: ignore[misc]
        page.derive()
        del page.addresses
        page.path, page.depth, page.numchild = folder.next_path(), folder.depth + 1, 0
        page.url_path = f"{folder.url_path}{page.slug}/"
    folders.save()
