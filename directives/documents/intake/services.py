"""What happens to dropped files: received, made into drafts, put aside."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from site_config.portal.models import Document
from site_config.portal.uploads import check_upload, safe_name

from ..models import DirectiveAttachment, DirectiveIndexPage, DirectivePage, IntakeFile
from ..permissions import user_can_add_directive
from ..services import add_directive


@dataclass(slots=True)
class Received:
    """Outcome of a drop: rows made, and (file name, reason) of what was not taken."""

    files: list[IntakeFile] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def receive(*, uploads: Iterable[UploadedFile], by: Any, now: datetime.datetime) -> Received:
    """Keep each uploaded file and queue it for reading; one bad file never stops the others.

    A file whose content is on the portal already is refused with the name it has there. Raises ``PermissionDenied``.
    """
    _require(by)
    outcome = Received()
    for upload in uploads:
        name = upload.name or ""
        try:
            outcome.files.append(_receive_one(upload, by=by, now=now))
        except ValidationError as error:
            outcome.refused.append((name, " ".join(map(str, error.messages))))
    return outcome


def _receive_one(upload: UploadedFile, *, by: Any, now: datetime.datetime) -> IntakeFile:
    check_upload(upload, max_bytes=settings.PORTAL_UPLOAD_MAX_BYTES)
    title = safe_name(upload.name or "")
    upload.name = title
    document = Document(
        title=title[:255], file=upload, uploaded_by_user=by, collection=Collection.get_first_root_node()
    )
    document.set_content_facts()
    twin = Document.objects.filter(content_hash=document.content_hash).first()
    if twin is not None:
        waiting = IntakeFile.objects.waiting().filter(document=twin).exists()
        message = (
            _("Tệp này đã có trong danh sách chờ, tên «%(title)s».")
            if waiting
            else _("Cổng đã có tệp cùng nội dung, tên «%(title)s». Hãy tìm văn bản dùng tệp ấy trước khi thêm lần nữa.")
        )
        raise ValidationError(message, params={"title": twin.title})
    with transaction.atomic():
        document.save()
        return IntakeFile.objects.create(document=document, uploaded_by=by, uploaded_at=now)


def create_draft(*, file: IntakeFile, values: dict[str, Any], by: Any, day: datetime.date) -> DirectivePage:
    """Return the draft made of ``file`` with ``values`` (fields of ``DirectivePage``) and the file attached.

    Goes to the folder of the issue date, or of ``day`` without one. Raises ``PermissionDenied``, and ``ValidationError``
    when the draft was made already, the number has no proper form, or another page has the same identity.
    """
    _require(by)
    index = DirectiveIndexPage.objects.first()
    if index is None:
        raise ValidationError(_("Cổng chưa có danh mục văn bản."))
    with transaction.atomic():
        locked = IntakeFile.objects.select_for_update().get(pk=file.pk)
        if locked.page_id:
            raise ValidationError(_("Tệp này đã được lập thành văn bản."))
        page = DirectivePage(**values)
        page.attachments = [DirectiveAttachment(document=locked.document, sort_order=0)]  # type: ignore[misc]
        page.derive()
        page.clean()
        add_directive(index=index, page=page, by=by, day=day)
        locked.page = page
        locked.save(update_fields=["page"])
    return page


def put_aside(*, file: IntakeFile, by: Any) -> None:
    """Take ``file`` off the list; the file itself stays among the documents. Raises ``PermissionDenied``."""
    _require(by)
    IntakeFile.objects.waiting().filter(pk=file.pk).delete()


def _require(user: Any) -> None:
    if not user_can_add_directive(user):
        raise PermissionDenied
