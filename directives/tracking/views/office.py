"""What the office does in its list: the same act on many rows, and filters kept under a name."""

import datetime

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from site_config.portal import clock

from ..filters import ALL, AssignmentFilterForm
from ..forms import BulkForm
from ..models import Assignment
from ..services import BulkAct, act_on_many, delete_filter, save_filter
from .lists import PAGE_SIZE
from .screens import require_follower, screen


def _filters(text: str) -> str:
    """Return the query string of the list's conditions in ``text``, without anything else."""
    return AssignmentFilterForm(QueryDict(text.lstrip("?")), only=ALL).chosen().query()


def _picked(request: HttpRequest, *, on: datetime.date) -> list[tuple[Assignment, int]]:
    """Return the rows ticked («number-version»), in the order of the screen, as far as the account may see them."""
    versions: dict[int, int] = {}
    for value in request.POST.getlist("pick")[:PAGE_SIZE]:
        number, _dash, version = value.partition("-")
        if number.isdecimal() and version.isdecimal() and len(number) < 19 and len(version) < 10:
            versions[int(number)] = int(version)
    visible = Assignment.objects.visible_to(request.user, on=on).select_related("task", "unit").in_bulk(list(versions))
    return [(visible[number], version) for number, version in versions.items() if number in visible]


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Do the act to the rows ticked, and show for each what was done, or what was not and why."""
    require_follower(request)
    on = clock.today(request)
    back = reverse("tracking_list") + _filters(request.POST.get("back", ""))
    picked = _picked(request, on=on)
    form = BulkForm(request.POST)
    if not picked:
        messages.error(request, _("Chưa chọn nhiệm vụ nào. Hãy đánh dấu các dòng cần làm rồi bấm lại."))
        return HttpResponseRedirect(back)
    if not form.is_valid():
        return _refused(request, form, back)
    act = BulkAct(form.cleaned_data["act"])
    outcomes = act_on_many(
        act,
        picked,
        by=request.user,
        now=clock.now(request),
        reason=form.cleaned_data["reason"],
        due=form.cleaned_data["due"],
    )
    return screen(
        request,
        "tracking/bulk.html",
        title=_("Kết quả: %(act)s") % {"act": act.label},
        icon="tasks",
        above=[{"url": back, "label": _("Theo dõi nhiệm vụ")}],
        act=act,
        done=[outcome for outcome in outcomes if outcome.done],
        refused=[outcome for outcome in outcomes if not outcome.done],
        reason=form.cleaned_data["reason"],
        back=back,
    )


def _refused(request: HttpRequest, form: BulkForm, back: str) -> HttpResponse:
    """Say what is wrong with the form; nothing was done, and what was typed stays to be copied."""
    response = screen(
        request,
        "tracking/bulk.html",
        title=_("Chưa thực hiện"),
        icon="tasks",
        above=[{"url": back, "label": _("Theo dõi nhiệm vụ")}],
        problems=[message for found in form.errors.values() for message in found],
        reason=form.data.get("reason", ""),
        back=back,
    )
    response.status_code = 422
    return response


@require_POST
def saved_filters(request: HttpRequest) -> HttpResponse:
    """Keep the list's present conditions under a name, or delete a kept one."""
    require_follower(request)
    query = _filters(request.POST.get("query", ""))
    number = request.POST.get("delete", "")
    if number:
        known = number.isdecimal() and len(number) < 19 and delete_filter(by=request.user, pk=int(number))
        if known:
            messages.success(request, _("Đã xóa bộ lọc."))
        else:
            messages.error(request, _("Bộ lọc này không còn."))
        return HttpResponseRedirect(reverse("tracking_list") + query)
    try:
        saved = save_filter(by=request.user, name=request.POST.get("name", ""), query=query, now=clock.now(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("Đã lưu bộ lọc «%(name)s».") % {"name": saved.name})
    return HttpResponseRedirect(reverse("tracking_list") + query)
