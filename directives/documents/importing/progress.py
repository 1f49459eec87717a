"""A progress bar in a terminal; in a file, a line at every twentieth."""

from typing import Any

WIDTH = 40


class Bar:
    """Writes to ``out`` (a command's stderr) how much of ``what`` is done."""

    def __init__(self, out: Any, what: str) -> None:
        self.out, self.what = out, what
        self._live = bool(getattr(out, "isatty", lambda: False)())
        self._last = -1

    def show(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``."""
        share = done / total if total else 1.0
        if not self._live and int(share * 20) == self._last:
            return
        self._last = int(share * 20)
        filled = int(share * WIDTH)
        line = f"{self.what} [{'█' * filled}{'·' * (WIDTH - filled)}] {share:4.0%} {done}/{total}"
        self.out.write(f"\r{line}" if self._live else line, ending="" if self._live else "\n")
        self.out.flush()

    def end(self) -> None:
        """Leave the bar's line."""
        if self._live and self._last >= 0:
            self.out.write("")
