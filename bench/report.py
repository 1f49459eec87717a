"""The results as a table for people and as plain values for JSON. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise: the measured value must not be greater than ``most``."""

    name: str
    value: float
    most: float
    unit: str

    @property
    def kept(self) -> bool:
        """Tell whether the promise is kept (a value that isn't a number never is)."""
        return self.value <= self.most

    def __str__(self) -> str:
        sign = "kept  " if self.kept else "BROKEN"
        return f"{sign}  {self.name}: {_shown(float(self.value))} {self.unit} (at most {_shown(float(self.most))})"


@dataclass(slots=True)
class Report:
    """Sections in order: each prints at once and is kept for JSON."""

    values: dict[str, Any] = field(default_factory=dict)
    bars: list[Bar] = field(default_factory=list)

    def section(self, name: str, title: str, header: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Print a table; keep it as a list of mappings under ``name``."""
        print(f"\n{title}")
        shown = [[str(cell) for cell in header], *([_shown(cell) for cell in row] for row in rows)]
        widths = [max(len(row[place]) for row in shown) for place in range(len(header))]
        for row in shown:
            first, *rest = zip(row, widths, strict=True)
            print("  " + "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]))
        self.values[name] = [dict(zip(header, row, strict=True)) for row in rows]

    def note(self, text: str) -> None:
        """Print a remark under the last table."""
        print(f"  ({text})")

    def promise(self, name: str, value: float, most: float, unit: str) -> None:
        """Keep a bar for the end."""
        self.bars.append(Bar(name, value, most, unit))

    def finish(self) -> Mapping[str, Any]:
        """Print the bars; return everything as plain values."""
        print("\nBars")
        for bar in self.bars:
            print(f"  {bar}")
        self.values["bars"] = [
            {"name": bar.name, "value": bar.value, "most": bar.most, "unit": bar.unit, "kept": bar.kept}
            for bar in self.bars
        ]
        return self.values


def _shown(cell: Any) -> str:
    if isinstance(cell, float):
        return "-" if cell != cell else f"{cell:,.2f}" if abs(cell) < 100 else f"{cell:,.0f}"
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
