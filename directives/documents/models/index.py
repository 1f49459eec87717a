"""The index of directives, and the year and month folders that keep the page tree shallow."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from site_config.portal.models import BasePage
from site_config.portal.visibility import may_read

from .address import FormerAddress
from .catalogue import DocumentType, ReformArea
from .directive import DATA_ADDRESS, DirectivePage
from .listing import Listing

PAGE_SIZE = 20


class DirectiveIndexPage(BasePage):
    """«Văn bản»: every public directive by year, type and area; addresses below it are type/year/number."""

    introduction = models.TextField(_("lời giới thiệu"), blank=True, max_length=500)

    content_panels: ClassVar[list[Panel]] = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types: ClassVar[list[str]] = ["portal.HomePage"]
    subpage_types: ClassVar[list[str]] = ["documents.DirectiveFolderPage"]
    max_count = 1  # it lists every directive

    class Meta:
        verbose_name = _("danh mục văn bản")
        verbose_name_plural = _("danh mục văn bản")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a directive by ``type/year/number``, a year's list by ``year``, else the page tree's own address."""
        if self.live and len(path_components) == 1 and path_components[0].isdigit():
            return RouteResult(self, kwargs={"year": int(path_components[0])})
        if self.live and len(path_components) in {3, 4}:
            page = self.find_directive(request, "/".join(path_components[:3]))
            if page is not None:
                page.found_in = self
            if page is not None and len(path_components) == 3:
                return RouteResult(page)
            if page is not None and path_components[3] == DATA_ADDRESS:
                return RouteResult(page, kwargs={"as_data": True})
        return super().route(request, path_components)

    def find_directive(self, request: HttpRequest, path: str) -> DirectivePage | None:
        """Return the published directive whose address below the index ``path`` is or was; None when there is none.

        The one that has the address now comes first. An address left behind tells nothing of a document that the reader
        may not see.
        """
        shown = DirectivePage.objects.live().select_related("document_type", "issuer", "field", "imported")
        shown = shown.prefetch_related("reform_areas")
        page = shown.filter(public_path=path).first()
        if page is not None and page.path.startswith(self.path):
            return page
        if page is None:
            former = FormerAddress.objects.leading_to(path).values_list("page_id", flat=True).first()
            page = shown.filter(pk=former).first() if former else None
        return page if page is not None and may_read(page, request) else None

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the page of directives, the filters chosen and the years, types and areas to choose from."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        chosen = self._chosen(request, kwargs.get("year"))
        listing = Listing(**chosen)
        paginator: Paginator[DirectivePage] = Paginator(listing, PAGE_SIZE)  # type: ignore[arg-type]  # slices are enough
        number = request.GET.get("trang", "1")
        page = paginator.page(int(number) if number.isdigit() and 0 < int(number) <= paginator.num_pages else 1)
        context.update(
            chosen=chosen,
            directives=page,
            total=paginator.count,
            page_range=paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
            years=listing.years(),
            document_types=listing.types(),
            areas=ReformArea.objects.all(),
            base_query=_query_without_page(request),
        )
        return context

    def _chosen(self, request: HttpRequest, year: int | None) -> dict[str, Any]:
        if year is not None and not 1900 <= year <= 2200:
            raise Http404
        asked = request.GET.get("nam", "")
        return {
            "year": year or (int(asked) if asked.isdigit() and len(asked) == 4 else None),
            "type": DocumentType.objects.filter(slug=request.GET.get("loai", "")[:60]).first()
            if request.GET.get("loai")
            else None,
            "area": ReformArea.objects.filter(slug=request.GET.get("noi-dung", "")[:60]).first()
            if request.GET.get("noi-dung")
            else None,
        }


def _query_without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("trang", None)
    return query.urlencode()


class DirectiveFolderPage(BasePage):
    """A year or a month: keeps at most about 1,000 pages under one parent. Readers never stay on it."""

    parent_page_types: ClassVar[list[str]] = ["documents.DirectiveIndexPage", "documents.DirectiveFolderPage"]
    subpage_types: ClassVar[list[str]] = ["documents.DirectiveFolderPage", "documents.DirectivePage"]

    class Meta:
        verbose_name = _("ngăn văn bản")
        verbose_name_plural = _("ngăn văn bản")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Lead to the index."""
        index = DirectiveIndexPage.objects.ancestor_of(self).live().first()
        if index is None:
            raise Http404
        return redirect(index.get_url(request))

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Return nothing: the folder leads elsewhere."""
        return []
