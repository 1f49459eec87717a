"""The import as the IT person runs it: a process of its own, which may be killed, and whose documents are found at its end."""

import json
from pathlib import Path
from typing import Any

import pytest

from search.engine import get_engine
from search.maintenance import rebuild
from search.query import parse
from tests.directives.test_import import NOW, document, lines
from tests.factories import pages as make
from tests.processes import manage, shared_database, verified

COUNT = 900


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_killed_halfway_and_run_again_all_is_there_once_and_found(settings: Any, tmp_path: Path) -> None:
    make.directive_index()
    rebuild(now=NOW)
    source = lines(tmp_path / "a.jsonl", *(document(f"{n}/QĐ-UBND") for n in range(1, COUNT + 1)))
    database = shared_database(settings, tmp_path)
    killed = manage(settings, database, "import_documents", str(source), "--json")
    assert killed.stdout
    first = [json.loads(killed.stdout.readline())["row"] for _row in range(2)]
    killed.kill()
    killed.communicate()
    whole = manage(settings, database, "import_documents", str(source), "--json")
    rows = [json.loads(line) for line in whole.communicate()[0].splitlines()]
    assert whole.returncode == 0
    assert first == [1, 2]
    assert rows[-1]["row"] == COUNT
    assert {row["status"] for row in rows} == {"created"}
    found = verified(settings, database)
    assert (found["missing"], found["surplus"], found["stale"]) == ([], [], [])
    assert get_engine().search(parse(f"{COUNT}/QĐ-UBND"), access={"public"}).total == 1
    again = manage(settings, database, "import_documents", str(source), "--json").communicate()[0]
    assert [json.loads(line)["status"] for line in again.splitlines()] == ["unchanged"] * COUNT
