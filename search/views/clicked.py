"""Counts that a result was opened: the browser tells it beside the link (attribute ``ping``), so no redirect and no script."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from ..query_log import note_click


@csrf_exempt  # the browser sends no form; the token is signed, and nothing of the reader is looked at
@require_POST
def clicked(request: HttpRequest) -> HttpResponse:
    """Count the opening that ``?t=`` tells of; 204, or 400 for a token that isn't ours."""
    known = note_click(request.GET.get("t", "")[:1000], day=timezone.localdate())
    return HttpResponse(status=204 if known else 400)
