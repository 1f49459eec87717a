"""How well proposals agree with what people read from the same texts: precision and recall of (unit, role, deadline)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Row = tuple[str, str, str | None]  # unit, role, ISO date


@dataclass(slots=True)
class Score:
    """Counts over all lines; a unit that has the same part with the same deadline twice in one text counts once."""

    lines: int = 0
    expected: int = 0
    proposed: int = 0
    right: int = 0
    wrong: list[tuple[int, set[Row], set[Row]]] = field(default_factory=list)  # line, missed, surplus

    def add(self, expected: Iterable[Row], proposed: Iterable[Row]) -> None:
        """Count one line."""
        wanted, found = set(expected), set(proposed)
        self.lines += 1
        self.expected += len(wanted)
        self.proposed += len(found)
        self.right += len(wanted & found)
        if wanted != found:
            self.wrong.append((self.lines, wanted - found, found - wanted))

    @property
    def precision(self) -> float | None:
        """Return the share of proposals that are right; None without any."""
        return self.right / self.proposed if self.proposed else None

    @property
    def recall(self) -> float | None:
        """Return the share of the expected that was proposed; None without any."""
        return self.right / self.expected if self.expected else None
