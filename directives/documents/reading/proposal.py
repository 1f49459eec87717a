"""A proposed value and where it was read. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """``value`` for a field; ``source`` says in Vietnamese where it stands («trang 1, dòng 3», «tên tệp»)."""

    value: str
    source: str
