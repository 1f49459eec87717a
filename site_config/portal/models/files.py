"""Images and documents: documents are stored privately and sent only by a view that checks the reader."""

import hashlib
from typing import Any

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from ..clean_text import CleanTextMixin


def _uploader() -> models.ForeignKey:
    # Wagtail's own Document and Image stay in the project unused: reverse names must not clash with theirs.
    field = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người tải lên"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    field.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    return field


def private_storage() -> Storage:
    """Return the storage outside every web root (setting STORAGES["private"])."""
    return storages["private"]


class Document(CleanTextMixin, AbstractDocument):
    """An uploaded file, known by the SHA-256 of its content so that its text is extracted once."""

    file = models.FileField(_("tệp"), upload_to="documents", storage=private_storage, max_length=255)
    content_hash = models.CharField(_("mã băm nội dung"), max_length=64, blank=True, editable=False, db_index=True)

    uploaded_by_user = _uploader()
    tags = TaggableManager(_("thẻ"), help_text=None, blank=True, related_name="portal_documents")

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("tệp tài liệu")
        verbose_name_plural = _("tệp tài liệu")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with size and hashes of the content whenever the file is new."""
        if self.file and (not self.content_hash or not getattr(self.file, "_committed", True)):
            self.set_content_facts()
        super().save(*args, **kwargs)

    def set_content_facts(self) -> None:
        """Read the file once; set ``file_size`` (bytes), ``file_hash`` (SHA-1, Wagtail's), ``content_hash`` (SHA-256, hex)."""
        sha256 = hashlib.sha256()
        sha1 = hashlib.sha1(usedforsecurity=False)
        with self.open_file() as stream:
            for chunk in iter(lambda: stream.read(1 << 20), b""):
                sha256.update(chunk)
                sha1.update(chunk)
            stream.seek(0)
        self.content_hash = sha256.hexdigest()
        self.file_hash = sha1.hexdigest()
        self.file_size = self.file.size

    def _set_document_file_metadata(self) -> None:
        self.set_content_facts()


class Image(CleanTextMixin, AbstractImage):
    """An uploaded picture with the text that stands for it when it can't be seen."""

    alt_text = models.CharField(
        _("mô tả ảnh"),
        max_length=255,
        blank=True,
        help_text=_("Câu mô tả cho người không xem được ảnh; để trống nếu ảnh chỉ trang trí."),
    )

    uploaded_by_user = _uploader()
    tags = TaggableManager(_("thẻ"), help_text=None, blank=True, related_name="portal_images")

    admin_form_fields = (*WagtailImage.admin_form_fields, "alt_text")

    class Meta(AbstractImage.Meta):
        verbose_name = _("hình ảnh")
        verbose_name_plural = _("hình ảnh")

    @property
    def default_alt_text(self) -> str:
        """Return the editor's words for the picture; empty means decoration, never the file's name."""
        return self.alt_text


class Rendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition")
        ]
