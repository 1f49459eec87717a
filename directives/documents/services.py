"""Every change of state of the register's pages that isn't plain editing."""

import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from .models import DirectiveFolderPage, DirectiveIndexPage, DirectivePage


@transaction.atomic
def folder_for(*, index: DirectiveIndexPage, day: datetime.date) -> DirectiveFolderPage:
    """Return the month folder of ``day`` under ``index``, made with its year folder where missing.

    The index row is locked, so that two editors at once don't make two folders.
    """
    DirectiveIndexPage.objects.select_for_update().get(pk=index.pk)
    year = _child(index, slug=str(day.year), title=str(_("Năm %(year)s") % {"year": day.year}))
    return _child(
        year, slug=f"{day.month:02d}", title=str(_("Tháng %(month)s/%(year)s") % {"month": day.month, "year": day.year})
    )


def _child(parent: DirectiveIndexPage | DirectiveFolderPage, *, slug: str, title: str) -> DirectiveFolderPage:
    found = DirectiveFolderPage.objects.child_of(parent).filter(slug=slug).first()
    if found is not None:
        return found
    parent.refresh_from_db()
    folder = DirectiveFolderPage(title=title, slug=slug, live=True)
    parent.add_child(instance=folder)
    return folder


def add_directive(*, index: DirectiveIndexPage, page: DirectivePage, by: object, day: datetime.date) -> DirectivePage:
    """Add ``page`` (unsaved) as a draft in the folder of its issue date, or of ``day`` when it has none.

    ``by`` is the acting account or None. Returns the saved page with its first revision; call ``publish`` on that
    revision to make it public.
    """
    with transaction.atomic():
        folder = folder_for(index=index, day=page.issued_on or day)
        page.live = False
        page.has_unpublished_changes = True
        page.owner = by  # type: ignore[assignment]
        folder.add_child(instance=page)
        page.save_revision(user=by, log_action=True, clean=False)  # a draft may be incomplete
    return page
