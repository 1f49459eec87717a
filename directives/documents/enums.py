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


class NumberPattern(models.TextChoices):
    """How the number and symbol of a type are put together (NĐ 30/2020/NĐ-CP, annex I; Luật 80/2015/QH13, art. 10)."""

    TYPE_AGENCY = "type_agency", _("Số/LOẠI-CƠ QUAN, ví dụ 15/QĐ-UBND")
    AGENCY_DRAFTER = "agency_drafter", _("Số/CƠ QUAN-ĐƠN VỊ SOẠN THẢO, ví dụ 103/UBND-NV")
    YEAR_TYPE_AGENCY = "year_type_agency", _("Số/năm/LOẠI-CƠ QUAN, ví dụ 18/2016/QĐ-UBND")
    YEAR_TERM = "year_term", _("Số/năm/CƠ QUAN và khóa, ví dụ 104/2016/QH13")
    NONE = "none", _("Không ghi số")


class Direction(models.TextChoices):
    """Which way the documents of a register go."""

    OUTGOING = "outgoing", _("Văn bản đi")
    INCOMING = "incoming", _("Văn bản đến")


class EntryState(models.TextChoices):
    """Whether a register's number stands; a cancelled one stays in the book and is never given again."""

    REGISTERED = "registered", _("Đã vào sổ")
    CANCELLED = "cancelled", _("Đã hủy số")
