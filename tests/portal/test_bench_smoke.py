"""The benchmark's own parts that need no district: what it composes, asks and compares."""

import datetime
import time
from collections.abc import Callable

from bench.composing import LAST_DAY, compose, texts
from bench.questions import questions
from bench.timing import contest, spread
from search.text import fold


def test_composed_directives_are_the_same_on_every_run_and_have_numbers_of_their_own() -> None:
    first, again = list(compose(30)), list(compose(30))
    assert first == again
    assert len({directive.number for directive in first}) == 30
    assert all(len(" ".join(texts(directive.body)).split()) > 50 for directive in first)
    assert sum(directive.attachment is not None for directive in first) == 10


def test_a_longer_run_begins_with_the_same_directives() -> None:
    assert list(compose(20))[:10] == list(compose(10))


def test_a_small_district_is_as_dense_as_a_large_one_over_fewer_days() -> None:
    first = datetime.date(2022, 6, 1)
    assert all(first <= directive.issued_on <= LAST_DAY for directive in compose(50, first_day=first))


def test_every_question_is_asked_in_both_spellings_and_its_document_is_there() -> None:
    seeds = list(compose(60))
    asked = questions(seeds)
    assert len(asked) == 40
    numbers = {seed.number for seed in seeds}
    for marked, unmarked in zip(asked[::2], asked[1::2], strict=True):
        assert unmarked.text == fold(marked.text)
        assert unmarked.wanted == marked.wanted <= numbers
        assert marked.wanted or marked.intent == "topic"


def test_a_spread_names_times_that_were_taken() -> None:
    taken = spread([3.0, 1.0, 2.0, 100.0, 4.0])
    assert (taken.count, taken.median, taken.p95, taken.worst) == (5, 3.0, 100.0, 100.0)


def test_a_way_whose_time_is_up_sits_out_while_the_others_go_on(monkeypatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now[0])

    def taking(seconds: float) -> Callable[[int], int]:
        def answer(case: int) -> int:
            now[0] += seconds
            return case * 10

        return answer

    held = contest([1, 2, 3], {"quick": taking(1), "slow": taking(4)}, budgets={"slow": 5})
    assert held.answers["quick"] == {1: 10, 2: 20, 3: 30}
    assert held.both("quick", "slow") == [1, 2]
    assert held.ratio("slow", over="quick") == 4
