"""The registers' screens that change something: take a number, enter a document, open a book, amend, cancel."""

import datetime
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from site_config.portal import clock

from ..models import DirectivePage, RegisterBook, RegisterEntry
from .books import open_book
from .changes import amend_entry, cancel_entry
from .columns import book_label, series_names
from .drafts import take_number
from .entries import Columns, standing_entry
from .forms import AmendForm, CancelForm, IncomingForm, OpenBookForm, OutgoingForm, RegisterForm, TakeNumberForm
from .permissions import require_keeper
from .screens import screen
from .services import proposed_symbol, register_incoming, register_outgoing

_UNPROCESSABLE = 422
_methods = require_http_methods(["GET", "HEAD", "POST"])


def _filled(
    request: HttpRequest, form: RegisterForm, act: Callable[[RegisterForm], HttpResponse], **context: Any
) -> HttpResponse:
    """Show ``form``; when sent, do ``act`` with it, or show it again with what is wrong and everything typed."""
    if request.method == "POST":
        if form.is_valid():
            try:
                return act(form)
            except ValidationError as error:
                form.take_errors(error)
        response = screen(request, "registers/form.html", form=form, **context)
        response.status_code = _UNPROCESSABLE
        return response
    return screen(request, "registers/form.html", form=form, **context)


def _to_book(book: RegisterBook) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("registers_book", args=[book.pk]))


def _usual_unit() -> int | None:
    """Return the unit of the book opened last: most offices keep the books of one."""
    return RegisterBook.objects.order_by("-pk").values_list("unit", flat=True).first()


@_methods
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the next number for the draft of a directive, after the clerk has seen day and symbol."""
    today = clock.today(request)
    require_keeper(request.user, on=today)
    page = get_object_or_404(DirectivePage, pk=pk)
    draft: DirectivePage = page.get_latest_revision_as_object()
    back = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if draft.document_type is None or draft.issuer is None:
        messages.error(request, _("Hãy chọn loại văn bản và cơ quan ban hành, lưu bản nháp rồi lấy số."))
        return HttpResponseRedirect(back)

    def act(form: RegisterForm) -> HttpResponse:
        entry = take_number(page=page, by=request.user, now=clock.now(request), **form.cleaned_data)
        messages.success(request, _("Số của văn bản là %(number)s.") % {"number": entry.number})
        may_edit = page.permissions_for_user(request.user).can_edit()
        return HttpResponseRedirect(back) if may_edit else _to_book(entry.book)

    form = TakeNumberForm(request.POST or None, on=today, initial={"dated_on": draft.issued_on or today})
    return _filled(
        request,
        form,
        act,
        title=_("Lấy số cho văn bản"),
        button=_("Ghi vào sổ") if draft.number else _("Lấy số"),
        draft=draft,
        held=standing_entry(page),
        proposed=_proposed(draft),
        back=back,
    )


def _proposed(draft: DirectivePage) -> str:
    if draft.issuer is None or draft.document_type is None:
        return ""
    try:
        return proposed_symbol(unit=draft.issuer, document_type=draft.document_type)
    except ValidationError:
        return ""


@_methods
def new_outgoing(request: HttpRequest) -> HttpResponse:
    """Enter an outgoing document that is not put on the portal."""
    today = clock.today(request)
    require_keeper(request.user, on=today)

    def act(form: RegisterForm) -> HttpResponse:
        placed, columns = form.split()
        entry = register_outgoing(
            **placed,
            columns=Columns(author=str(placed["unit"]), **columns),
            by=request.user,
            now=clock.now(request),
        )
        messages.success(request, _("Số của văn bản là %(number)s.") % {"number": entry.number})
        return _to_book(entry.book)

    form = OutgoingForm(request.POST or None, on=today, initial={"dated_on": today, "unit": _usual_unit()})
    title = _("Vào sổ văn bản đi")
    return _filled(request, form, act, title=title, button=_("Lấy số và vào sổ"), back=reverse("registers_books"))


@_methods
def new_incoming(request: HttpRequest) -> HttpResponse:
    """Enter a document that arrived."""
    today = clock.today(request)
    require_keeper(request.user, on=today)

    def act(form: RegisterForm) -> HttpResponse:
        placed, columns = form.split()
        entry = register_incoming(**placed, columns=Columns(**columns), by=request.user, now=clock.now(request))
        messages.success(request, _("Số đến của văn bản là %(place)s.") % {"place": entry.place})
        return _to_book(entry.book)

    form = IncomingForm(request.POST or None, on=today, initial={"received_on": today, "unit": _usual_unit()})
    title = _("Vào sổ văn bản đến")
    return _filled(request, form, act, title=title, button=_("Vào sổ"), back=reverse("registers_books"))


@_methods
def new_book(request: HttpRequest) -> HttpResponse:
    """Open a book where numbers were given on paper before."""
    today = clock.today(request)
    require_keeper(request.user, on=today)

    def act(form: RegisterForm) -> HttpResponse:
        data = dict(form.cleaned_data)
        kind = data.pop("document_type")
        series = kind.series_name if kind else ""
        book = open_book(**data, series=series, by=request.user, now=clock.now(request))
        messages.success(request, _("Số tiếp theo của sổ là %(number)s.") % {"number": f"{book.last_number + 1:02d}"})
        return _to_book(book)

    form = OpenBookForm(request.POST or None, on=today, initial={"year": today.year, "unit": _usual_unit()})
    return _filled(request, form, act, title=_("Mở sổ"), button=_("Mở sổ"), back=reverse("registers_books"))


@_methods
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a line; complete its columns (``act=amend``) or cancel its number (``act=cancel``)."""
    today = clock.today(request)
    require_keeper(request.user, on=today)
    shown = get_object_or_404(RegisterEntry.objects.select_related("book__unit", "document_type", "page"), pk=pk)
    forms = _entry_forms(request, shown, today)
    if request.method == "POST":
        form = forms.get(request.POST.get("act", ""))
        if form is not None and form.is_valid():
            try:
                return _change(request, shown, form)
            except ValidationError as error:
                form.take_errors(error)
    title = _("Số %(number)s") % {"number": shown.place}
    label = book_label(shown.book, series_names())
    response = screen(
        request, "registers/entry.html", title=title, entry=shown, book=shown.book, label=label, forms=forms
    )
    response.status_code = _UNPROCESSABLE if request.method == "POST" else 200
    return response


def _entry_forms(request: HttpRequest, shown: RegisterEntry, today: datetime.date) -> dict[str, RegisterForm]:
    if shown.is_cancelled:
        return {}
    sent = request.POST.get("act") if request.method == "POST" else None
    columns = {name: getattr(shown, name) for name in Columns.__dataclass_fields__}
    return {
        "amend": AmendForm(
            request.POST if sent == "amend" else None, on=today, outgoing=shown.book.is_outgoing, initial=columns
        ),
        "cancel": CancelForm(request.POST if sent == "cancel" else None, on=today),
    }


def _change(request: HttpRequest, shown: RegisterEntry, form: RegisterForm) -> HttpResponse:
    if isinstance(form, CancelForm):
        cancel_entry(entry=shown, by=request.user, now=clock.now(request), **form.cleaned_data)
        messages.success(request, _("Đã hủy số %(number)s; số này không cấp lại.") % {"number": shown.place})
    else:
        amend_entry(entry=shown, by=request.user, now=clock.now(request), **form.cleaned_data)
        messages.success(request, _("Đã lưu."))
    return _to_book(shown.book)
