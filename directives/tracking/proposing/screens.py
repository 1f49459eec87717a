"""The screen of tasks read in a directive: each with its sentence, to be accepted, changed or dropped."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from directives.documents.models import DirectivePage

from .forms import OfferForm, require_some, unit_choices
from .offers import offers_for
from .services import Accepted, accept_tasks


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, page_id: int) -> HttpResponse:
    """List the tasks read in the newest draft; POST adds the accepted ones to it, as changed by the editor."""
    page = get_object_or_404(DirectivePage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft: Any = page.get_latest_revision_as_object()
    units = unit_choices(draft.issued_on)
    data = request.POST if request.method == "POST" else None
    forms = [OfferForm(data, offer=offer, units=units, issued_on=draft.issued_on) for offer in offers_for(draft)]
    if data is not None and _accept(request, page, forms):
        return redirect("wagtailadmin_pages:edit", page.pk)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    title = _("Nhiệm vụ đọc được trong văn bản")
    context = {
        "page": page,
        "draft": draft,
        "forms": forms,
        "page_title": title,
        "header_title": title,
        "header_icon": "tasks",
        "breadcrumbs_items": [{"url": edit, "label": page.get_admin_display_title()}, {"url": "", "label": title}],
    }
    return TemplateResponse(request, "tracking/proposals.html", context)


def _accept(request: HttpRequest, page: DirectivePage, forms: list[OfferForm]) -> bool:
    """Accept what the valid forms say; tells whether that was done, else the screen shows what to mend."""
    valid = [form.is_valid() for form in forms]  # each of them, so that each shows its errors
    if not all(valid):
        messages.error(request, _("Chưa thêm nhiệm vụ nào: hãy sửa các mục được báo lỗi bên dưới."))
        return False
    try:
        require_some(forms)
    except ValidationError as error:
        messages.error(request, " ".join(map(str, error.messages)))
        return False
    accepted = [_as_accepted(form) for form in forms if form.accepted]
    count = accept_tasks(page=page, tasks=accepted, by=request.user)
    words = ngettext(
        "Đã thêm %(n)s nhiệm vụ vào bản nháp. Xuất bản để giao cho đơn vị.",
        "Đã thêm %(n)s nhiệm vụ vào bản nháp. Xuất bản để giao cho đơn vị.",
        count,
    )
    messages.success(request, words % {"n": count})
    return True


def _as_accepted(form: OfferForm) -> Accepted:
    data = form.cleaned_data
    return Accepted(
        data["content"].strip(),
        tuple(data["leads"]),
        tuple(data["cooperating"]),
        data["deadline"],
        article=form.offer.article,
    )
