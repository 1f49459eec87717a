"""The lowest room in the admin: closed files, Vietnamese words, our marks."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from .document_access import user_can_read_document
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
