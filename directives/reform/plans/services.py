"""Carrying unfinished items of a plan into the next period, with their history."""

import datetime
import uuid
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import PeriodKind
from ..models import PlanItem, ReformPlanPage
from ..periods import Period
from .tasks import item_states


@transaction.atomic
def carry_over(*, page: ReformPlanPage, period: Period, target: ReformPlanPage, by: Any, on: datetime.date) -> int:
    """Copy the items of ``period`` that are not done into the following period of ``target``, as a draft to be published.

    Each copy remembers the item it continues; an item is carried once. Returns how many. Raises PermissionDenied unless
    ``by`` may edit ``target``; ValidationError when the target is a plan of another year than the following period.
    """
    if not target.permissions_for_user(by).can_edit():
        raise PermissionDenied(_("Bạn không được sửa kế hoạch này."))
    coming = period.following()
    if target.year != coming.year:
        raise ValidationError(
            _("Kỳ tiếp theo thuộc năm %(year)s. Hãy chọn kế hoạch của năm ấy.") % {"year": coming.year}
        )
    # Read anew: without unpublished changes Wagtail's draft is the very object it is asked of.
    draft: ReformPlanPage = ReformPlanPage.objects.get(pk=target.pk).get_latest_revision_as_object()
    carried = {item.carried_from for item in draft.items.all()}
    states = item_states(page.pk, on=on)
    added = 0
    for item in page.items.all():
        in_period = Period(page.year or coming.year, PeriodKind(item.period_kind), item.period_ordinal) == period
        state = states.get(item.key) if item.key else None
        if not in_period or item.key in carried or (state is not None and state.is_done):
            continue
        draft.items.add(_copy(item, coming))
        added += 1
    if added:
        draft.save_revision(user=by)
        log(target, "reform.carry_over", user=by, data={"from": period.code, "to": coming.code, "items": added})
    return added


def _copy(item: PlanItem, coming: Period) -> PlanItem:
    made = PlanItem(
        area=item.area,
        content=item.content,
        product=item.product,
        lead_unit=item.lead_unit,
        deadline=None,
        period_kind=coming.kind,
        period_ordinal=coming.ordinal,
        indicator=item.indicator,
        target=item.target,
        gives_task=item.gives_task,
        carried_from=item.key,
        key=uuid.uuid4(),
    )
    made.cooperating_units = list(item.cooperating_units.all())
    return made
