"""Who may open an uploaded file: whoever may read a public page that holds it, and those who work with files."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from .models import Document

WORK_WITH_FILES = ["add", "change", "delete", "choose"]


def live_owners(document: Document) -> list[Page]:
    """Return the published pages that hold ``document`` as an attachment, a link or in a block."""
    rows = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page, for_concrete_model=False)
    )
    ids = {int(pk) for pk in rows.values_list("object_id", flat=True)}
    return list(Page.objects.filter(pk__in=ids, live=True))


def user_can_read_document(request: HttpRequest, document: Document) -> bool:
    """Tell whether the reader of ``request`` may open ``document``.

    A file that no published page holds (a draft's attachment) is open only to those who may choose or change files
    in its collection: what isn't known to be public stays closed.
    """
    user: Any = request.user
    policy = policy_registry.get_by_type(Document)
    if user.is_authenticated and policy.user_has_any_permission_for_instance(user, WORK_WITH_FILES, document):
        return True
    return any(
        all(restriction.accept_request(request) for restriction in page.get_view_restrictions())
        for page in live_owners(document)
    )
