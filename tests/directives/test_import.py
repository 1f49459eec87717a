"""Import: rows become documents, once, whatever happens in between."""

import datetime
import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from openpyxl import load_workbook
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from directives.documents.importing import folders, jobs
from directives.documents.importing.sheets import template
from directives.documents.models import (
    DirectiveFolderPage,
    DirectivePage,
    DirectiveRelation,
    ImportJob,
    ReformArea,
)
from directives.units.models import OrganisationalUnit
from search.engine import get_engine
from search.maintenance import rebuild, verify
from search.query import parse
from search.queue import process_batch
from tests.factories import pages as make
from tests.factories import units
from tests.factories.relations import acting

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2022, 7, 1, 8, tzinfo=datetime.UTC)


def document(number: str = "15/QĐ-UBND", **fields: Any) -> dict[str, Any]:
    """Return a JSON line of a document with what is required."""
    return {
        "number": number,
        "document_type": "Quyết định",
        "issuer": "Ủy ban nhân dân huyện Buôn Đôn",
        "issued_on": "2021-12-20",
        "summary": "Về việc ban hành Kế hoạch cải cách hành chính",
    } | fields


def article(number: str, of: str, *, text: str = "Nội dung của điều.", full: str = "", **fields: Any) -> dict[str, Any]:
    """Return a line of codified law; ``full`` is what follows the number in the sentence ``source``."""
    source = f"Điều {number} Nghị định số {of}{full or ', có hiệu lực thi hành kể từ ngày 15/05/2006'}"
    return {"_id": f"1.{number}", "title": f"Tên điều {number}", "source": source, "number": of, "text": text} | fields


FULL = " Về Bảo vệ dân phố ngày 17/04/2006 của Chính phủ, có hiệu lực thi hành kể từ ngày 15/05/2006 "


def lines(path: Path, *rows: Any) -> Path:
    """Write rows as JSON lines; strings as they are."""
    text = "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text + "\n", encoding="utf-8")
    return path


def run(path: Path, *options: str) -> list[dict[str, Any]]:
    """Import ``path`` from the command line; return the report's rows."""
    make.directive_index()
    out = io.StringIO()
    call_command("import_documents", str(path), "--json", "--no-index", *options, stdout=out, stderr=io.StringIO())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def statuses(path: Path, *options: str) -> list[str]:
    """Return the statuses of the report in order."""
    return [row["status"] for row in run(path, *options)]


def test_lines_that_share_a_number_become_one_document_with_its_articles(tmp_path: Path) -> None:
    other = article(
        "1",
        "35/2011/NĐ-CP",
        full=" Về biện pháp ngày 18/05/2011 của Chính phủ, có hiệu lực thi hành kể từ ngày 10/07/2011",
    )
    source = lines(
        tmp_path / "luat.jsonl.gz",
        article("2", "38/2006/NĐ-CP"),
        other,
        article("1", "38/2006/NĐ-CP", full=FULL, text="Đoạn một.\nĐoạn <b>hai</b>."),
        article("1a", "38/2006/NĐ-CP"),
    )
    rows = run(source)
    assert [(row["row"], row["rows"], row["status"]) for row in rows] == [(1, 3, "created"), (2, 1, "created")]
    page = DirectivePage.objects.get(number="38/2006/NĐ-CP")
    assert [block.value["number"] for block in page.body] == ["1", "1a", "2"]
    assert "Đoạn &lt;b&gt;hai&lt;/b&gt;" in str(page.body[0].value["content"])
    assert (page.document_type.slug, page.issuer.name) == ("nghi-dinh", "Chính phủ")
    assert (page.issued_on, page.effective_on) == (datetime.date(2006, 4, 17), datetime.date(2006, 5, 15))
    assert page.summary == "Về Bảo vệ dân phố"
    assert page.get_url().endswith("/nghi-dinh/2006/38-2006-nd-cp/")
    assert OrganisationalUnit.objects.get(name="Chính phủ").kind == "other"


def test_each_article_is_found_by_search_and_opens_at_its_place(tmp_path: Path, client: Any) -> None:
    texts = {"1": "Lực lượng bảo vệ dân phố.", "12": "Phụ cấp trách nhiệm hằng tháng."}
    run(lines(tmp_path / "a.jsonl", *(article(n, "38/2006/NĐ-CP", full=FULL, text=t) for n, t in texts.items())))
    rebuild(now=NOW)
    hit = get_engine().search(parse("phụ cấp trách nhiệm hằng tháng"), access={"public"}).hits[0]
    assert hit.url.endswith("/38-2006-nd-cp/") or "#dieu-12" in hit.url
    page = client.get(DirectivePage.objects.get().get_url())
    assert b'id="dieu-12"' in page.content
    assert verify(now=NOW).ok


def test_a_document_without_issue_date_is_public_under_the_year_of_its_number(tmp_path: Path, client: Any) -> None:
    [row] = run(lines(tmp_path / "a.jsonl", article("2", "17/2019/NĐ-CP")))
    assert "không ghi ngày ban hành" in row["reason"]
    page = DirectivePage.objects.get()
    assert page.issued_on is None
    assert page.get_url().endswith("/nghi-dinh/2019/17-2019-nd-cp/")
    assert client.get(page.get_url()).status_code == 200
    assert client.get(make.directive_index().get_url()).status_code == 200


def test_a_register_of_imported_documents_lists_them_by_the_year_that_is_known(tmp_path: Path, client: Any) -> None:
    source = lines(tmp_path / "lines.jsonl", article("1", "38/2006/NĐ-CP"), article("1", "39/2006/NĐ-CP", full=FULL))
    run(source)
    answer = client.get("/van-ban/")
    assert [page.number for page in answer.context["directives"]] == ["39/2006/NĐ-CP", "38/2006/NĐ-CP"]
    assert answer.context["years"] == [(2006, 2)]


def test_a_citation_becomes_a_link_when_an_import_brings_the_document(tmp_path: Path) -> None:
    page = acting("legal_basis", relation_target_number="38/2006/nd-cp")
    run(lines(tmp_path / "lines.jsonl", article("1", "38/2006/NĐ-CP", full=FULL)))
    arrived = DirectivePage.objects.get(number="38/2006/NĐ-CP")
    assert DirectiveRelation.objects.get(page=page).target == arrived


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", document("1/QĐ-UBND"), document("2/QĐ-UBND"))
    assert statuses(source) == ["created", "created"]
    before = list(Page.objects.order_by("pk").values())
    assert statuses(source) == ["unchanged", "unchanged"]
    assert list(Page.objects.order_by("pk").values()) == before


def test_stopped_halfway_and_run_again_ends_the_same(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(jobs, "BATCH", 2)
    source = lines(tmp_path / "a.jsonl", *(document(f"{n}/QĐ-UBND") for n in range(1, 8)))
    make.directive_index()
    job = jobs.open_job(path=source, publish=True, by=None, now=NOW)
    begun = jobs.Run(job, source)
    begun.step(now=NOW)
    begun.close()  # as if killed between two batches
    assert DirectivePage.objects.count() == 2
    assert statuses(source) == ["created"] * 5
    assert DirectivePage.objects.count() == 7
    found = ImportJob.objects.get()
    assert (found.state, found.position, found.created, found.rows.count()) == ("done", 7, 7, 7)
    assert not any(Page.find_problems())


def test_bad_rows_say_what_to_do_and_stop_nobody(tmp_path: Path) -> None:
    source = lines(
        tmp_path / "a.jsonl",
        document("1/QĐ-UBND"),
        "{không phải JSON",
        "[1, 2]",
        document("2/QĐ-UBND", summary=""),
        document("3/QĐ-UBND", issued_on="31/02/2021"),
        document("không có số"),
        document("4/QĐ-UBND", document_type="Sắc lệnh"),
        document("5/QĐ-UBND", issued_on="2031-01-01"),
        document("6/QĐ-UBND", summary="có\u0000NUL"),
        document("7/QĐ-UBND", areas="9"),
        document("8/QĐ-UBND", articles="x"),
        document("1/QĐ-UBND", summary="Trùng"),
        document("9/QĐ-UBND"),
    )
    rows = run(source)
    assert [row["status"] for row in rows] == ["created", *["error"] * 10, "skipped", "created"]
    reasons = [row["reason"] for row in rows]
    assert "JSON" in reasons[1]
    assert "Trích yếu" in reasons[3]
    assert "31/02/2021" in reasons[4]
    assert "Danh mục" in reasons[6]
    assert "dòng 1" in reasons[11]
    assert DirectivePage.objects.count() == 2


def test_a_row_that_only_the_database_refuses_stops_nobody_either(tmp_path: Path) -> None:
    rows = run(
        lines(
            tmp_path / "a.jsonl", document("1/QĐ-UBND"), document("2/QĐ-UBND", issuer="X" * 201), document("3/QĐ-UBND")
        )
    )
    assert [row["status"] for row in rows] == ["created", "error", "created"]


def test_a_trial_run_tells_and_writes_nothing(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", document("1/QĐ-UBND", issuer="Sở Nội vụ", field="Lao động"), document("x"))
    make.directive_index()
    pages, kept = Page.objects.count(), OrganisationalUnit.objects.count()
    assert statuses(source, "--dry-run") == ["created", "error"]
    assert (Page.objects.count(), OrganisationalUnit.objects.count()) == (pages, kept)
    assert not ImportJob.objects.exists()


def test_a_changed_source_updates_but_never_over_an_editors_work(tmp_path: Path) -> None:
    run(lines(tmp_path / "a.jsonl", document("1/QĐ-UBND"), document("2/QĐ-UBND")))
    edited = DirectivePage.objects.get(number="2/QĐ-UBND")
    edited.summary = "Biên tập viên sửa"
    edited.save_revision().publish()
    changed = [document(f"{n}/QĐ-UBND", summary="Trích yếu mới", areas=[1]) for n in (1, 2)]
    rows = run(lines(tmp_path / "a.jsonl", *changed))
    assert [row["status"] for row in rows] == ["updated", "skipped"]
    page = DirectivePage.objects.get(number="1/QĐ-UBND")
    assert (page.summary, page.title) == ("Trích yếu mới", "Trích yếu mới")
    assert list(page.reform_areas.values_list("code", flat=True)) == [1]
    assert DirectivePage.objects.get(number="2/QĐ-UBND").summary == "Biên tập viên sửa"
    assert statuses(tmp_path / "a.jsonl") == ["unchanged", "skipped"]


def test_a_document_that_an_editor_entered_is_left_alone(tmp_path: Path) -> None:
    issuer = units.unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other")
    make.directive(number="15/QĐ-UBND", issuer=issuer, issued_on=datetime.date(2021, 12, 20), summary="Đã có")
    [row] = run(
        lines(
            tmp_path / "a.jsonl",
            document("15/QĐ-UBND"),
        )
    )
    assert (row["status"], DirectivePage.objects.get().summary) == ("skipped", "Đã có")


def test_an_imported_page_is_like_one_saved_and_published_by_hand(tmp_path: Path) -> None:
    fields = {
        "signer": "Nguyễn Văn A",
        "signer_title": "Chủ tịch",
        "recipients": "Như Điều 3; Lưu: VT",
        "areas": [1, 6],
        "effective_on": "2022-01-01",
        "body": "Căn cứ Luật 77/2015/QH13;\nMở đầu.\nĐiều 1. Phạm vi\nMột.\nĐiều 2.\nHai.",
    }
    run(lines(tmp_path / "a.jsonl", document("15/QĐ-UBND", **fields)))
    imported = DirectivePage.objects.get()
    by_hand = make.directive(
        number="16/QĐ-UBND",
        document_type=imported.document_type,
        issuer=imported.issuer,
        issued_on=imported.issued_on,
        effective_on=imported.effective_on,
        summary=imported.summary,
        signer=imported.signer,
        signer_title=imported.signer_title,
        recipients=imported.recipients,
        reform_areas=list(ReformArea.objects.filter(code__in=[1, 6])),
        body=imported.body.get_prep_value(),
    )
    own = {
        "id",
        "page_ptr_id",
        "path",
        "url_path",
        "slug",
        "translation_key",
        "number",
        "number_key",
        "number_sequence",
    }
    own |= {"registered_key", "public_path", "listed_order", "latest_revision_id", "live_revision_id"}
    moments = {"first_published_at", "last_published_at", "latest_revision_created_at"}
    for field in DirectivePage._meta.concrete_fields:
        if field.attname not in own | moments:
            assert getattr(imported, field.attname) == getattr(by_hand, field.attname), field.attname
    for name in moments:
        assert getattr(imported, name) is not None
    for name in ("registered_key", "public_path", "slug", "number_key"):
        assert getattr(imported, name) == getattr(by_hand, name).replace("16", "15"), name
    assert set(imported.reform_areas.all()) == set(by_hand.reform_areas.all())
    assert imported.latest_revision == imported.live_revision
    contents = [page.latest_revision.content for page in (imported, by_hand)]
    assert contents[0].keys() == contents[1].keys()
    references = [
        set(
            ReferenceIndex.objects.filter(object_id=str(p.pk)).values_list(
                "to_object_id", "model_path", "content_path_hash"
            )
        )
        for p in (imported, by_hand)
    ]
    assert references[0] == references[1]
    assert PageLogEntry.objects.filter(page=imported.pk, action="documents.import").count() == 1
    assert imported.get_latest_revision_as_object().body == imported.body


def test_the_editor_opens_and_publishes_an_imported_page(tmp_path: Path, client: Any) -> None:
    run(lines(tmp_path / "a.jsonl", document(body="Điều 1. Phạm vi\nMột.")))
    page = DirectivePage.objects.get()
    client.force_login(units.superuser())
    assert client.get(f"/quan-tri/pages/{page.pk}/edit/").status_code == 200
    assert "Nhập từ «a.jsonl»" in client.get(f"/quan-tri/pages/{page.pk}/history/").content.decode()


def test_a_full_month_folder_overflows_into_another(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(folders, "MOST_CHILDREN", 3)
    source = lines(tmp_path / "a.jsonl", *(document(f"{n}/QĐ-UBND") for n in range(1, 8)))
    run(source)
    months = DirectiveFolderPage.objects.filter(slug__startswith="12").order_by("path")
    assert [(folder.slug, folder.numchild) for folder in months] == [("12", 3), ("12-2", 3), ("12-3", 1)]
    assert not any(Page.find_problems())
    page = DirectivePage.objects.get(number="7/QĐ-UBND")
    assert page.get_url().endswith("/quyet-dinh/2021/7-qd-ubnd/")


def test_two_issuers_with_one_number_have_two_addresses(tmp_path: Path) -> None:
    run(lines(tmp_path / "a.jsonl", document(issuer="Tỉnh"), document(issuer="Huyện")))
    first, second = DirectivePage.objects.order_by("pk")
    assert first.public_path == "quyet-dinh/2021/15-qd-ubnd"
    assert second.public_path == "quyet-dinh/2021/15-qd-ubnd-huyen"
    assert first.slug != second.slug


def test_a_line_never_reads_a_file_of_the_server(tmp_path: Path) -> None:
    secret = tmp_path / "bi-mat.docx"
    secret.write_bytes(b"secret")
    rows = run(lines(tmp_path / "a.jsonl", {"path": str(secret)}, {"file": str(secret)}))
    assert [row["status"] for row in rows] == ["error", "error"]


def test_the_template_filled_in_is_imported(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(template(["Quyết định", "Công văn"])))
    sheet = book.worksheets[0]
    values = ["15/QĐ-UBND", "QĐ", "Ủy ban nhân dân huyện Buôn Đôn", datetime.datetime(2021, 12, 20), "Về việc thử"]
    for column, value in enumerate(values, start=1):
        sheet.cell(2, column, value)
    for column, value in enumerate(["16/QĐ-UBND", "QĐ", "", "20.12.2021", "Thiếu cơ quan"], start=1):
        sheet.cell(4, column, value)
    book.save(tmp_path / "mau.xlsx")
    rows = run(tmp_path / "mau.xlsx")
    assert [(row["row"], row["status"]) for row in rows] == [(2, "created"), (4, "error")]
    assert "Cơ quan ban hành" in rows[1]["reason"]
    assert DirectivePage.objects.get().issued_on == datetime.date(2021, 12, 20)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"not a workbook"),
        ("a.jsonl.gz", gzip.compress(b"{}" * 999, mtime=0)[:-9]),
        ("a.pdf", b"%PDF"),
        ("a.zip", b"PK"),
    ],
)
def test_a_source_that_cannot_be_read_says_so(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CommandError):
        run(tmp_path / name)
    assert not DirectivePage.objects.exists()


def test_files_of_a_folder_become_drafts_with_the_file_attached(tmp_path: Path) -> None:
    folder = tmp_path / "van-ban"
    folder.mkdir()
    (folder / "100-QD-UBND-04-02-2020.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "ghi-chu.exe").write_bytes(b"MZ")
    rows = run(folder)
    assert sorted(row["status"] for row in rows) == ["created", "error"]
    page = DirectivePage.objects.get()
    assert (page.live, page.attachments.count(), page.number) == (False, 1, "100/QĐ-UBND")
    assert {row["status"] for row in run(folder)} <= {"unchanged", "error"}
    assert DirectivePage.objects.count() == 1


def test_a_zip_of_files_is_a_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "goi.zip", "w") as archive:
        archive.writestr("../../thoat.pdf", b"%PDF-1.4 x")
        archive.writestr("con/50-QD-UBND.pdf", b"%PDF-1.4 y")
    assert statuses(tmp_path / "goi.zip") == ["created", "created"]
    assert not (tmp_path.parent / "thoat.pdf").exists()


def test_the_index_gets_what_was_imported(tmp_path: Path) -> None:
    make.directive_index()
    rebuild(now=NOW)
    run(lines(tmp_path / "a.jsonl", *(document(f"{n}/QĐ-UBND") for n in range(1, 5))))
    while process_batch(now=datetime.datetime.now(tz=datetime.UTC)):
        pass
    assert verify(now=NOW).ok
    assert len(get_engine().search(parse("3/QĐ-UBND"), access={"public"}).hits) >= 1
