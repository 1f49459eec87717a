"""A slanted paragraph, for a font without an italic that holds Vietnamese letters; a short rule."""

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

SLANT = 0.2


class Oblique(Flowable):  # type: ignore[misc]
    """Text broken into lines and drawn slanted. Sizes in points."""

    def __init__(
        self,
        text: str,
        font: str,
        size: float,
        *,
        indent: float = 0,
        centred: bool = False,
        space_after: float = 0,
    ) -> None:
        super().__init__()
        self.words = text.split()
        self.font, self.size, self.indent, self.centred = font, size, indent, centred
        self.leading = size * 1.35
        self.spaceAfter = space_after
        self.lines: list[str] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break the text for this width; return the size it takes."""
        self.width = available_width
        self.lines = self._broken(available_width)
        return available_width, self.leading * len(self.lines)

    def draw(self) -> None:
        """Draw the lines, the first indented."""
        text = self.canv.beginText()
        text.setFont(self.font, self.size)
        for number, line in enumerate(self.lines):
            x = 0 if number else self.indent
            if self.centred:
                x = (self.width - stringWidth(line, self.font, self.size)) / 2
            y = self.leading * (len(self.lines) - number - 1) + self.size * 0.25
            text.setTextTransform(1, 0, SLANT, 1, x, y)
            text.textOut(line)
        self.canv.drawText(text)

    def _broken(self, width: float) -> list[str]:
        lines: list[str] = []
        current = ""
        for word in self.words:
            longer = f"{current} {word}".strip()
            room = width - (0 if lines else self.indent)
            if current and stringWidth(longer, self.font, self.size) > room:
                lines.append(current)
                longer = word
            current = longer
        return [*lines, current]


class Rule(Flowable):  # type: ignore[misc]
    """A thin line in the middle of the width, `share` of it long."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size it takes."""
        self.width = available_width
        return available_width, 6

    def draw(self) -> None:
        """Draw the line."""
        self.canv.setLineWidth(0.7)
        margin = self.width * (1 - self.share) / 2
        self.canv.line(margin, 3, self.width - margin, 3)
