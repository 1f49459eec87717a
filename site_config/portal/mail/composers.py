"""Who makes a mail's text when its turn has come, registered by name by the rooms above."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Composed:
    """A mail's text as it goes out."""

    to: str
    subject: str
    text: str
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


Composer = Callable[[Mapping[str, Any], datetime], Composed | None]
_composers: dict[str, Composer] = {}


def register_composer(name: str, composer: Composer) -> None:
    """Have ``composer(payload, now)`` make the mails enqueued with ``composer=name``; None withdraws the mail.

    Raises ``ValueError`` when the name is taken.
    """
    if name in _composers:
        raise ValueError(f"mail composer {name!r} is registered already")
    _composers[name] = composer


def compose(name: str, payload: Mapping[str, Any], now: datetime) -> Composed | None:
    """Return the mail that ``name`` makes of ``payload`` at ``now``, None when nothing is left to tell. Raises KeyError."""
    return _composers[name](payload, now)
