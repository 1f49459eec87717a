"""A document imported before and changed at its source since: a new revision, through Wagtail's own way."""

from typing import Any

from ..models import DirectivePage, ImportedDocument

TAKEN_OVER = (
    *(
        "document_type",
        "number",
        "issuer",
        "place",
        "issued_on",
        "effective_on",
        "expires_on",
        "signer",
        "signer_title",
    ),
    *("signing_capacity", "summary", "reform_areas", "field", "urgency", "recipients", "body"),
)


def update_page(
    found: DirectivePage,
    new: DirectivePage,
    fingerprint: str,
    imported: ImportedDocument,
    *,
    by: Any,
) -> None:
    """Put what ``new`` says into ``found``; published when it is live. Files, recipients' units and relations stay.

    The moment of publishing is Wagtail's own. Call within a transaction.
    """
    page = DirectivePage.objects.get(pk=found.pk).get_latest_revision_as_object()
    for name in TAKEN_OVER:
        value = getattr(new, name)
        setattr(page, name, value.all() if name == "reform_areas" else value)
    page.derive()
    revision = page.save_revision(user=by, log_action="documents.import", clean=False)
    if found.live:
        revision.publish(user=by)
    imported.fingerprint, imported.revision_id = fingerprint, revision.pk
    imported.save()
