"""evaluate_search scores any folder in BEIR's format as the results page would answer."""

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

CORPUS = [
    {
        "_id": "a",
        "title": "Đăng ký khai sinh",
        "text": "Cha mẹ đăng ký khai sinh cho con tại xã.",
        "number": "60/2014/QH13",
    },
    {"_id": "b", "title": "Đăng ký kết hôn", "text": "Nam, nữ đăng ký kết hôn tại Ủy ban nhân dân xã."},
    {
        "_id": "c",
        "title": "Cấp giấy phép xây dựng",
        "text": "Chủ đầu tư nộp hồ sơ.",
        "metadata": {"number": "15/2021/NĐ-CP"},
    },
]
QUERIES = [
    {"_id": "1", "text": "dang ky khai sinh", "kind": "title"},
    {"_id": "2", "text": "15/2021/nđ-cp", "kind": "number"},
    {"_id": "3", "text": "xe lu máy ủi", "kind": "title"},
    {"_id": "4", "text": "không ai chấm câu này", "kind": "title"},
]
QRELS = ["query-id\tcorpus-id\tscore", "1\ta\t1", "2\tc\t2", "3\tb\t1", "3\ta\t0"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, corpus=lines(CORPUS), queries=lines(QUERIES), qrels="\n".join(QRELS))
    return tmp_path


def lines(rows: list[dict[str, Any]]) -> str:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n"


def write(folder: Path, *, corpus: str, queries: str, qrels: str) -> None:
    (folder / "corpus.jsonl").write_text(corpus, encoding="utf-8")
    (folder / "queries.jsonl").write_text(queries, encoding="utf-8")
    (folder / "qrels").mkdir(exist_ok=True)
    (folder / "qrels" / "test.tsv").write_text(qrels, encoding="utf-8")


def run(folder: Path, **options: Any) -> tuple[str, dict[str, Any]]:
    out = io.StringIO()
    call_command("evaluate_search", str(folder), stdout=out, **options)
    return out.getvalue(), json.loads(out.getvalue().splitlines()[-1])


def test_scores_are_means_over_the_judged_questions(folder: Path) -> None:
    _text, answer = run(folder)
    assert (answer["documents"], answer["queries"], answer["engine"]) == (3, 3, "embedded")
    for measure in ("success@1", "recall@10", "mrr@10", "ndcg@10"):
        assert answer[measure] == pytest.approx(2 / 3, abs=1e-4)
    assert answer["kinds"]["number"]["success@1"] == 1.0
    assert answer["kinds"]["title"]["success@1"] == 0.5
    assert all(answer[name] > 0 for name in ("p50_ms", "p95_ms", "index_seconds", "index_bytes"))


def test_only_one_kind_and_only_json(folder: Path) -> None:
    text, answer = run(folder, kind="number", json=True)
    assert (answer["queries"], list(answer["kinds"])) == (1, ["number"])
    assert len(text.splitlines()) == 1


def test_packed_corpus_and_qrels_without_heading(folder: Path) -> None:
    plain = folder / "corpus.jsonl"
    with gzip.open(folder / "corpus.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write(plain.read_text(encoding="utf-8"))
    plain.unlink()
    (folder / "qrels" / "test.tsv").write_text("\n".join(QRELS[1:]), encoding="utf-8")
    assert run(folder)[1]["queries"] == 3


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("corpus.jsonl", None, "thiếu tệp corpus.jsonl"),
        ("queries.jsonl", None, "thiếu tệp queries.jsonl"),
        ("qrels/test.tsv", None, "thiếu tệp qrels/test.tsv"),
        ("corpus.jsonl", "{oops\n", "dòng 1: không phải JSON"),
        ("queries.jsonl", '{"text": "x"}\n', "dòng 1: thiếu «_id»"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\n1 a 1\n", "dòng 2: cần"),
        ("corpus.jsonl", "\n", "không có văn bản nào"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\n", "không có câu hỏi nào"),
    ],
)
def test_what_is_wrong_with_the_folder_is_said(folder: Path, name: str, content: str | None, said: str) -> None:
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        run(folder)
