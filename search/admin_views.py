"""The administrator's report: is the index well, what waits, what stopped and why; rebuild, compare, try again."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from site_config.portal.mail import retry as retry_mails
from site_config.portal.models import OutgoingMail

from .engine import get_engine
from .extraction.service import unfinished
from .jobs import last_ended, request_job
from .models import Heartbeat, IndexJob, IndexQueue, JobKind
from .permissions import user_can_retry, user_can_see_queue
from .queue import retry

SHOWN = 50
SILENT_AFTER = timedelta(minutes=5)


class QueueReport(WagtailAdminTemplateMixin, TemplateView):
    """Shows the state of search, and does what an administrator asks for."""

    template_name = "search/admin_queue.html"
    page_title = gettext_lazy("Tìm kiếm: hàng đợi và chỉ mục")
    header_icon = "search"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """End the trail with this page, which the header shows."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Let in only those who may see the queue."""
        if not user_can_see_queue(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add health, jobs, counts, the oldest rows, mails and the worker's last round."""
        now = timezone.now()
        stopped = IndexQueue.objects.stopped(now=now).order_by("pk")
        waiting = IndexQueue.objects.waiting(now=now).order_by("pk")
        beat = Heartbeat.objects.filter(name="worker").first()
        engine = get_engine()
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "engine": engine.name,
            "health": engine.health(),
            "size": engine.size(),
            "built": last_ended(JobKind.REBUILD),
            "verified": last_ended(JobKind.VERIFY),
            "jobs": IndexJob.objects.filter(ended_at=None).order_by("pk"),
            "failed_jobs": IndexJob.objects.exclude(reason="")[:3],
            "beat": beat,
            "silent": beat is None or now - beat.last_run > SILENT_AFTER,
            "stopped_count": stopped.count(),
            "waiting_count": waiting.count(),
            "stopped": stopped[:SHOWN],
            "waiting": waiting[:SHOWN],
            "texts": unfinished(now=now),
            "mails": _mails(now),
            "can_retry": user_can_retry(self.request.user),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the pressed button says: ``viec`` is rebuild, verify, mails, or (without it) retry of the queue."""
        if not user_can_retry(request.user):
            raise PermissionDenied
        what = request.POST.get("viec", "")
        if what in JobKind.values:
            request_job(what, by=request.user, now=timezone.now())
            done = _("Đã ghi yêu cầu; tiến trình nền sẽ làm và trang này cho biết kết quả.")
        elif what == "mails":
            done = _retry_mails()
        else:
            count = retry(list(IndexQueue.objects.stopped(now=timezone.now())))
            done = ngettext(
                "Đã xếp lại %(count)s việc vào hàng đợi.", "Đã xếp lại %(count)s việc vào hàng đợi.", count
            ) % {"count": count}
        messages.success(request, done)
        return redirect("search_queue_report")


def _mails(now: Any) -> dict[str, Any]:
    mails = OutgoingMail.objects
    kept = {"waiting": mails.waiting(now=now), "stopped": mails.stopped(now=now), "unsure": mails.unsure(now=now)}
    rows = kept["stopped"] | kept["unsure"] | kept["waiting"].exclude(last_reason="")
    return {**{name: found.count() for name, found in kept.items()}, "rows": rows.order_by("pk")[:SHOWN]}


def _retry_mails() -> str:
    now = timezone.now()
    count = retry_mails([*OutgoingMail.objects.stopped(now=now), *OutgoingMail.objects.unsure(now=now)])
    return ngettext("Đã xếp lại %(count)s thư để gửi.", "Đã xếp lại %(count)s thư để gửi.", count) % {"count": count}
