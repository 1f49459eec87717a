"""Every mention of units in a text: named ones, groups, outside bodies; with titles before them and exceptions behind."""

import re

from .bodies import groups, outside
from .names import Lexicon
from .shapes import Mention, Scope

_TITLES = re.compile(
    r"(?:(?:^|(?<=[\s(]))(?:các\s+)?(?:đồng chí|đ/c|ông|bà|thủ trưởng|người đứng đầu|lãnh đạo|trưởng|phó trưởng"
    r"|chánh|phó chánh|chủ tịch"
    r"|phó chủ tịch|giám đốc|tập thể|cấp ủy|bí thư|đại diện lãnh đạo)(?:\s+và)?\s*,?\s*)+$"
)
_PLURAL = re.compile(
    r"(?:(?:^|(?<=[\s(]))(?:ubnd|ủy ban nhân dân)\s+)?(?:(?:^|(?<=[\s(]))(?:các|những|hai|ba"
    r"|0?\d)\s+)$"
)
_BUT = re.compile(r"\s*[(,]?\s*(?:ngoại\s+)?trừ\s*:?\s*$|\s*\(?\s*không (?:gồm|bao gồm|kể)\s*$")
_CLOSE = re.compile(r"\s*\)")
_HEADED = re.compile(r"\s*(?::|gồm:?|là:?)?\s*$")


def find_mentions(text: str, low: str, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions in ``text`` (``low``: the same in lower case) in order, none inside another."""
    taken: list[Mention] = []
    for mention in (*lexicon.find(text), *groups(low), *outside(text)):
        inside = [other for other in taken if mention.start < other.end and other.start < mention.end]
        if not inside:
            taken.append(mention)
        elif mention.scope is Scope.OUTSIDE and (ends := min(other.start for other in inside)) > mention.start:
            taken.append(_moved(mention, end=len(low[:ends].rstrip())))
    return _without_heads(low, _exceptions(low, [_titled(low, one) for one in sorted(taken, key=lambda m: m.start)]))


def _titled(low: str, mention: Mention) -> Mention:
    start = mention.start
    if mention.scope is Scope.NAMED and (plural := _PLURAL.search(low, max(0, start - 40), start)):
        start = plural.start()
    if title := _TITLES.search(low, max(0, start - 60), start):
        start = title.start() + len(title[0]) - len(title[0].lstrip())
    return _moved(mention, start=start)


def _moved(mention: Mention, *, start: int | None = None, end: int | None = None, but: tuple[str, ...] = ()) -> Mention:
    return Mention(
        mention.start if start is None else start,
        mention.end if end is None else end,
        mention.scope,
        mention.codes,
        mention.rest,
        mention.but + but,
        mention.name,
    )


def _exceptions(low: str, found: list[Mention]) -> list[Mention]:
    """Fold «(trừ UBND xã Ea Bar)» into the group before it."""
    kept: list[Mention] = []
    for mention in found:
        if kept and mention.scope is Scope.NAMED and _BUT.fullmatch(low, kept[-1].end, mention.start):
            close = _CLOSE.match(low, mention.end)
            kept[-1] = _moved(kept[-1], end=close.end() if close else mention.end, but=mention.codes)
        else:
            kept.append(mention)
    return kept


def _without_heads(low: str, found: list[Mention]) -> list[Mention]:
    """Drop a group that only heads its own list: «các đơn vị: Phòng Nội vụ, Thanh tra huyện»."""
    kept: list[Mention] = []
    groups_ = (Scope.OFFICES, Scope.BODIES, Scope.COMMUNES, Scope.EVERYONE, Scope.VAGUE)
    for place, mention in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if (
            following is not None
            and mention.scope in groups_
            and following.scope in (Scope.NAMED, Scope.OUTSIDE)
            and _HEADED.fullmatch(low, mention.end, following.start)
            and low[mention.end : following.start].strip(" \n")
        ):
            found[place + 1] = _moved(following, start=mention.start)
            continue
        kept.append(mention)
    return kept
