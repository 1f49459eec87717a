"""Pages per second: our rebuild against stock Wagtail's update_index, in turns on the same database."""

import io

from django.core.management import call_command
from django.utils import timezone

from bench.settings import STOCK
from bench.timing import Contest, contest
from search.maintenance import rebuild

REBUILD, UPDATE_INDEX = "our rebuild", "stock update_index"


def fill_both(*, rounds: int, seconds: float) -> Contest[int]:
    """Fill both indexes in turns, each at least once; a way sits out when its ``seconds`` are spent."""
    return contest(
        [0],
        {
            REBUILD: lambda _turn: rebuild(now=timezone.now()),
            UPDATE_INDEX: lambda _turn: call_command("update_index", backend_name=STOCK, stdout=io.StringIO()),
        },
        rounds=rounds,
        budgets={REBUILD: seconds, UPDATE_INDEX: seconds},
        warm=False,
    )
