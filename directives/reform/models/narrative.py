"""The words of the report as an editor keeps them: one text a part of the outline, with figures named in braces."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin

from ..enums import Section

FIGURE = re.compile(r"\{(?P<code>[\w:.-]+)(?:\|(?P<form>so|phan|day-du))?\}")


class NarrativePart(CleanTextMixin, models.Model):
    """A paragraph of the report.

    ``{directives_issued}`` stands for a figure in words, ``{review_proposals_district|phan}`` for its parts, ``{kỳ}`` for the
    period. A paragraph whose figures all lack data is left out.
    """

    section = models.CharField(_("phần của báo cáo"), max_length=10, choices=Section)
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    text = models.TextField(
        _("đoạn văn"),
        help_text=_(
            "Ghi mã chỉ tiêu trong ngoặc nhọn, ví dụ {directives_issued}; {review_proposals_district|phan} liệt kê các phần; "
            "{ky} là tên kỳ. Đoạn mà mọi số liệu đều chưa có thì không in."
        ),
    )
    is_active = models.BooleanField(_("đang dùng"), default=True)

    class Meta:
        verbose_name = _("đoạn văn của báo cáo")
        verbose_name_plural = _("lời văn của báo cáo")
        ordering = ["section", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.section}: {self.text[:80]}"

    @property
    def codes(self) -> list[str]:
        """Return the codes of the figures named."""
        return [match["code"] for match in FIGURE.finditer(self.text) if match["code"] != "ky"]

    def clean(self) -> None:
        """Refuse a brace that names nothing: it would stand in the report as it is."""
        super().clean()
        rest: Any = FIGURE.sub("", self.text)
        if "{" in rest or "}" in rest:
            raise ValidationError(
                {"text": _("Có dấu ngoặc nhọn chưa đúng. Viết {ma_chi_tieu} hoặc {ma_chi_tieu|phan}.")}
            )
