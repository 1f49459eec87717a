"""Text with each mention and each time as one sign, so that the grammar of a sentence is a regular expression."""

from collections.abc import Sequence

from .shapes import Deadline, Mention

_UNIT, _TIME = 0xE000, 0xF000
UNIT, TIME = "[\ue000-\uefff]", "[\uf000-\uf7ff]"
QUOTE = "\uf8f0"  # quoted words: somebody else's sentence
_MOST = 0x7FF


def lower(text: str) -> str:
    """Return ``text`` in lower case, letter for letter, «uỷ» written «ủy»."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    return low.replace("uỷ", "ủy").replace("quí", "quý")


class Marked:
    """A stretch of text: ``raw`` with signs in place, ``low`` the same in lower case, and the way back."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        mentions: Sequence[Mention],
        times: Sequence[Deadline],
        quotes: Sequence[tuple[int, int]] = (),
    ) -> None:
        self._mentions = list(mentions)[:_MOST]
        self._times = list(times)[:_MOST]
        spans = [(one.start, one.end, chr(_UNIT + n)) for n, one in enumerate(self._mentions)]
        spans += [(one.start, one.end, chr(_TIME + n)) for n, one in enumerate(self._times)]
        spans += [(begin, stop, QUOTE) for begin, stop in quotes]
        pieces: list[str] = []
        self._places: list[int] = []
        place = start
        for begin, stop, sign in sorted(spans, key=lambda span: (span[0], -span[1])):
            if begin < place or stop > end:
                continue
            self._keep(text, place, begin, pieces)
            pieces.append(sign)
            self._places.append(begin)
            place = stop
        self._keep(text, place, end, pieces)
        self._places.append(end)
        self.raw = "".join(pieces)
        self.low = lower(self.raw)

    def _keep(self, text: str, start: int, end: int, pieces: list[str]) -> None:
        pieces.append(text[start:end].replace("\n", " "))
        self._places.extend(range(start, end))

    def place(self, index: int) -> int:
        """Return the offset in the text of the sign or letter at ``index``."""
        return self._places[index]

    def mentions(self, signs: str) -> list[Mention]:
        """Return the mentions whose signs stand in ``signs``."""
        return [self._mentions[ord(sign) - _UNIT] for sign in signs if _UNIT <= ord(sign) < _TIME]

    def times(self, signs: str) -> list[tuple[int, Deadline]]:
        """Return (index in ``signs``, time) of the times whose signs stand in ``signs``."""
        return [
            (index, self._times[ord(sign) - _TIME])
            for index, sign in enumerate(signs)
            if _TIME <= ord(sign) < _TIME + _MOST
        ]
