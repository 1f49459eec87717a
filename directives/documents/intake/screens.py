"""The screens of «Thêm từ tệp»: drop files, look at what was read, make drafts."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from site_config.portal import clock

from ..models import IntakeFile
from ..permissions import user_can_add_directive
from .forms import ReviewForm, UploadForm
from .services import create_draft, put_aside, receive
from .suggestions import Suggestion, suggest
from .warnings import personal_words

_SHOWN = 100
_REFRESH = 4  # seconds between looks while files are being read


def _screen(
    request: HttpRequest, template: str, *, title: Any, above: bool = False, **context: Any
) -> TemplateResponse:
    trail = [{"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")}]
    if above:
        trail.append({"url": reverse("documents_intake"), "label": _("Thêm từ tệp")})
    trail.append({"url": "", "label": title})
    context |= {
        "page_title": title,
        "header_title": title,
        "header_icon": "upload",
        "breadcrumbs_items": trail,
    }
    return TemplateResponse(request, template, context)


def _waiting(request: HttpRequest) -> Any:
    if not user_can_add_directive(request.user):
        raise PermissionDenied
    return IntakeFile.objects.waiting().select_related("document", "uploaded_by")


@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """Take dropped files and list those that wait, each with what was read of it."""
    waiting = _waiting(request)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        _tell(request, receive(uploads=form.uploads(), by=request.user, now=clock.now(request)))
        return redirect("documents_intake")
    suggestions = suggest(waiting[:_SHOWN])
    reading = sum(not one.is_read for one in suggestions)
    response = _screen(
        request,
        "documents/intake.html",
        title=_("Thêm từ tệp"),
        form=form,
        suggestions=suggestions,
        total=waiting.count(),
        reading=reading,
    )
    if reading and request.method != "POST":
        response["Refresh"] = str(_REFRESH)  # works without script; stops when everything is read
    return response


def _tell(request: HttpRequest, outcome: Any) -> None:
    for name, reason in outcome.refused:
        messages.error(request, _("«%(name)s»: %(reason)s") % {"name": name, "reason": reason})
    count = len(outcome.files)
    if count:
        messages.success(
            request, ngettext("Đã nhận %(count)s tệp.", "Đã nhận %(count)s tệp.", count) % {"count": count}
        )


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was read of one file in a form; make the draft when the editor confirms."""
    file = get_object_or_404(_waiting(request), pk=pk)
    suggestion = suggest([file])[0]
    form = ReviewForm(request.POST or None, suggestion=suggestion)
    if request.method == "POST" and form.is_valid():
        try:
            page = create_draft(file=file, values=form.values(), by=request.user, day=clock.today(request))
        except ValidationError as error:
            for name, reasons in _by_field(error).items():
                form.add_error(name if name in form.fields else None, reasons)
        else:
            messages.success(request, _("Đã tạo bản nháp «%(title)s».") % {"title": page.title})
            following = IntakeFile.objects.waiting().filter(pk__gt=file.pk).first()
            if "next" in request.POST and following:
                return redirect("documents_intake_review", following.pk)
            return redirect("wagtailadmin_pages:edit", page.pk)
    return _screen(
        request,
        "documents/intake_review.html",
        title=file.document.title,
        above=True,
        form=form,
        suggestion=suggestion,
        document_url=file.document.url,
        personal=[personal_words(one) for one in suggestion.personal],
        more=IntakeFile.objects.waiting().filter(pk__gt=file.pk).exists(),
    )


def _by_field(error: ValidationError) -> dict[str, Any]:
    return error.message_dict if hasattr(error, "error_dict") else {"": error.messages}


@require_POST
def act(request: HttpRequest) -> HttpResponse:
    """Make drafts of the chosen files as read, or take them off the list."""
    waiting = _waiting(request)
    ids = [int(pk) for pk in request.POST.getlist("file") if pk.isdigit()]
    chosen = suggest(waiting.filter(pk__in=ids))
    if not chosen:
        messages.warning(request, _("Chưa chọn tệp nào trong danh sách."))
    elif request.POST.get("act") == "put_aside":
        for one in chosen:
            put_aside(file=one.file, by=request.user)
        messages.success(request, _("Đã bỏ khỏi danh sách; tệp vẫn còn trong kho tài liệu."))
    else:
        _accept(request, chosen)
    return redirect("documents_intake")


def _accept(request: HttpRequest, chosen: list[Suggestion]) -> None:
    made = 0
    for one in chosen:
        if not one.is_read:
            messages.warning(request, _("«%(name)s» chưa đọc xong, hãy chờ.") % {"name": one.file.document.title})
            continue
        try:
            create_draft(file=one.file, values=one.values, by=request.user, day=clock.today(request))
        except ValidationError as error:
            reason = " ".join(map(str, error.messages))
            messages.error(request, _("«%(name)s»: %(reason)s") % {"name": one.file.document.title, "reason": reason})
        else:
            made += 1
    if made:
        messages.success(
            request, ngettext("Đã tạo %(count)s bản nháp.", "Đã tạo %(count)s bản nháp.", made) % {"count": made}
        )
