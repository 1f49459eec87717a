"""Fixed lists of the register; no imports from the project."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentClass(models.TextChoices):
    """Whether a document lays down legal rules (NĐ 34/2016/NĐ-CP) or administers (NĐ 30/2020/NĐ-CP, art. 7)."""

    ADMINISTRATIVE = "administrative", _("Văn bản hành chính")
    NORMATIVE = "normative", _("Văn bản quy phạm pháp luật")


class Urgency(models.TextChoices):
    """Độ khẩn (NĐ 30/2020/NĐ-CP, art. 8)."""

    NORMAL = "normal", _("Thường")
    URGENT = "urgent", _("Khẩn")
    VERY_URGENT = "very_urgent", _("Thượng khẩn")
    FLASH = "flash", _("Hỏa tốc")


class AttachmentKind(models.TextChoices):
    """What an attached file is."""

    SIGNED = "signed", _("Bản ký")
    DRAFT = "draft", _("Bản soạn thảo")
    ANNEX = "annex", _("Phụ lục")
    OTHER = "other", _("Tệp khác")
