"""What an administrator sets once for search: how long things are kept, how much one person may follow."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="search")
class SearchSettings(BaseGenericSetting):
    """Periods and caps; the defaults suit a district."""

    keep_days = models.PositiveIntegerField(_("giữ nhật ký câu hỏi (ngày)"), default=365)
    keep_rare_days = models.PositiveIntegerField(
        _("giữ câu hỏi hiếm (ngày)"),
        default=30,
        help_text=_("Câu hỏi ít người hỏi có thể nói về một người cụ thể nên được xóa sớm hơn."),
    )
    rare_below = models.PositiveIntegerField(_("hiếm khi hỏi ít hơn (lần)"), default=3)
    searches_each = models.PositiveIntegerField(_("số tìm kiếm mỗi người được theo dõi"), default=20)
    digest_hour = models.PositiveSmallIntegerField(
        _("giờ gửi bản tin"), default=6, validators=[MinValueValidator(0), MaxValueValidator(23)]
    )
    digest_items = models.PositiveIntegerField(_("số mục nhiều nhất trong một bản tin"), default=50)

    panels = [
        MultiFieldPanel(
            [FieldPanel("keep_days"), FieldPanel("keep_rare_days"), FieldPanel("rare_below")],
            heading=_("Nhật ký câu hỏi"),
        ),
        MultiFieldPanel(
            [FieldPanel("searches_each"), FieldPanel("digest_hour"), FieldPanel("digest_items")],
            heading=_("Theo dõi tìm kiếm"),
        ),
    ]

    class Meta:
        verbose_name = _("tìm kiếm")
