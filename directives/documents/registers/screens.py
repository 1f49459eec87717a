"""The registers' screens that only show: the books, a book's lines, its print and its Excel file."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..models import RegisterBook, RegisterEntry
from .columns import book_label, book_title, columns_for, extent, series_names
from .drafts import drafts_without_number
from .excel import CONTENT_TYPE, book_as_excel
from .finding import find_entries
from .forms import FindForm
from .permissions import require_keeper

PAGE_SIZE = 50
DRAFTS_SHOWN = 20
HITS_SHOWN = 50


def screen(request: HttpRequest, template: str, *, title: Any, above: bool = True, **context: Any) -> TemplateResponse:
    """Return a page inside the admin with its title and trail; ``above`` puts «Sổ văn bản» into the trail."""
    trail = [{"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")}]
    if above:
        trail.append({"url": reverse("registers_books"), "label": _("Sổ văn bản")})
    trail.append({"url": "", "label": title})
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": "list-ol",
        "breadcrumbs_items": trail,
    } | context
    return TemplateResponse(request, template, context)


@require_safe
def books(request: HttpRequest) -> HttpResponse:
    """Show the books by year, the drafts that wait for a number, and what a search finds in all books."""
    require_keeper(request.user, on=clock.today(request))
    form = FindForm(request.GET)
    chosen = form.chosen()
    hits, names = None, series_names()
    if any(chosen.values()):
        everything = RegisterEntry.objects.select_related("book__unit", "document_type").order_by(
            "-registered_on", "-pk"
        )
        hits = [(hit, book_label(hit.book, names)) for hit in find_entries(everything, **chosen)[:HITS_SHOWN]]
    kept = RegisterBook.objects.select_related("unit").annotate(lines=Count("entries"))
    return screen(
        request,
        "registers/books.html",
        title=_("Sổ văn bản"),
        above=False,
        form=form,
        hits=hits,
        drafts=drafts_without_number().select_related("document_type", "issuer")[:DRAFTS_SHOWN],
        books=[(book, book_label(book, names)) for book in kept],
    )


@require_safe
def book(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a book's lines, the last number first."""
    require_keeper(request.user, on=clock.today(request))
    shown = get_object_or_404(RegisterBook.objects.select_related("unit"), pk=pk)
    form = FindForm(request.GET)
    found = find_entries(shown.entries.select_related("document_type"), **form.chosen())
    paginator = Paginator(found.order_by("-sequence", "-suffix"), PAGE_SIZE)
    asked = request.GET.get("trang", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    page = paginator.page(number if 1 <= number <= paginator.num_pages else 1)
    columns = columns_for(shown)
    return screen(
        request,
        "registers/book.html",
        title=book_label(shown, series_names()),
        book=shown,
        form=form,
        columns=columns,
        rows=[(entry, [column.value(entry) for column in columns]) for entry in page.object_list],
        listing=page,
        numbers=paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        total=paginator.count,
        query=request.GET.urlencode(),
    )


def _whole(request: HttpRequest, pk: int) -> tuple[RegisterBook, list[RegisterEntry]]:
    """Return a book and its lines in order, those of the days asked for."""
    require_keeper(request.user, on=clock.today(request))
    shown = get_object_or_404(RegisterBook.objects.select_related("unit__parent"), pk=pk)
    chosen = FindForm(request.GET).chosen()
    found = find_entries(shown.entries.select_related("document_type"), **chosen)
    return shown, list(found.in_order())


@require_safe
def print_book(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a book as it is printed and bound: A4 landscape, prescribed columns (NĐ 30/2020/NĐ-CP, art. 16, annex IV)."""
    shown, entries = _whole(request, pk)
    columns = columns_for(shown)
    return TemplateResponse(
        request,
        "registers/print.html",
        {
            "book": shown,
            "book_title": book_title(shown),
            "series": series_names().get(shown.series, shown.series),
            "columns": columns,
            "rows": [(entry, [column.value(entry) for column in columns]) for entry in entries],
            "extent": extent(entries),
            "day": clock.today(request),
        },
    )


@require_safe
def excel(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a book as an Excel file."""
    shown, entries = _whole(request, pk)
    way = "di" if shown.is_outgoing else "den"
    name = "-".join(part for part in ("so-van-ban", way, str(shown.year), shown.series) if part)
    response = HttpResponse(book_as_excel(shown, entries), content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
