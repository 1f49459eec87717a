"""«Tìm kiếm» in the admin's menu: what was asked, words that mean the same, pages shown first."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .models import Promotion, Synonym
from .permissions import user_can_see_queue

_LONGEST_GIVEN = 200


class PrefilledCreateView(generic.CreateView):
    """Begins with what the console hands over in the address (``?term=…``, ``?patterns=…``)."""

    prefilled: tuple[str, ...] = ("term", "patterns", "note")

    def get_initial_form_instance(self) -> Any:
        """Return a new object with the fields named in the address."""
        instance = super().get_initial_form_instance() or self.model()
        for name in self.prefilled:
            if (given := self.request.GET.get(name, "")) and hasattr(instance, name):
                setattr(instance, name, given[:_LONGEST_GIVEN].replace("\x00", ""))
        return instance


class SynonymViewSet(ModelViewSet):
    """Words and abbreviations that mean the same."""

    model = Synonym
    icon = "list-ul"
    menu_label = _("Từ đồng nghĩa, viết tắt")
    add_view_class = PrefilledCreateView
    list_display = ["term", "meanings", "two_way", "active"]
    list_filter = ["two_way", "active"]
    search_fields = ["term", "meanings", "key"]
    search_backend_name = None
    copy_view_enabled = False
    edit_handler = ObjectList(
        [FieldPanel("term"), FieldPanel("meanings"), FieldPanel("two_way"), FieldPanel("active"), FieldPanel("note")]
    )


class PromotionViewSet(ModelViewSet):
    """Pages shown first for some questions."""

    model = Promotion
    icon = "pick"
    menu_label = _("Kết quả được ghim")
    add_view_class = PrefilledCreateView
    list_display = ["__str__", "page", "match", "starts_on", "ends_on", "note"]
    list_filter = ["match"]
    search_fields = ["patterns", "note", "page__title"]
    search_backend_name = None
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldPanel("patterns"),
            FieldPanel("match"),
            FieldPanel("page"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")], heading=_("Thời gian ghim")),
            FieldPanel("order"),
            FieldPanel("note"),
        ]
    )


class QueueMenuItem(MenuItem):
    """Shown to those who may see the queue."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the signed-in person may see it."""
        return user_can_see_queue(request.user)


class SearchViewSetGroup(ModelViewSetGroup):
    """The menu «Tìm kiếm»."""

    menu_label = _("Tìm kiếm")
    menu_icon = "search"
    menu_order = 700
    items = (SynonymViewSet, PromotionViewSet)

    def get_submenu_items(self) -> list[Any]:
        """Return the console and the queue before the lists."""
        return [
            QueueMenuItem(_("Câu hỏi của người đọc"), reverse("search_console"), icon_name="glasses", order=1),
            QueueMenuItem(_("Hàng đợi, chỉ mục"), reverse("search_queue_report"), icon_name="tasks", order=2),
            *super().get_submenu_items(),
        ]
