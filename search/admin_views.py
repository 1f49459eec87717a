"""The administrator's report: is the index well, what waits, what stopped and why."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .engine import get_engine
from .extraction.service import unfinished
from .models import Heartbeat, IndexQueue
from .permissions import user_can_retry, user_can_see_queue
from .queue import retry

SHOWN = 50
SILENT_AFTER = timedelta(minutes=5)


class QueueReport(WagtailAdminTemplateMixin, TemplateView):
    """Shows the state of search, and retries what stopped."""

    template_name = "search/admin_queue.html"
    page_title = _("Tìm kiếm: hàng đợi và chỉ mục")
    header_icon = "search"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Let in only those who may see the queue."""
        if not user_can_see_queue(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add health, counts, the oldest rows and the worker's last round."""
        now = timezone.now()
        stopped = IndexQueue.objects.stopped(now=now).order_by("pk")
        waiting = IndexQueue.objects.waiting(now=now).order_by("pk")
        beat = Heartbeat.objects.filter(name="worker").first()
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "health": get_engine().health(),
            "beat": beat,
            "silent": beat is None or now - beat.last_run > SILENT_AFTER,
            "stopped_count": stopped.count(),
            "waiting_count": waiting.count(),
            "stopped": stopped[:SHOWN],
            "waiting": waiting[:SHOWN],
            "texts": unfinished(now=now),
            "can_retry": user_can_retry(self.request.user),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put all stopped rows back into the queue."""
        if not user_can_retry(request.user):
            raise PermissionDenied
        count = retry(list(IndexQueue.objects.stopped(now=timezone.now())))
        messages.success(
            request,
            ngettext("Đã xếp lại %(count)s việc vào hàng đợi.", "Đã xếp lại %(count)s việc vào hàng đợi.", count)
            % {"count": count},
        )
        return redirect("search_queue_report")
