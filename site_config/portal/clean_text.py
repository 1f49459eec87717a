"""A model mixin through which all text enters the database in NFC and without NUL."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from .normalise import has_nul, nfc, nfc_tree

NUL_MESSAGE = _("Nội dung có ký tự rỗng (NUL) do sao chép từ tệp lỗi. Hãy xóa đoạn đó và nhập lại.")


class CleanTextMixin(models.Model):
    """Normalises every text field to NFC on validation and on save; NUL is refused with a message.

    Raises ``ValidationError`` from ``full_clean`` and ``ValueError`` from ``save`` when a text holds U+0000.
    """

    class Meta:
        abstract = True

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Normalise, then validate; a NUL is reported at its own field."""
        bad = self.normalise_text()
        if bad:
            raise ValidationError(dict.fromkeys(bad, NUL_MESSAGE))
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with normalised text."""
        bad = self.normalise_text()
        if bad:
            raise ValueError("NUL character in " + ", ".join(bad))
        super().save(*args, **kwargs)

    def normalise_text(self) -> list[str]:
        """Bring all loaded text fields to NFC in place; return the names of fields that hold NUL."""
        bad = []
        deferred = self.get_deferred_fields()
        for field in self._meta.concrete_fields:
            if field.attname in deferred:
                continue
            if isinstance(field, StreamField):
                if not self._normalise_stream(field):
                    bad.append(field.name)
            elif isinstance(field, models.CharField | models.TextField):
                value = getattr(self, field.attname)
                if isinstance(value, str) and value:
                    if has_nul(value):
                        bad.append(field.name)
                    elif (clean := nfc(value)) != value:
                        setattr(self, field.attname, clean)
        return bad

    def _normalise_stream(self, field: StreamField) -> bool:
        value = getattr(self, field.attname)
        if not value or not hasattr(value, "get_prep_value"):
            return True
        raw = value.get_prep_value()
        if has_nul(raw):
            return False
        clean = nfc_tree(raw)
        if clean != raw:
            setattr(self, field.attname, field.to_python(clean))
        return True
