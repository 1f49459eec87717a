"""Views of the register."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from site_config.portal import clock

from .models import DirectiveIndexPage, DirectivePage
from .permissions import user_can_add_directive
from .services import folder_for


def new_directive(request: HttpRequest) -> HttpResponse:
    """Open the empty form of a new directive in this month's folder; raises ``PermissionDenied``."""
    index = DirectiveIndexPage.objects.first()
    if index is None:
        messages.error(
            request, _("Cổng chưa có danh mục văn bản. Quản trị viên hãy thêm trang «Danh mục văn bản» dưới trang chủ.")
        )
        return redirect("wagtailadmin_home")
    if not user_can_add_directive(request.user):
        raise PermissionDenied
    folder = folder_for(index=index, day=clock.today(request))
    meta = DirectivePage._meta
    return redirect("wagtailadmin_pages:add", meta.app_label, meta.model_name, folder.pk)
