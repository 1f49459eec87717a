"""What was done through each channel, counted once: for the plan's page, for reports, for the list behind each number."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Max, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from directives.reform.counters import Line, Record, Scope, Series, counters
from directives.reform.enums import Section
from directives.reform.figures import DONE_UNCOUNTED, NO_DATA, Figure, counted
from site_config.portal.visibility import only_public

from .models import ArticlePage, Channel, ChannelResult, ColumnPage, CountedBy, PlanChannel, PropagandaPlanPage


def results_of(channel: Channel, scope: Scope) -> "QuerySet[Any]":
    """Return the records behind a channel's figure: results, or the columns and articles that count themselves."""
    if channel.counted_by == CountedBy.COLUMNS:
        return active_columns(scope.start, scope.end)
    if channel.counted_by == CountedBy.ARTICLES:
        return articles(scope.start, scope.end)
    found = ChannelResult.objects.public().between(scope.start, scope.end).for_unit(scope.unit).filter(channel=channel)
    return found.select_related("unit", "channel").order_by("held_on", "pk")


def articles(start: datetime.date, end: datetime.date) -> "QuerySet[Any]":
    """Return the public articles posted from ``start`` to ``end``."""
    return only_public(ArticlePage.objects.filter(published_on__range=(start, end))).order_by("published_on", "pk")


def active_columns(start: datetime.date, end: datetime.date) -> "QuerySet[Any]":
    """Return the public columns in which something was posted from ``start`` to ``end``."""
    paths = {path[: -ArticlePage.steplen] for path in articles(start, end).order_by().values_list("path", flat=True)}
    return only_public(ColumnPage.objects.filter(path__in=paths)).order_by("path")


def lines(scope: Scope) -> list[Line]:
    """Return one line for each active channel; a constant number of queries."""
    channels = list(Channel.objects.filter(is_active=True))
    found = ChannelResult.objects.public().between(scope.start, scope.end).for_unit(scope.unit)
    sums = _sums(found)
    own = {CountedBy.COLUMNS.value: active_columns, CountedBy.ARTICLES.value: articles}
    made = []
    for channel in channels:
        if channel.counted_by in own:
            number = 0 if scope.unit else own[channel.counted_by](scope.start, scope.end).count()
            figure = counted(number, as_of=scope.day) if number else NO_DATA
        else:
            figure = sums.get(channel.pk, NO_DATA)
        made.append(Line(channel.code, channel.name, channel.measure, figure))
    return made


def _sums(found: "QuerySet[ChannelResult]") -> dict[int, Figure]:
    """Return channel id -> figure: the sum of what was counted; done but nowhere counted is no number."""
    rows = found.order_by().values("channel").annotate(total=Sum("quantity"), done=Count("pk"), last=Max("held_on"))
    return {
        row["channel"]: DONE_UNCOUNTED if row["total"] is None else counted(row["total"], as_of=row["last"])
        for row in rows
    }


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A channel of a plan: planned and achieved in the plan's year."""

    row: PlanChannel
    achieved: Figure

    @property
    def share(self) -> float | None:
        """Return achieved by planned in per cent, or None when either is unknown or nothing was planned."""
        if self.achieved.value is None or not self.row.planned:
            return None
        return float(self.achieved.value / Decimal(self.row.planned) * 100)


def plan_lines(page: PropagandaPlanPage) -> list[PlanLine]:
    """Return the plan's channels in the editor's order, with what the plan's year achieved. Constant queries."""
    rows = list(page.channels.select_related("channel", "lead_unit"))
    year = page.year or 0
    sums = _sums(ChannelResult.objects.public().filter(plan=page)) if page.pk else {}
    return [PlanLine(row, _achieved(row, sums, year)) for row in rows]


def _achieved(row: PlanChannel, sums: dict[int, Figure], year: int) -> Figure:
    channel = row.channel
    if channel is None or not year:
        return NO_DATA
    span = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if channel.counted_by == CountedBy.COLUMNS:
        return counted(active_columns(*span).count())
    if channel.counted_by == CountedBy.ARTICLES:
        return counted(articles(*span).count())
    return sums.get(channel.pk, NO_DATA)


def units_of_plan(page: PropagandaPlanPage) -> Iterable[dict[str, Any]]:
    """Return unit, channel, measure and quantity (None: not counted) of the plan's public results, by unit."""
    found = ChannelResult.objects.public().filter(plan=page)
    rows: Iterable[Any] = (
        found.order_by()
        .values(unit_name=F("unit__name"), channel_name=F("channel__name"), measure=F("channel__measure"))
        .annotate(total=Sum("quantity"), done=Count("pk"))
        .order_by("unit__sort_key", "channel__position")
    )
    return rows


def as_record(found: Any) -> Record:
    """Return a result, column or article as a line of the list behind a number."""
    if isinstance(found, ChannelResult):
        amount = f"{found.quantity.normalize():f} {found.channel.measure}" if found.quantity is not None else ""
        return Record(found.title, "", found.held_on, f"{found.unit} · {found.source}", amount)
    day = getattr(found, "published_on", None)
    return Record(found.title, found.url or "", day)


counters.offer_series(
    Series(
        code="propaganda",
        label=_("Tuyên truyền"),
        section=Section.STEERING,
        position=50,
        lines=lines,
        records=lambda scope, code: results_of(Channel.objects.get(code=code), scope),
        record=as_record,
    )
)
