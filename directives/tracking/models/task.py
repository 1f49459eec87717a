"""What a page asks for."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from search.text import fold
from site_config.portal.clean_text import CleanTextMixin

from ..enums import Priority, TaskKind


def article_name(anchor: str) -> str:
    """Return how readers call the article at ``anchor``: «Điều 5» for dieu-5."""
    _word, _dash, number = anchor.partition("-")
    return str(_("Điều %(n)s") % {"n": number.replace("-", " (") + ")" * ("-" in number)}) if number else ""


class TaskQuerySet(models.QuerySet["Task"]):
    """Tasks, narrowed by page and by who may know of them."""

    def public(self) -> Self:
        """Keep the public tasks of published pages that anybody may read."""
        return self.filter(is_public=True, page__in=Page.objects.live().public().values("pk"))


class Task(CleanTextMixin, models.Model):
    """One thing to be done, with one leading unit and any number of cooperating units (its assignments)."""

    page = models.ForeignKey(Page, verbose_name=_("văn bản"), on_delete=models.PROTECT, related_name="tasks")
    planned_key = models.UUIDField(null=True, editable=False)
    # One planned row makes several tasks where a group leads or the task repeats: «2022-03», «24244», «2022-Q1 24244».
    planned_part = models.CharField(max_length=60, editable=False, blank=True, default="", db_default="")
    parent = models.ForeignKey(
        "self",
        verbose_name=_("nhiệm vụ cha"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="subtasks",
    )
    period = models.CharField(_("kỳ"), max_length=20, blank=True, default="", db_default="")
    content = models.TextField(_("nội dung nhiệm vụ"), max_length=2000)
    kind = models.CharField(
        _("loại nhiệm vụ"), max_length=20, choices=TaskKind, default=TaskKind.CARRY_OUT, db_default=TaskKind.CARRY_OUT
    )
    priority = models.PositiveSmallIntegerField(
        _("mức độ ưu tiên"), choices=Priority, default=Priority.NORMAL, db_default=Priority.NORMAL
    )
    product = models.CharField(_("sản phẩm phải có"), max_length=500, blank=True, default="", db_default="")
    anchor = models.CharField(_("điều của văn bản"), max_length=60, blank=True, default="", db_default="")
    is_public = models.BooleanField(_("công khai"), default=True)
    created_at = models.DateTimeField(_("giao lúc"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người giao"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Folded content, title and number of the document: lists are searched with and without marks.
    search_key = models.TextField(editable=False, default="")

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("nhiệm vụ")
        verbose_name_plural = _("nhiệm vụ")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "planned_key", "planned_part"],
                condition=models.Q(planned_key__isnull=False),
                name="one_task_a_planned_part",
            )
        ]

    def __str__(self) -> str:
        return self.content

    @property
    def article(self) -> str:
        """Return the article's name, «Điều 5» for the anchor dieu-5, or nothing."""
        return article_name(self.anchor)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the folded words by which lists find the task."""
        page = self.page.specific
        self.search_key = fold(" ".join([str(getattr(page, "number", "")), page.title, self.content]))
        super().save(*args, **kwargs)
