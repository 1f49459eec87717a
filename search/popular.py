"""Past questions worth suggesting: asked by readers several times, and answered with something everybody may see."""

import datetime
import threading
import time

from django.db.models import Max, Sum
from django.utils import timezone

from .models import QueryDay
from .text import words

DAYS = 90
LEAST = 3
MOST = 2_000
FRESH_FOR = 300.0  # seconds that one reading of the log serves; suggestions must cost no query a keystroke


def popular_questions(*, today: datetime.date) -> list[tuple[str, str]]:
    """Return (folded, as typed) of the last DAYS' questions that at least LEAST searches of readers asked, most asked first."""
    rows = (
        QueryDay.objects.within(today - datetime.timedelta(days=DAYS), today)
        .values("query")
        .annotate(times=Sum("public_searches"), found=Max("public_results"), typed=Max("text"))
        .filter(times__gte=LEAST, found__gt=0)
        .order_by("-times", "query")[:MOST]
    )
    return [(row["query"], row["typed"]) for row in rows]


class PopularQuestions:
    """The list, read anew every FRESH_FOR seconds in each process."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._read_at: float | None = None
        self._known: list[tuple[str, str]] = []

    def __call__(self, beginning: str, limit: int) -> list[str]:
        """Return at most ``limit`` questions that begin like ``beginning``, as typed."""
        folded = " ".join(words(beginning)[1])
        if not folded:
            return []
        with self._guard:
            if self._read_at is None or time.monotonic() - self._read_at > FRESH_FOR:
                self._known = popular_questions(today=timezone.localdate())
                self._read_at = time.monotonic()
        return [typed for query, typed in self._known if query.startswith(folded)][:limit]

    def forget(self) -> None:
        """Have the list read anew at the next question."""
        self._read_at = None


popular = PopularQuestions()
