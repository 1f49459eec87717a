"""Which page a citation means. Numbers without a year repeat each year and in each office: better no link than a wrong one."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from search.text import fold

from ..models import DirectivePage

_FULL = (("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"))
_PERSON = re.compile(r"^(?:chu tich|pho chu tich) ")
_OWN_YEAR = re.compile(r"^\d+[a-z]?\.(?:19|20)\d{2}\.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A cited document: the key of its number, and what else the citation says of it."""

    key: str
    day: datetime.date | None = None
    year: int | None = None
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class Citing:
    """The citing document, as far as it helps: an office mostly cites its own documents of the same year."""

    page_id: int | None
    issuer_id: int | None
    issued_on: datetime.date | None


def citing(page: DirectivePage) -> Citing:
    """Return what matching needs of the citing page."""
    return Citing(page.pk, page.issuer_id, page.issued_on)


def pick(wanted: Wanted, candidates: Iterable[DirectivePage], by: Citing) -> DirectivePage | None:
    """Return the one page among ``candidates`` (issuers loaded) that the citation can mean, or None when in doubt."""
    left = [page for page in candidates if page.number_key == wanted.key and page.pk != by.page_id]
    if wanted.day:
        left = [page for page in left if page.issued_on in {None, wanted.day}]
    elif wanted.year:
        left = [page for page in left if page.issued_on is None or page.issued_on.year == wanted.year]
    if wanted.issuer:
        left = [page for page in left if page.issuer and is_named(wanted.issuer, page)]
    told = bool(wanted.day or wanted.year or wanted.issuer or _OWN_YEAR.match(wanted.key))
    return _only(left) if told and len(left) == 1 else _nearest(left, by)


def _nearest(left: list[DirectivePage], by: Citing) -> DirectivePage | None:
    """Return the office's own document issued before: the only one, else the only one of the same year."""
    own = [page for page in left if page.issuer_id == by.issuer_id]
    if by.issued_on is None:
        return _only(own)
    before = [page for page in own if page.issued_on and page.issued_on <= by.issued_on]
    same_year = [page for page in before if page.issued_on and page.issued_on.year == by.issued_on.year]
    return _only(before) or _only(same_year)


def _only(pages: list[DirectivePage]) -> DirectivePage | None:
    return pages[0] if len(pages) == 1 else None


def is_named(text: str, page: DirectivePage) -> bool:
    """Tell whether ``text`` («UBND huyện», «Chủ tịch UBND huyện») can name the issuer of ``page``."""
    if page.issuer is None:
        return False
    said = _plain(text)
    names = [_plain(name) for name in (page.issuer.name, page.issuer.short_name) if name]
    return any(said == name or name.startswith(f"{said} ") or said.startswith(f"{name} ") for name in names)


def _plain(name: str) -> str:
    folded = " ".join(fold(name).split())
    for short, full in _FULL:
        folded = re.sub(rf"\b{short}\b", full, folded)
    return _PERSON.sub("", folded)
