"""Who may open an uploaded file: whoever may read a public page that holds it, and those who work with files."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from .models import Document, Image

WORK_WITH_FILES = ["add", "change", "delete", "choose"]
PUBLIC, CLOSED = "public", "closed"


def live_owners(document: Document | Image) -> list[Page]:
    """Return the published pages that hold ``document`` as an attachment, a link, a picture or in a block."""
    rows = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page, for_concrete_model=False)
    )
    ids = {int(pk) for pk in rows.values_list("object_id", flat=True)}
    return list(Page.objects.filter(pk__in=ids, live=True))


def reader_of(request: HttpRequest, file: Document | Image) -> str | None:
    """Return as what the reader of ``request`` may open ``file``: PUBLIC as everybody, CLOSED as one of few; None: not at all.

    A file that no published page holds (a draft's attachment) is open only to those who may choose or change files
    in its collection: what isn't known to be public stays closed.
    """
    accepted = False
    for page in live_owners(file):
        restrictions = page.get_view_restrictions()
        if not restrictions:
            return PUBLIC
        accepted = accepted or all(restriction.accept_request(request) for restriction in restrictions)
    user: Any = request.user
    policy = policy_registry.get_by_type(type(file))
    if accepted or (user.is_authenticated and policy.user_has_any_permission_for_instance(user, WORK_WITH_FILES, file)):
        return CLOSED
    return None


def user_can_read_document(request: HttpRequest, document: Document) -> bool:
    """Tell whether the reader of ``request`` may open ``document``."""
    return reader_of(request, document) is not None
