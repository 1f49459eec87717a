"""The report of delays: one list, from which the sums are counted."""

import datetime
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..models import DirectivePage, DocumentType
from .delay import Delay, Postings

LATE, IN_TIME, UNLIMITED, UNCOUNTED = "tre", "dung-han", "khong-han", "chua-tinh"
STANDINGS = {
    LATE: _("Đăng trễ hạn"),
    IN_TIME: _("Đăng đúng hạn"),
    UNLIMITED: _("Chưa có quy định thời hạn"),
    UNCOUNTED: _("Không tính được"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A published document with its delay, None when it can't be counted."""

    page: DirectivePage
    delay: Delay | None

    @property
    def standing(self) -> str:
        """Return in which of the four sums the document is counted."""
        if self.delay is None:
            return UNCOUNTED
        if self.delay.is_late is None:
            return UNLIMITED
        return LATE if self.delay.is_late else IN_TIME

    @property
    def word(self) -> Any:
        """Return the standing in words."""
        return STANDINGS[self.standing]


class ReportForm(forms.Form):
    """Which documents: of a year of issue, an issuer, a type; and of which standing."""

    nam = forms.IntegerField(label=_("Năm ban hành"), min_value=1945, max_value=2200, required=False)
    co_quan = forms.ModelChoiceField(
        label=_("Cơ quan ban hành"), queryset=OrganisationalUnit.objects.none(), required=False, empty_label=_("Tất cả")
    )
    loai = forms.ModelChoiceField(
        label=_("Loại văn bản"), queryset=DocumentType.objects.all(), required=False, empty_label=_("Tất cả")
    )
    tinh_trang = forms.ChoiceField(
        label=_("Tình trạng"), choices=[("", _("Tất cả")), *STANDINGS.items()], required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        issuers = OrganisationalUnit.objects.filter(pk__in=DirectivePage.objects.order_by().values("issuer").distinct())
        self.fields["co_quan"].queryset = issuers  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """Return what is asked for; what can't be read asks for nothing."""
        self.is_valid()
        return {name: self.cleaned_data.get(name) for name in self.fields}


def lines(*, year: int, issuer: Any = None, document_type: Any = None) -> list[Line]:
    """Return the live documents issued (or, without a day of issue, posted) in ``year``, the latest posted first.

    Five queries; 5,000 documents are a district's year.
    """
    dated = Q(issued_on__year=year) | Q(issued_on=None, first_published_at__year=year)
    pages = DirectivePage.objects.live().filter(dated)
    if issuer:
        pages = pages.filter(issuer=issuer)
    if document_type:
        pages = pages.filter(document_type=document_type)
    found = (
        pages.select_related("document_type", "issuer", "imported").defer("body").order_by("-first_published_at", "-pk")
    )
    postings = Postings()
    return [Line(page, postings.of_page(page)) for page in found]


def sums(listed: list[Line]) -> dict[str, int]:
    """Return how many documents stand in each of the four ways; together they are all of them."""
    counted = dict.fromkeys(STANDINGS, 0)
    for line in listed:
        counted[line.standing] += 1
    return counted


def default_year(today: datetime.date) -> int:
    """Return the year that is shown when none is asked for."""
    return today.year
