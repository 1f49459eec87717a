"""Columns (chuyên trang) and their articles."""

from typing import Any, ClassVar

from django.apps import apps
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page

from directives.documents.models import ReformArea
from site_config.portal.blocks import BodyBlock
from site_config.portal.models import BasePage, Image
from site_config.portal.visibility import only_public

PAGE_SIZE = 20


class PropagandaIndexPage(BasePage):
    """«Tuyên truyền»: all columns and plans."""

    introduction = models.TextField(_("lời giới thiệu"), blank=True, max_length=1000)

    content_panels: ClassVar[list[Panel]] = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types: ClassVar[list[str]] = ["portal.HomePage"]
    subpage_types: ClassVar[list[str]] = ["propaganda.ColumnPage", "propaganda.PropagandaPlanPage"]

    class Meta:
        verbose_name = _("chuyên mục tuyên truyền")
        verbose_name_plural = _("chuyên mục tuyên truyền")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the public columns with their number of articles, and the public plans."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["columns"] = columns_with_counts().child_of(self)
        plans = apps.get_model("propaganda.PropagandaPlanPage").objects
        context["plans"] = plans.child_of(self).live().public().order_by("-year", "title")
        return context


class ColumnPage(BasePage):
    """A special column: articles on one subject."""

    introduction = models.TextField(_("lời giới thiệu"), max_length=1000)

    content_panels: ClassVar[list[Panel]] = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types: ClassVar[list[str]] = ["propaganda.PropagandaIndexPage"]
    subpage_types: ClassVar[list[str]] = ["propaganda.ArticlePage"]

    class Meta:
        verbose_name = _("chuyên trang")
        verbose_name_plural = _("chuyên trang")

    def articles(self) -> "models.QuerySet[ArticlePage]":
        """Return the column's public articles, newest first."""
        return (
            ArticlePage.objects.child_of(self)
            .live()
            .public()
            .select_related("image")
            .order_by(models.F("published_on").desc(nulls_last=True), "-first_published_at")
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of articles (``?trang=``)."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        paginator = Paginator(self.articles(), PAGE_SIZE)
        number = request.GET.get("trang", "1")
        page = paginator.page(int(number) if number.isdigit() and 0 < int(number) <= paginator.num_pages else 1)
        context.update(
            articles=page, page_range=paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
        )
        return context


def columns_with_counts() -> Any:
    """Return the public columns in their order, each with ``article_count``: its public articles."""
    articles = (
        only_public(ArticlePage.objects.all())
        .filter(path__startswith=models.OuterRef("path"), depth=models.OuterRef("depth") + 1)
        .order_by()
        .annotate(one=models.Value(1))
        .values("one")
        .annotate(n=models.Count("pk"))
        .values("n")
    )
    return (
        only_public(ColumnPage.objects.all())
        .annotate(
            article_count=models.functions.Coalesce(
                models.Subquery(articles, output_field=models.IntegerField()), models.Value(0)
            )
        )
        .order_by("path")
    )


class ArticlePage(BasePage):
    """An article for citizens."""

    summary = models.TextField(_("tóm tắt"), max_length=600)
    author = models.CharField(_("tác giả"), max_length=150, blank=True)
    published_on = models.DateField(_("ngày đăng"), null=True)
    image = models.ForeignKey(
        Image, verbose_name=_("ảnh đại diện"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reform_area = models.ForeignKey(
        ReformArea,
        verbose_name=_("nội dung cải cách"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("nội dung"))

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("author")]),
        FieldRowPanel([FieldPanel("image"), FieldPanel("reform_area")]),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["propaganda.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("bài viết")
        verbose_name_plural = _("bài viết")
