"""What an administrator sets once for the whole portal."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from ..clean_text import CleanTextMixin


@register_setting(icon="site")
class PortalSettings(CleanTextMixin, BaseGenericSetting):
    """Names and addresses in header and footer (TT 32/2017/TT-BTTTT, art. 16), and the notice of a demonstration."""

    authority = models.CharField(_("cơ quan chủ quản"), max_length=200, default="Ủy ban nhân dân")
    locality = models.CharField(_("địa phương"), max_length=200, default="Huyện (chưa đặt tên)")
    upper_authority = models.CharField(_("cơ quan cấp trên"), max_length=200, blank=True)
    responsible_person = models.CharField(_("người chịu trách nhiệm nội dung"), max_length=200, blank=True)
    address = models.CharField(_("địa chỉ"), max_length=300, blank=True)
    phone = models.CharField(_("điện thoại"), max_length=50, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    demonstration = models.BooleanField(_("cổng minh họa"), default=False)
    shown_on = models.DateField(
        _("ngày minh họa"),
        null=True,
        blank=True,
        help_text=_("Cổng minh họa tính hạn theo ngày này thay cho hôm nay. Để trống khi vận hành thật."),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("authority"), FieldPanel("locality"), FieldPanel("upper_authority")],
            heading=_("Tên cơ quan"),
        ),
        MultiFieldPanel(
            [FieldPanel("responsible_person"), FieldPanel("address"), FieldPanel("phone"), FieldPanel("email")],
            heading=_("Liên hệ"),
        ),
        MultiFieldPanel([FieldPanel("demonstration"), FieldPanel("shown_on")], heading=_("Minh họa")),
    ]

    class Meta:
        verbose_name = _("thông tin cổng")

    @property
    def portal_name(self) -> str:
        """Return the portal's full name, e.g. «Cổng thông tin điện tử huyện Buôn Đôn»."""
        locality = self.locality[:1].lower() + self.locality[1:]
        return f"Cổng thông tin điện tử {locality}"
