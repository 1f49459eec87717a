"""Editors' screens of relations: proposals read from the text, two revisions side by side."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Revision

from ..models import DirectivePage
from .proposals import proposals_for
from .services import accept_proposals
from .views import pairs_context

MOST_REVISIONS = 50


def _editable(request: HttpRequest, page_id: int) -> DirectivePage:
    page = get_object_or_404(DirectivePage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, page_id: int) -> HttpResponse:
    """List the relations that the newest draft's text suggests; POST adds the chosen ones to the draft."""
    page = _editable(request, page_id)
    proposals = proposals_for(page.get_latest_revision_as_object())
    if request.method == "POST":
        wanted = set(request.POST.getlist("proposal"))
        chosen = [proposal for proposal in proposals if proposal.key in wanted]
        if chosen:
            accept_proposals(page=page, proposals=chosen, by=request.user)
            words = ngettext(
                "Đã thêm %(n)s quan hệ vào bản nháp. Xuất bản để công khai.",
                "Đã thêm %(n)s quan hệ vào bản nháp. Xuất bản để công khai.",
                len(chosen),
            )
            messages.success(request, words % {"n": len(chosen)})
            return redirect("wagtailadmin_pages:edit", page.pk)
        messages.error(request, _("Chưa chọn đề xuất nào. Hãy đánh dấu ít nhất một dòng."))
    return render(request, "documents/admin_proposals.html", {"page": page, "proposals": proposals})


@require_safe
def compare_revisions(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show revisions ``a`` and ``b`` of the page side by side; without them, the newest two."""
    page = _editable(request, page_id)
    revisions = list(page.revisions.select_related("user").order_by("-created_at", "-pk")[:MOST_REVISIONS])
    right = _chosen(request, "b", page) or (revisions[0] if revisions else None)
    left = _chosen(request, "a", page) or (revisions[1] if len(revisions) > 1 else right)
    context: dict[str, Any] = {"page": page, "revisions": revisions, "left": left, "right": right}
    if left is not None and right is not None:
        context |= pairs_context(left.as_object().body, right.as_object().body)
    return render(request, "documents/admin_compare.html", context)


def _chosen(request: HttpRequest, name: str, page: DirectivePage) -> Revision | None:
    """Return the revision that the request names; one of another page is answered like one that doesn't exist."""
    text = request.GET.get(name, "")
    if not text:
        return None
    revision = page.revisions.filter(pk=int(text)).first() if text.isdecimal() and len(text) < 12 else None
    if revision is None:
        raise Http404
    return revision
