"""What the public register's list reads of a document, in narrow columns. Pure."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .directive import DirectivePage

FACTS = ("listed_year", "listed_order", "listed_areas")
_MOST_IN_YEAR = 999_999


def listed_facts(page: "DirectivePage") -> dict[str, Any]:
    """Return ``FACTS`` of a page: its year and its order in it; nulls while it is not published.

    The order is month, day and sequence in one integer; where the day isn't known the document comes last in its year.
    """
    if not page.registered_key:
        return dict(zip(FACTS, (None, None, ""), strict=True))
    day = page.issued_on.month * 100 + page.issued_on.day if page.issued_on else 0
    order = day * (_MOST_IN_YEAR + 1) + min(page.number_sequence or 0, _MOST_IN_YEAR)
    areas = ",".join(str(area.pk) for area in sorted(page.reform_areas.all(), key=lambda area: area.pk))
    return {"listed_year": page.identity_year, "listed_order": order, "listed_areas": f",{areas}," if areas else ""}
