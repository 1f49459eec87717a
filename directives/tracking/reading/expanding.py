"""Which units a mention means: groups written out, exceptions taken away, «các đơn vị nêu trên» looked up."""

from collections.abc import Iterable

from .names import Lexicon
from .shapes import COMMUNE, OFFICE, Frame, Mention, Scope


class Expander:
    """Turns mentions into unit codes, in the order of reading."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._offices = lexicon.of_kind(OFFICE)
        self._communes = lexicon.of_kind(COMMUNE)
        self._addressees: tuple[str, ...] = ()
        self._above: tuple[str, ...] = ()
        self._named: set[str] = set()

    def addressed(self, mentions: Iterable[Mention]) -> None:
        """Note whom a letter is addressed to: its «các đơn vị» are these."""
        found = [code for one in mentions for code in self._codes(one)]
        self._addressees = tuple(dict.fromkeys((*self._addressees, *found)))

    def named(self, mentions: Iterable[Mention]) -> None:
        """Note the units that a text names: «UBND các xã còn lại» are the others."""
        self._named.update(code for one in mentions if one.scope is Scope.NAMED for code in one.codes)

    def leads(self, frame: Frame) -> tuple[str, ...]:
        """Return the codes of the units that lead ``frame``, each once."""
        partners = {code for one in frame.coops if one.scope is Scope.NAMED for code in one.codes}
        named = {code for one in frame.leads if one.scope is Scope.NAMED for code in one.codes}
        # «Các phòng phối hợp với Phòng Nội vụ …»: the partner isn't one of the group.
        codes = tuple(code for code in self._all(frame.leads) if code in named or code not in partners)
        if codes:
            self._above = codes
        return codes

    def coops(self, frame: Frame) -> tuple[str, ...]:
        """Return the codes of the cooperating units of ``frame``, each once."""
        return self._all(frame.coops)

    def _all(self, mentions: list[Mention]) -> tuple[str, ...]:
        if mentions and mentions[-1].scope is Scope.VAGUE and mentions[-1].name.startswith("được"):
            # «thủ trưởng các phòng, chủ tịch UBND các xã được phân công …»: some of them all
            mentions = [one for one in mentions if one.scope is Scope.NAMED]
        communes = any(one.scope is Scope.COMMUNES for one in mentions)
        codes: list[str] = []
        for mention in mentions:
            found = self._codes(mention, with_communes=communes)
            if mention.rest:
                found = tuple(code for code in found if code not in self._named)
            codes += [code for code in found if code not in mention.but]
        return tuple(dict.fromkeys(codes))

    def _codes(self, mention: Mention, *, with_communes: bool = False) -> tuple[str, ...]:
        match mention.scope:
            case Scope.NAMED:
                return mention.codes
            case Scope.OFFICES:
                return self._offices
            case Scope.BODIES:
                return self._offices if with_communes else self._addressees or self._offices
            case Scope.COMMUNES:
                return self._communes
            case Scope.EVERYONE:
                if with_communes:
                    return self._offices
                return self._addressees or (*self._offices, *self._communes)
            case Scope.ABOVE:
                return self._above
        return ()
