"""The lowest room in the admin: closed files, Vietnamese words, our marks."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.models import Page

from .document_access import user_can_read_document
from .exploring import below, with_subqueries_inlined
from .models import Document


@hooks.register("before_serve_document", order=-100)
def check_reader(document: Document, request: HttpRequest) -> HttpResponse | None:
    """Answer «not found» to whoever may not open the file, so that its existence isn't told either."""
    if not user_can_read_document(request, document):
        raise Http404
    return None


@hooks.register("insert_global_admin_css")
def admin_css() -> Any:
    """Add the few rules with which staff screens look like the portal."""
    return format_html('<link rel="stylesheet" href="{}">', static("portal/css/admin.css"))


@hooks.register("construct_explorer_page_queryset")
def ask_for_the_folder_only(parent_page: Page, pages: Any, request: HttpRequest) -> Any:
    """Let the explorer find the same pages without reading the whole tree; a search of the whole tree is not narrowed."""
    found = with_subqueries_inlined(pages)
    return found if request.GET.get("search_all") else below(found, parent_page)
