"""What a page asks for."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from search.text import fold
from site_config.portal.clean_text import CleanTextMixin


class TaskQuerySet(models.QuerySet["Task"]):
    """Tasks, narrowed by page and by who may know of them."""

    def public(self) -> Self:
        """Keep the public tasks of published pages that anybody may read."""
        return self.filter(is_public=True, page__in=Page.objects.live().public().values("pk"))


class Task(CleanTextMixin, models.Model):
    """One thing to be done, with one leading unit and any number of cooperating units (its assignments)."""

    page = models.ForeignKey(Page, verbose_name=_("văn bản"), on_delete=models.PROTECT, related_name="tasks")
    planned_key = models.UUIDField(null=True, editable=False)
    content = models.TextField(_("nội dung nhiệm vụ"), max_length=2000)
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
                fields=["page", "planned_key"],
                condition=models.Q(planned_key__isnull=False),
                name="one_task_a_planned_row",
            )
        ]

    def __str__(self) -> str:
        return self.content

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the folded words by which lists find the task."""
        page = self.page.specific
        self.search_key = fold(" ".join([str(getattr(page, "number", "")), page.title, self.content]))
        super().save(*args, **kwargs)
