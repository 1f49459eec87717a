"""An assignment's own screen: facts, record, and the acts open to whoever looks."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from directives.units.permissions import units_of
from site_config.portal import clock

from .. import services
from ..enums import Access, Act, ExtensionState, transition
from ..errors import ChangedMeanwhile
from ..forms import ACT_FORMS, VersionForm
from ..history import history
from ..models import Assignment
from ..permissions import capacities, user_can_follow, user_can_see_reports
from ..services.access import record_access
from .screens import screen

THANKS = {
    Act.ACKNOWLEDGE: _("Đã tiếp nhận nhiệm vụ."),
    Act.REPORT: _("Đã gửi báo cáo."),
    Act.CONFIRM: _("Đã xác nhận hoàn thành."),
    Act.RETURN: _("Đã gửi yêu cầu thực hiện lại cho đơn vị."),
    Act.REQUEST_EXTENSION: _("Đã gửi đề nghị gia hạn."),
    Act.APPROVE_EXTENSION: _("Đã gia hạn; hạn cũ còn trong quá trình thực hiện."),
    Act.REFUSE_EXTENSION: _("Đã trả lời không đồng ý gia hạn."),
    Act.DELEGATE: _("Đã phân công người thực hiện."),
    Act.DECLINE: _("Đã báo từ chối nhiệm vụ; bộ phận điều phối sẽ xem xét."),
    Act.SUSPEND: _("Đã tạm hoãn nhiệm vụ."),
    Act.RESUME: _("Nhiệm vụ được tiếp tục thực hiện."),
    Act.TRANSFER: _("Đã chuyển nhiệm vụ cho đơn vị khác."),
    Act.CANCEL: _("Đã thu hồi nhiệm vụ."),
    Act.REOPEN: _("Đã mở lại nhiệm vụ."),
}
_STATUS_CONFLICT = 409
_STATUS_UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
def assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the assignment, or do the act named in ``act``; a refused act shows the screen again with what was typed."""
    on = clock.today(request)
    shown = get_object_or_404(Assignment.objects.visible_to(request.user, on=on).select_related("task", "unit"), pk=pk)
    if request.method != "POST":
        _looked_at(request, shown)
        return _show(request, shown)
    try:
        act = Act(request.POST.get("act", ""))
        form = ACT_FORMS[act](request.POST, request.FILES, prefix=act.value, assignment=shown, on=on)
    except (ValueError, KeyError):
        messages.error(request, _("Không rõ việc cần làm. Hãy chọn lại trên màn hình này."))
        return HttpResponseRedirect(request.path)
    status = _STATUS_UNPROCESSABLE
    if form.is_valid():
        try:
            _do(request, shown, act, form)
        except ChangedMeanwhile as error:
            form.take_errors(error)
            status = _STATUS_CONFLICT
        except ValidationError as error:
            form.take_errors(error)
        else:
            messages.success(request, THANKS[act])
            return HttpResponseRedirect(request.path)
    shown.refresh_from_db()
    return _show(request, shown, failed=(act, form), status=status)


def _looked_at(request: HttpRequest, shown: Assignment) -> None:
    """Keep who saw an internal task, and take the person's reminders of it for seen."""
    now = clock.now(request)
    if not shown.task.is_public:
        record_access(access=Access.TASK, by=request.user, now=now, assignment=shown)
    shown.reminders.filter(user=request.user.pk, read_at__isnull=True).update(read_at=now)


def _do(request: HttpRequest, shown: Assignment, act: Act, form: VersionForm) -> None:
    data = dict(form.cleaned_data)
    common: dict[str, Any] = {
        "assignment": shown,
        "by": request.user,
        "now": clock.now(request),
        "version": data.pop("version"),
    }
    if act == Act.REPORT:
        common["files"] = data.pop("evidence")
    getattr(services, act.value)(**common, **data)


def _show(
    request: HttpRequest,
    shown: Assignment,
    *,
    failed: tuple[Act, VersionForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    on = clock.today(request)
    shown.task.page = Page.objects.get(pk=shown.task.page_id).specific
    forms = _forms(request, shown, failed)
    may_read = user_can_see_reports(request.user, shown, on=on)
    follows = user_can_follow(request.user, on=on)
    above = {"url": reverse("tracking_list"), "label": _("Theo dõi nhiệm vụ")}
    if not follows and units_of(request.user, on=on):
        above = {"url": reverse("tracking_workbench"), "label": _("Việc của đơn vị")}
    visible = Assignment.objects.visible_to(request.user, on=on)
    parent = visible.filter(task=shown.task.parent_id).leading().select_related("task").first()
    response = screen(
        request,
        "tracking/assignment.html",
        title=_("Nhiệm vụ của %(unit)s") % {"unit": shown.unit.label},
        icon="clipboard-list",
        above=[above] if follows or units_of(request.user, on=on) else [],
        assignment=shown,
        partners=shown.task.assignments.not_cancelled().select_related("unit").order_by("unit__sort_key"),
        parent=parent,
        subtasks=visible.filter(task__parent=shown.task_id).leading().not_cancelled().select_related("task", "unit"),
        asked=shown.extensions.filter(state=ExtensionState.ASKED).first(),
        forms=forms,
        lost=_lost(failed, forms),
        entries=history(shown, with_reports=may_read),
        may_read=may_read,
    )
    response.status_code = status
    return response


def _forms(request: HttpRequest, shown: Assignment, failed: tuple[Act, VersionForm] | None) -> dict[str, VersionForm]:
    """Return the forms of the acts that state and person allow; the failed one with what was typed."""
    held = capacities(request.user, shown, on=clock.today(request))
    found: dict[str, VersionForm] = {}
    on = clock.today(request)
    asked = shown.extensions.filter(state=ExtensionState.ASKED).exists()
    for act, form_class in ACT_FORMS.items():
        rule = transition(shown.state, act)
        if rule is None or not rule.by & held or not _makes_sense(act, shown, asked):
            continue
        initial: dict[str, Any] = {"version": shown.version}
        if act == Act.REPORT:
            initial["percent"] = shown.percent
        if failed and failed[0] == act:
            form = failed[1]
            # The person has now seen the new state: the next try is judged by it.
            data = cast(QueryDict, form.data).copy()
            data[form.add_prefix("version")] = str(shown.version)
            form.data = data
        else:
            form = form_class(initial=initial, prefix=act.value, assignment=shown, on=on)
        found[act.value] = form
    return found


def _makes_sense(act: Act, shown: Assignment, asked: bool) -> bool:
    if act == Act.REQUEST_EXTENSION:
        return shown.due_on is not None and not asked
    return asked if act in (Act.APPROVE_EXTENSION, Act.REFUSE_EXTENSION) else True


def _lost(failed: tuple[Act, VersionForm] | None, forms: dict[str, VersionForm]) -> dict[str, Any] | None:
    """Return what was typed for an act that is no longer possible, so that it can be copied."""
    if failed is None or failed[0].value in forms:
        return None
    act, form = failed
    texts = [
        str(form.data.get(form.add_prefix(name), ""))
        for name in form.fields
        if name in ("reason", "text", "note", "answer", "difficulties", "remedy")
    ]
    return {"act": act.label, "errors": form.non_field_errors(), "texts": [text for text in texts if text.strip()]}
