"""The demonstration's plans, columns and articles."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from directives.documents.models import DirectivePage, ReformArea
from directives.reform.models import PlanItem, ReformPlanPage
from directives.units.models import OrganisationalUnit
from propaganda.models import ArticlePage, Channel, ChannelResult, ColumnPage, PlanChannel, PropagandaPlanPage
from site_config.demo.content.columns import COLUMNS
from site_config.demo.content.plans import PROPAGANDA_PLAN, REFORM_PLAN
from site_config.demo.content.shapes import ChannelSeed

from .bodies import raw_stream
from .foundations import Sections


def load_reform_plan(sections: Sections, units: dict[str, OrganisationalUnit]) -> None:
    """Add the reform plan of 2022 with its items by area."""
    seed = REFORM_PLAN
    page: Any = ReformPlanPage(
        title=seed.title, year=seed.year, issued_by=_issued_by(seed.document_number), introduction=seed.introduction
    )
    areas = {area.code: area for area in ReformArea.objects.all()}
    items = []
    for order, row in enumerate(seed.items):
        item = PlanItem(
            area=areas.get(row.area),
            content=row.content,
            product=row.product,
            lead_unit=units[row.lead],
            deadline=row.deadline,
            period_kind=row.period[0],
            period_ordinal=row.period[1],
            gives_task=row.period != ("year", 1),
            sort_order=order,
        )
        item.cooperating_units = [units[code] for code in row.cooperating]
        items.append(item)
    page.items = items
    _publish(sections.reform, page)


def load_propaganda_plan(sections: Sections, units: dict[str, OrganisationalUnit]) -> None:
    """Add the propaganda plan of 2022: planned and achieved by channel, «có thực hiện, chưa thống kê» where not counted."""
    seed = PROPAGANDA_PLAN
    page: Any = PropagandaPlanPage(
        title=seed.title, year=seed.year, issued_by=_issued_by(seed.document_number), introduction=seed.introduction
    )
    channels = {channel.code.replace("-", "_"): channel for channel in Channel.objects.all()}
    page.channels = [
        PlanChannel(
            channel=channels[row.channel],
            planned=row.planned,
            lead_unit=units[row.lead],
            note=row.note,
            sort_order=order,
        )
        for order, row in enumerate(seed.channels)
    ]
    _publish(sections.propaganda, page)
    for row in seed.channels:
        channel = channels[row.channel]
        if channel.counted_by == "results":
            _add_results(page, channel, row, units[row.lead])


def _add_results(page: Any, channel: Channel, row: ChannelSeed, unit: OrganisationalUnit) -> None:
    """Enter what the district reports for a channel: events one by one, quantities as one delivery."""
    whole = Decimal(row.achieved) if row.achieved is not None else None
    single = row.measure == "lượt" and whole is not None
    shares: list[Decimal | None] = [Decimal(1)] * int(whole) if single and whole is not None else [whole]
    for place, quantity in enumerate(shares, start=1):
        made = ChannelResult(
            channel=channel,
            plan=page,
            unit=unit,
            title=f"{row.label} về cải cách hành chính, đợt {place}"
            if single
            else f"{row.label} về cải cách hành chính",
            held_on=datetime.date(2022, 2 + place, 25),
            quantity=quantity,
            source="Báo cáo CCHC 6 tháng đầu năm 2022 của huyện; ngày minh họa",
        )
        made.full_clean()
        made.save()


def load_columns(sections: Sections) -> None:
    """Add the three special columns and their articles."""
    for seed in COLUMNS:
        column = ColumnPage(title=seed.title, slug=seed.slug, introduction=seed.introduction)
        _publish(sections.propaganda, column)
        for row in seed.articles:
            article = ArticlePage(
                title=row.title,
                slug=row.slug,
                summary=row.summary,
                published_on=row.published_on,
                author=row.author,
                body=raw_stream(row.body),
            )
            _publish(column, article)
            moment = timezone.make_aware(datetime.datetime.combine(row.published_on, datetime.time(9, 0)))
            ArticlePage.objects.filter(pk=article.pk).update(first_published_at=moment, last_published_at=moment)


def _issued_by(number: str) -> DirectivePage | None:
    return DirectivePage.objects.filter(number=number).first()


def _publish(parent: Any, page: Any) -> None:
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
