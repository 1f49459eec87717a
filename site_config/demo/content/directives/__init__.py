"""All documents of the demo district, in order of their dates.

50 administrative directives of January-June 2022, three normative decisions counted apart, and
decision 7193/QĐ-UBND of 2021. ``ARCHIVE`` holds what they amend, replace and repeal.
"""

from site_config.demo.content.directives import (
    apparatus,
    awareness,
    civil_service,
    e_government,
    finance,
    inspection,
    institutions,
    normative,
    one_stop,
    online_services,
    procedures,
    reviews,
    steering,
)
from site_config.demo.content.directives.archive import ARCHIVE
from site_config.demo.content.directives.propaganda_decision import PROPAGANDA_DECISION
from site_config.demo.content.shapes import DirectiveSeed

ADMINISTRATIVE = (
    steering,
    reviews,
    inspection,
    awareness,
    institutions,
    procedures,
    one_stop,
    apparatus,
    civil_service,
    finance,
    e_government,
    online_services,
)


def _by_date(documents: list[DirectiveSeed]) -> tuple[DirectiveSeed, ...]:
    return tuple(sorted(documents, key=lambda document: (document.issued_on, document.number)))


DIRECTIVES: tuple[DirectiveSeed, ...] = _by_date(
    [directive for module in ADMINISTRATIVE for directive in module.DIRECTIVES]
)
NORMATIVE: tuple[DirectiveSeed, ...] = _by_date(list(normative.DIRECTIVES))
DOCUMENTS: tuple[DirectiveSeed, ...] = _by_date([PROPAGANDA_DECISION, *DIRECTIVES, *NORMATIVE])

__all__ = ["ARCHIVE", "DIRECTIVES", "DOCUMENTS", "NORMATIVE", "PROPAGANDA_DECISION"]
