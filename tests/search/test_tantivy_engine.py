"""The embedded engine keeps the contract, survives broken folders, and is one index for many processes."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from search.engines.base import EngineError, NeedsRebuild
from search.engines.tantivy import TantivyEngine
from search.query import parse
from tests.search.any_queries import queries
from tests.search.contract import EVERYBODY, EngineContract, body, found, make


@pytest.fixture
def engine(tmp_path: Path) -> TantivyEngine:
    made = TantivyEngine(tmp_path / "index")
    made.clear()
    return made


class TestTantivy(EngineContract):
    """Everything that any engine must do."""


def test_whatever_is_typed_is_answered_within_the_engines_own_time(engine: TantivyEngine) -> None:
    engine.put(
        [
            make(
                1, "Kế hoạch cải cách hành chính", number="7193/QĐ-UBND", body=body("Một cửa, UBND xã Ea H’leo." * 20)
            ),
            make(2, "Nghị định về công tác văn thư", number="30/2020/NĐ-CP", facets={"type": ("Nghị định",)}),
        ]
    )
    for place, text in enumerate(queries(5_000)):
        results = engine.search(parse(text, page=1 + place % 3), access=EVERYBODY, facets=("type", "year"))
        assert results.total in (0, 1, 2), text
        if place % 10 == 0:
            assert len(engine.suggest(text, access=EVERYBODY)) <= 8


class _Slow(TantivyEngine):
    """As if the library needed for ever."""

    until = threading.Event()

    def _answer(self, *args: Any) -> Any:
        self.until.wait(30)
        return super()._answer(*args)


def test_a_search_that_takes_too_long_is_given_up_and_the_next_is_answered(engine: TantivyEngine) -> None:
    engine.put([make(1, "Kế hoạch")])
    slow = _Slow(engine.folder.root, time_limit=0.05, at_once=0)
    with pytest.raises(EngineError, match="dừng lại"):
        slow.search(parse("kế hoạch"), access=EVERYBODY)
    slow.until.set()
    assert found(engine, "kế hoạch") == [1]


def version(engine: TantivyEngine) -> Path:
    current = engine.folder.current()
    assert current is not None
    return current


def test_without_index_it_asks_for_a_rebuild(tmp_path: Path) -> None:
    engine = TantivyEngine(tmp_path / "nothing")
    assert not engine.health().ok
    with pytest.raises(NeedsRebuild):
        engine.search(parse("x"), access=EVERYBODY)
    with pytest.raises(NeedsRebuild):
        engine.put([make(1, "x")])


@pytest.mark.parametrize("damage", ["meta", "schema"])
def test_broken_or_foreign_index_is_set_aside_and_a_rebuild_fills_it(tmp_path: Path, damage: str) -> None:
    first = TantivyEngine(tmp_path / "index")
    first.rebuild([make(1, "Kế hoạch")], replay=lambda ids: None)
    name = "meta.json" if damage == "meta" else "SCHEMA_VERSION"
    (version(first) / name).write_text("{broken")
    engine = TantivyEngine(tmp_path / "index")
    assert not engine.health().ok
    assert list((tmp_path / "index").glob("broken-*"))
    engine.rebuild([make(1, "Kế hoạch")], replay=lambda ids: None)
    assert found(engine, "kế hoạch") == [1]


def test_old_versions_are_removed(engine: TantivyEngine) -> None:
    for _ in range(3):
        engine.rebuild([make(1, "Kế hoạch")], replay=lambda ids: None)
    assert [path.name for path in engine.folder.root.glob("v-*")] == [version(engine).name]


def test_another_process_sees_what_this_one_wrote(engine: TantivyEngine) -> None:
    reader = TantivyEngine(engine.folder.root)
    assert found(reader, "kế hoạch") == []
    engine.put([make(1, "Kế hoạch")])
    assert found(reader, "kế hoạch") == [1]
    engine.rebuild([make(2, "Kế hoạch")], replay=lambda ids: None)
    assert found(reader, "kế hoạch") == [2]


_KILLED = """
import os, pathlib, signal, sys
sys.path.insert(0, {root!r})
from search.engines.tantivy import TantivyEngine
from tests.search.contract import make
engine = TantivyEngine(pathlib.Path({folder!r}))
engine.put([make(1, "Đã ghi xong")])
def documents():
    yield make(2, "Đang ghi")
    os.kill(os.getpid(), signal.SIGKILL)
{act}
"""


@pytest.mark.parametrize("act", ["engine.put(documents())", "engine.rebuild(documents(), replay=print)"])
def test_kill_in_the_middle_of_writing_keeps_what_was_committed(engine: TantivyEngine, act: str) -> None:
    root = str(Path(__file__).resolve().parents[2])
    code = _KILLED.format(root=root, folder=str(engine.folder.root), act=act)
    killed = subprocess.run([sys.executable, "-c", code], check=False, cwd=root)
    assert killed.returncode == -9
    assert found(engine, "đã ghi xong") == [1]
    engine.put([make(3, "Ghi tiếp được")])
    assert found(engine, "ghi tiếp được") == [3]
