"""«Tuyên truyền» in the admin: what was done through each channel, and the catalogue of channels."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, Panel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .models import Channel, ChannelResult, Quiz


class ChannelResultViewSet(ModelViewSet):
    """Results with photos and files."""

    model = ChannelResult
    icon = "media"
    menu_label = _("Kết quả tuyên truyền")
    list_display = ["title", "channel", "unit", "held_on", "quantity"]
    list_filter = ["channel", "unit", "is_public"]
    search_fields = ["title", "source"]
    search_backend_name = None
    copy_view_enabled = False
    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("channel"), FieldPanel("plan")]),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("held_on")]),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("quantity"), FieldPanel("place")]),
        FieldPanel("source"),
        FieldPanel("is_public"),
        InlinePanel("photos", heading=_("Ảnh"), label=_("ảnh")),
        InlinePanel("files", heading=_("Tệp, âm thanh, hình động"), label=_("tệp")),
    ]


class ChannelViewSet(ModelViewSet):
    """Channels."""

    model = Channel
    icon = "list-ul"
    menu_label = _("Hình thức")
    form_fields = ["code", "name", "measure", "counted_by", "position", "is_active"]
    list_display = ["name", "measure", "counted_by", "is_active"]
    search_backend_name = None


class QuizViewSet(ModelViewSet):
    """Contests with their questions."""

    model = Quiz
    icon = "help"
    menu_label = _("Hội thi tìm hiểu")
    list_display = ["title", "organiser", "starts_at", "ends_at", "is_public"]
    search_backend_name = None
    copy_view_enabled = False
    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("organiser")]),
        FieldPanel("introduction"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at"), FieldPanel("is_public")]),
        FieldPanel("channel"),
        InlinePanel("questions", heading=_("Câu hỏi"), label=_("câu hỏi")),
    ]


class PropagandaViewSetGroup(ModelViewSetGroup):
    """«Tuyên truyền» in the admin's menu."""

    menu_label = _("Tuyên truyền")
    menu_icon = "media"
    menu_order = 670
    items = (ChannelResultViewSet, QuizViewSet, ChannelViewSet)
