"""Who may see what, as tokens: a document carries the tokens of its readers, a reader has tokens, the engine compares.

    public        everybody (a published page without restriction)
    login         everybody signed in (restriction «đăng nhập»)
    group:<id>    members of a group (restriction to groups)
    edit:<id>     members of a group that may add, change or publish at that place of the tree: drafts and restricted pages
    superuser     administrators: every page

A password shared by readers can't be expressed: such pages are found by editors only. Where restrictions to groups meet on
the way up the tree, only groups named in all of them count: rather too few readers than one too many.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from wagtail.models import GroupPagePermission, Page, PageViewRestriction

PUBLIC = "public"
LOGIN = "login"
SUPERUSER = "superuser"


def reader_tokens(user: Any) -> frozenset[str]:
    """Return the tokens of ``user`` (a request's user, or None for nobody). One query for a signed-in user's groups."""
    if user is None or not user.is_authenticated or not user.is_active:
        return frozenset({PUBLIC})
    tokens = {PUBLIC, LOGIN}
    if user.is_superuser:
        tokens.add(SUPERUSER)
    for group in user.groups.values_list("pk", flat=True):
        tokens |= {f"group:{group}", f"edit:{group}"}
    return frozenset(tokens)


def page_tokens(pages: Sequence[Page]) -> dict[int, frozenset[str]]:
    """Return the access tokens of each page by its primary key, in three queries for all of them."""
    paths = {page.pk: _line(page.path) for page in pages}
    asked = {path for line in paths.values() for path in line}
    restrictions = _restrictions(asked)
    editors = _editors(asked)
    tokens = {}
    for page in pages:
        line = paths[page.pk]
        readers = _readers([found for path in line for found in restrictions[path]]) if page.live else set()
        if PUBLIC not in readers:
            readers |= {f"edit:{group}" for path in line for group in editors[path]}
        tokens[page.pk] = frozenset(readers | {SUPERUSER})
    return tokens


def _line(path: str) -> list[str]:
    """Return the tree paths from the root down to ``path``."""
    step = Page.steplen
    return [path[:length] for length in range(step, len(path) + 1, step)]


def _readers(restrictions: Iterable[tuple[str, frozenset[int]]]) -> set[str]:
    """Return the tokens of those who fulfil all restrictions."""
    login, groups = False, None
    for kind, named in restrictions:
        if kind == PageViewRestriction.PASSWORD:
            return set()
        login = True
        if kind == PageViewRestriction.GROUPS:
            groups = named if groups is None else groups & named
    if groups is not None:
        return {f"group:{group}" for group in groups}
    return {LOGIN} if login else {PUBLIC}


def _restrictions(paths: Iterable[str]) -> dict[str, list[tuple[str, frozenset[int]]]]:
    found: dict[str, list[tuple[str, frozenset[int]]]] = defaultdict(list)
    rows = PageViewRestriction.objects.filter(page__path__in=paths).select_related("page").prefetch_related("groups")
    for row in rows:
        found[row.page.path].append((row.restriction_type, frozenset(group.pk for group in row.groups.all())))
    return found


def _editors(paths: Iterable[str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    rows = GroupPagePermission.objects.filter(
        page__path__in=paths, permission__codename__in=["add_page", "change_page", "publish_page"]
    )
    for path, group in rows.values_list("page__path", "group_id"):
        found[path].add(group)
    return found
