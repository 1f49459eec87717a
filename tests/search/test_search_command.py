"""`manage.py search`: what was understood, what is found by whom, and why."""

import io
import json
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.factories.pages import content_page, directive, restrict
from tests.factories.units import user
from tests.search.indexing import fresh_index

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    out = io.StringIO()
    call_command("search", *words, stdout=out)
    return out.getvalue()


def told(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*words, "--json"))
    return found


def test_everything_understood_is_told() -> None:
    fresh_index()
    query = told('CCHC "một cửa" -đất 30/2020/NĐ-CP OR dân số')["understood"]
    first, second = query["clauses"]
    assert first["synonyms"] == {"cchc": ["cải cách hành chính"]}
    assert first["phrases"] == ["một cửa"]
    assert first["numbers"]
    assert query["excluded"] == ["đất"]
    assert second["with_marks"] == ["dân", "số"]


def test_scores_are_told_by_field_and_word_and_add_up(each_engine: str) -> None:
    directive(number="7193/QĐ-UBND", summary="Kế hoạch tuyên truyền cải cách hành chính")
    fresh_index()
    [hit] = told("ke hoach tuyen truyen", "--explain")["found"]["hits"]
    fields = hit["fields"]
    assert "ke" in fields["title_folded"]["words"]
    assert sum(share["score"] for share in fields.values()) == pytest.approx(hit["score"], rel=0.01)
    shown = run("ke hoach tuyen truyen", "--explain")
    assert "title_folded: " in shown
    assert "Đã hiểu:" in shown


def test_each_reader_finds_what_he_may_see() -> None:
    restrict(content_page("Phương án mật"))
    fresh_index()
    reader = user()
    assert told("phương án mật")["found"]["total"] == 0
    assert told("phương án mật", "--as", "anonymous")["found"]["total"] == 0
    assert told("phương án mật", "--as", reader.username)["found"]["total"] == 1
    with pytest.raises(CommandError, match="Không có tài khoản"):
        run("x", "--as", "không-có")
