"""Year and month folders for a batch: read once, made many at a time, none above its size."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from search.queue import enqueue

from ..models import DirectiveFolderPage, DirectiveIndexPage
from .rows import insert_pages

MOST_CHILDREN = 1000


@dataclass(slots=True)
class Folder:
    """A page that takes children: its place in the tree and how many it has."""

    pk: int
    path: str
    depth: int
    url_path: str
    numchild: int
    step: int = 0  # of the last child; 0 until asked for
    added: int = 0  # since the number of children was last written

    def child_path(self, step: int) -> str:
        """Return the path of the child at ``step``, counted from 1."""
        return str(Page._get_path(self.path, self.depth + 1, step))

    def next_path(self) -> str:
        """Return the path of the next child and count it."""
        if not self.step and self.numchild:
            children = Page.objects.filter(path__startswith=self.path, depth=self.depth + 1)
            last = children.order_by("-path").values_list("path", flat=True).first()
            self.step = Page._str2int(last[-Page.steplen :]) if last else 0
        self.step += 1
        self.numchild += 1
        self.added += 1
        return self.child_path(self.step)


class Folders:
    """The folders under one index. Made within a transaction: the index and the folders in use are locked to its end."""

    def __init__(self, index: DirectiveIndexPage) -> None:
        locked = Page.objects.select_for_update().get(pk=index.pk)
        self._root = _folder(locked)
        below = Page.objects.filter(path__startswith=self._root.path, depth__lte=self._root.depth + 2)
        kind = ContentType.objects.get_for_model(DirectiveFolderPage)
        self._by_url = {
            page.url_path: _folder(page)
            for page in below.filter(content_type=kind).only("path", "depth", "url_path", "numchild")
        }

    def open(self, days: Iterable[datetime.date]) -> list[Folder]:
        """Return the month folder in which a page of each day goes, with room for all of them; missing ones are made."""
        days = list(days)
        self._make(sorted({(day.year,) for day in days}), level=1)
        chosen: list[tuple[int, ...]] = []
        room: dict[tuple[int, int], tuple[int, int]] = {}  # month -> (part, places left)
        for day in days:
            month = (day.year, day.month)
            part, left = room.get(month) or self._room(month, 1)
            if left < 1:
                part, left = self._room(month, part + 1)
            room[month] = part, left - 1
            chosen.append((*month, part))
        self._make(sorted(set(chosen)), level=2)
        folders = [self._by_url[self._url(place)] for place in chosen]
        self._lock(folders)
        self._look_for_room(folders)
        return folders

    def _room(self, month: tuple[int, int], part: int) -> tuple[int, int]:
        """Return the first part of the month from ``part`` on that isn't full, and how many places it has."""
        while (folder := self._by_url.get(self._url((*month, part)))) and folder.numchild >= MOST_CHILDREN:
            part += 1
        return part, MOST_CHILDREN - (folder.numchild if folder else 0)

    def _url(self, place: tuple[int, ...]) -> str:
        year, *rest = place
        month = f"{_slug(rest)}/" if rest else ""
        return f"{self._root.url_path}{year}/{month}"

    def _make(self, places: list[tuple[int, ...]], *, level: int) -> None:
        """Make what is missing of one level, as ``services.folder_for`` would."""
        locale, kind = Locale.get_default(), ContentType.objects.get_for_model(DirectiveFolderPage)
        missing = [place for place in places if self._url(place) not in self._by_url]
        made = []
        for place in missing:
            above = self._root if level == 1 else self._by_url[self._url(place[:1])]
            title, slug = _named(place)
            page = DirectiveFolderPage(title=title, draft_title=title, slug=slug, live=True, locale=locale)
            page.content_type = kind
            page.path, page.depth, page.numchild = above.next_path(), above.depth + 1, 0
            page.url_path = self._url(place)
            made.append(page)
        insert_pages(made)
        for page in made:
            self._by_url[page.url_path] = _folder(page)
        enqueue(f"{DirectiveFolderPage._meta.label_lower}:{page.pk}" for page in made)

    def _lock(self, folders: list[Folder]) -> None:
        by_pk = {folder.pk: folder for folder in folders}
        for page in Page.objects.select_for_update().filter(pk__in=by_pk).order_by("pk").only("numchild"):
            by_pk[page.pk].numchild = page.numchild

    def _look_for_room(self, folders: list[Folder]) -> None:
        """Where nothing was ever taken away, the next places are those after ``numchild``: one query tells for all."""
        wanted = Counter(folder.pk for folder in folders)
        paths = {
            folder.child_path(folder.numchild + n): folder
            for folder in {folder.pk: folder for folder in folders if folder.numchild and not folder.step}.values()
            for n in range(wanted[folder.pk] + 1)
        }
        found = set(Page.objects.filter(path__in=paths).values_list("path", flat=True))
        for folder in {folder.pk: folder for folder in paths.values()}.values():
            last, *free = (folder.child_path(folder.numchild + n) for n in range(wanted[folder.pk] + 1))
            if last in found and found.isdisjoint(free):
                folder.step = folder.numchild

    def save(self) -> None:
        """Write the numbers of children that changed."""
        changed: dict[int, list[Folder]] = defaultdict(list)
        for folder in (self._root, *self._by_url.values()):
            if folder.added:
                changed[folder.added].append(folder)
        for added, same in changed.items():
            pks = [folder.pk for folder in same]
            Page.objects.filter(pk__in=pks).update(numchild=F("numchild") + added)
            for folder in same:
                folder.added = 0


def _folder(page: Page) -> Folder:
    return Folder(page.pk, page.path, page.depth, page.url_path, page.numchild)


def _slug(month: list[int]) -> str:
    number, part = month
    return f"{number:02d}" if part == 1 else f"{number:02d}-{part}"


def _named(place: tuple[int, ...]) -> tuple[str, str]:
    """Return title and slug of a year (2021,), a month (2021, 3, 1) or a further part of it (2021, 3, 2)."""
    if len(place) == 1:
        return _("Năm %(year)s") % {"year": place[0]}, str(place[0])
    year, month, part = place
    title = _("Tháng %(month)s/%(year)s") % {"month": month, "year": year}
    return (title if part == 1 else f"{title} ({part})"), _slug([month, part])
