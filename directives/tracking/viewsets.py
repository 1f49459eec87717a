"""What an administrator edits of tracking: when and whom reminders reach."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from .models import ReminderRule


class ReminderRuleViewSet(ModelViewSet):
    """The rules of reminders, in the settings menu."""

    model = ReminderRule
    icon = "mail"
    menu_label = _("Quy tắc nhắc việc")
    add_to_settings_menu = True
    form_fields = ["direction", "days", "audience", "active"]
    list_display = ["direction", "days", "audience", "active"]
    search_backend_name = None
    copy_view_enabled = False
