"""Progress reports and the files that prove them."""

import datetime
import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin
from site_config.portal.models.files import private_storage

from .assignment import Assignment


class ProgressReport(CleanTextMixin, models.Model):
    """What a unit says of its share on a day; a returned or confirmed report keeps who decided and why."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="reports")
    percent = models.PositiveSmallIntegerField(_("mức độ hoàn thành (%)"), validators=[MaxValueValidator(100)])
    text = models.TextField(_("kết quả thực hiện"), max_length=10_000)
    difficulties = models.TextField(_("khó khăn, vướng mắc"), max_length=5_000, blank=True)
    remedy = models.TextField(_("đề xuất, giải pháp"), max_length=5_000, blank=True)
    submitted_at = models.DateTimeField(_("gửi lúc"))
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người gửi"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    returned_at = models.DateTimeField(_("trả lại lúc"), null=True, blank=True)
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người trả lại"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    return_reason = models.TextField(_("lý do trả lại"), max_length=2_000, blank=True)
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người xác nhận"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("báo cáo tiến độ")
        verbose_name_plural = _("báo cáo tiến độ")
        ordering = ["submitted_at", "pk"]
        constraints = [models.CheckConstraint(condition=models.Q(percent__lte=100), name="report_percent_at_most_100")]

    def __str__(self) -> str:
        return f"{self.percent} %"


def evidence_path(instance: "Evidence", filename: str) -> str:
    """Return where a file is kept: a name of our own, by month of the report; the sender's name is kept apart."""
    at: datetime.datetime = instance.report.submitted_at
    return f"evidence/{at:%Y/%m}/{uuid.uuid4().hex}"


class Evidence(CleanTextMixin, models.Model):
    """A file that proves a report; kept outside every web root, sent only by a view that asks who reads."""

    report = models.ForeignKey(ProgressReport, on_delete=models.PROTECT, related_name="evidence")
    file = models.FileField(_("tệp"), upload_to=evidence_path, storage=private_storage, max_length=255)
    name = models.CharField(_("tên tệp"), max_length=200)
    size = models.PositiveBigIntegerField(_("dung lượng (byte)"))
    content_type = models.CharField(_("loại"), max_length=100)

    class Meta:
        verbose_name = _("minh chứng")
        verbose_name_plural = _("minh chứng")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
