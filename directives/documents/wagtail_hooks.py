"""The register in the admin: a button that starts a new directive in the right folder, and what must not be copied."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from .importing import hooks as importing_hooks  # noqa: F401  (its hooks register themselves)
from .intake import hooks as intake_hooks  # noqa: F401  (its hooks register themselves)
from .models import DirectiveIndexPage, DirectivePage
from .opening import hooks as opening_hooks  # noqa: F401  (its hooks register themselves)
from .permissions import user_can_add_directive
from .posting import hooks as posting_hooks  # noqa: F401  (its hooks register themselves)
from .registers import hooks as register_hooks  # noqa: F401  (its hooks register themselves)
from .relations import hooks as relation_hooks  # noqa: F401  (its hooks register themselves)
from .views import new_directive
from .viewsets import CatalogueViewSetGroup


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the room's admin addresses."""
    return [path("van-ban-moi/", new_directive, name="documents_new")]


class NewDirectiveItem(MenuItem):
    """«Thêm văn bản», for those who may add one."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account may add a directive somewhere."""
        return user_can_add_directive(request.user)


@hooks.register("register_admin_menu_item")
def register_new_directive() -> MenuItem:
    """Put «Thêm văn bản» near the top of the menu."""
    return NewDirectiveItem(_("Thêm văn bản"), reverse("documents_new"), icon_name="doc-empty-inverse", order=90)


@hooks.register("before_copy_page")
def refuse_published_copies(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to publish copies of directives at once: a copy has no number of its own yet."""
    if request.method == "POST" and request.POST.get("publish_copies") and _holds_directives(page):
        messages.error(
            request, _("Bản sao của văn bản chưa có số nên không xuất bản ngay được. Hãy sao thành bản nháp.")
        )
        return redirect("wagtailadmin_pages:copy", page.pk)
    return None


def _holds_directives(page: Page) -> bool:
    return DirectivePage.objects.descendant_of(page, inclusive=True).exists()


@hooks.register("construct_explorer_page_queryset")
def newest_folders_first(parent_page: Page, pages: Any, request: HttpRequest) -> Any:
    """List years and months from the newest when nothing else is asked for."""
    if isinstance(parent_page.specific_deferred, DirectiveIndexPage) and "ordering" not in request.GET:
        return pages.order_by("-slug")
    return pages


@hooks.register("register_admin_viewset")
def register_catalogue() -> CatalogueViewSetGroup:
    """Add the catalogue's lists."""
    return CatalogueViewSetGroup()
