"""«Thêm từ tệp» in the admin: addresses, menu, and the look at the files before publishing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from ..models import DirectivePage
from ..permissions import user_can_add_directive
from . import screens
from .panel import CONFIRMED
from .warnings import file_warnings


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the screens' addresses."""
    return [
        path("tu-tep/", screens.intake, name="documents_intake"),
        path("tu-tep/chon/", screens.act, name="documents_intake_act"),
        path("tu-tep/<int:pk>/", screens.review, name="documents_intake_review"),
    ]


class IntakeItem(MenuItem):
    """«Thêm từ tệp», for those who may add directives."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account may add a directive somewhere."""
        return user_can_add_directive(request.user)


@hooks.register("register_admin_menu_item")
def intake_item() -> MenuItem:
    """Put «Thêm từ tệp» after «Thêm văn bản»."""
    return IntakeItem(_("Thêm từ tệp"), reverse("documents_intake"), name="intake", icon_name="upload", order=92)


@hooks.register("before_publish_page")
def look_at_files_first(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Stop a publication whose files contradict the form or seem to hold personal data, until the editor confirms.

    The draft is saved by then, so nothing is lost.
    """
    directive = page.specific
    if not isinstance(directive, DirectivePage) or request.method != "POST" or CONFIRMED in request.POST:
        return None
    draft: DirectivePage = directive.get_latest_revision_as_object()
    if not file_warnings(draft):
        return None
    messages.warning(
        request,
        _(
            "Chưa xuất bản, bản nháp đã lưu: tệp đính kèm ghi khác biểu mẫu hoặc có dữ liệu cá nhân. Hãy xem khung "
            "«Kiểm tra với tệp», sửa lại hoặc đánh dấu đã kiểm tra rồi xuất bản."
        ),
    )
    return redirect("wagtailadmin_pages:edit", directive.pk)
