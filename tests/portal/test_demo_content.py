"""The demo district's content: what the issue promises of it, and what the portal may rely on."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import asdict
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.table import Table
from pypdf import PdfReader

from directives.tracking.standing import standing
from site_config.demo.content.columns import COLUMNS
from site_config.demo.content.days import REPORT_DAY, add_working_days, day, is_working_day
from site_config.demo.content.directives import (
    DIRECTIVES,
    DOCUMENTS,
    NORMATIVE,
    PROPAGANDA_DECISION,
)
from site_config.demo.content.histories import done, sent_back, task
from site_config.demo.content.issuing import type_of
from site_config.demo.content.markup import parse, plain, words
from site_config.demo.content.people import ACCOUNTS, ROLE_ACCOUNTS
from site_config.demo.content.plans import PROPAGANDA_PLAN, REFORM_PLAN
from site_config.demo.content.shapes import Article, DirectiveSeed, LegalBasis, TaskSeed
from site_config.demo.content.units import BY_CODE, COMMUNES, OFFICES, UNITS
from site_config.demo.layout.docx import directive_docx, evidence_docx
from site_config.demo.layout.files import attachment_file
from site_config.demo.layout.pdf import directive_pdf

TASKS = [one for document in DOCUMENTS for one in document.tasks]
ATTACHED = [directive for directive in DIRECTIVES if directive.attachment]


def number_of(directive: DirectiveSeed) -> str:
    return directive.number


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in texts(part)]
    return []


def docx_text(data: bytes) -> str:
    lines: list[str] = []
    for item in Document(BytesIO(data)).iter_inner_content():
        if isinstance(item, Table):
            lines += [cell.text for row in item.rows for cell in row.cells]
        else:
            lines.append(item.text)
    return " ".join(" ".join(lines).split())


def pdf_text(data: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    return unicodedata.normalize("NFC", " ".join(" ".join(pages).split()))


def test_the_half_year_has_fifty_directives_and_three_normative_documents() -> None:
    assert len(DIRECTIVES) == 50
    assert {directive.document_class for directive in DIRECTIVES} == {"administrative"}
    assert all(date(2022, 1, 1) <= directive.issued_on <= REPORT_DAY for directive in DIRECTIVES)
    assert [(one.number[2:], one.document_class) for one in NORMATIVE] == [("/2022/QĐ-UBND", "normative")] * 3
    assert (PROPAGANDA_DECISION.number, PROPAGANDA_DECISION.issued_on) == (
        "7193/QĐ-UBND",
        date(2021, 12, 20),
    )


def test_all_six_reform_areas_and_many_types_are_covered() -> None:
    areas = Counter(area for directive in DIRECTIVES for area in directive.reform_areas)
    assert set(areas) == {1, 2, 3, 4, 5, 6}
    first = Counter(one.reform_areas[0] for one in DIRECTIVES if len(one.reform_areas) < 6)
    assert all(first[area] >= 3 for area in range(1, 7))
    types = {directive.document_type for directive in DIRECTIVES}
    assert types == {"QĐ", "CT", "KH", "CTr", "TB", "HD", "BC", "TTr", "CV", "CĐ", "GM"}


def test_numbers_are_unique_and_grow_with_the_dates_of_their_series() -> None:
    series = defaultdict(list)
    for one in DOCUMENTS:
        kind = (one.issuer, one.document_class, one.document_type, one.issued_on.year)
        series[kind].append((one.issued_on, int(one.number.split("/")[0])))
    for kind, entries in series.items():
        numbers = [number for _, number in sorted(entries)]
        assert numbers == sorted(set(numbers)), kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [("15/QĐ-UBND", "QĐ"), ("103/UBND-TNMT", "CV"), ("01/2022/QĐ-UBND", "QĐ"), ("02/CTr-UBND", "CTr")],
)
def test_the_type_is_read_from_the_number(number: str, kind: str) -> None:
    assert type_of(number) == kind


@pytest.mark.parametrize("directive", DOCUMENTS, ids=number_of)
def test_each_body_has_the_length_and_structure_of_a_real_document(directive: DirectiveSeed) -> None:
    assert 200 <= words(directive.body) <= 800
    assert directive.summary
    assert directive.recipients
    assert directive.effective_on >= directive.issued_on
    if directive.document_type == "QĐ":
        articles = [block.number for block in directive.body if isinstance(block, Article)]
        assert articles == list(range(1, len(articles) + 1))
        assert any(isinstance(block, LegalBasis) for block in directive.body)
    if directive.document_class == "normative":
        # Luật Ban hành văn bản quy phạm pháp luật: a district's document waits at least 7 days.
        assert (directive.effective_on - directive.issued_on).days >= 7


def test_no_two_directives_share_a_summary_or_most_of_their_text() -> None:
    assert len({directive.summary for directive in DOCUMENTS}) == len(DOCUMENTS)
    lines = Counter(line for one in DOCUMENTS for line in plain(one.body).splitlines() if len(line.split()) > 12)
    for directive in DIRECTIVES:
        own = [line for line in plain(directive.body).splitlines() if lines[line] == 1]
        assert len(" ".join(own).split()) > words(directive.body) * 0.55, directive.number


def test_every_text_is_composed_unicode_without_doubled_spaces() -> None:
    everything = [*DOCUMENTS, *UNITS, *ACCOUNTS, *COLUMNS, REFORM_PLAN, PROPAGANDA_PLAN]
    for text in (text for one in everything for text in texts(asdict(one))):
        assert unicodedata.is_normalized("NFC", text), text
        assert "  " not in text, text
        assert "\u00d0" not in text, text


def test_every_unit_that_is_named_exists() -> None:
    named = {one.issuer for one in DOCUMENTS} | {account.unit for account in ACCOUNTS}
    named |= {unit for one in TASKS for unit in (one.lead, *one.cooperating)}
    named |= {act.unit for one in TASKS for act in one.acts}
    named |= {unit for item in REFORM_PLAN.items for unit in (item.lead, *item.cooperating)}
    named |= {channel.lead for channel in PROPAGANDA_PLAN.channels}
    named |= {unit.parent for unit in UNITS if unit.parent}
    assert named <= set(BY_CODE)
    assert len(OFFICES) == 13
    assert COMMUNES == ("24235", "24238", "24241", "24244", "24247", "24250", "24253")
    assert "UBND xã Tân Hòa" in BY_CODE["24244"].aliases


def test_there_is_one_account_per_role_and_one_per_unit() -> None:
    assert len({account.username for account in ACCOUNTS}) == len(ACCOUNTS) == 26
    assert len({account.role for account in ROLE_ACCOUNTS}) == 6
    assert all(account.full_name.endswith("(minh họa)") for account in ACCOUNTS)
    assert all(one.signer.endswith("(minh họa)") for one in DOCUMENTS)
    staffed = {account.unit for account in ACCOUNTS if account.role == "unit_staff"}
    assert staffed == set(OFFICES) | set(COMMUNES)


def test_tasks_stand_in_every_standing_with_deadlines_on_working_days() -> None:
    assert 120 <= len(TASKS) <= 135
    assert min(Counter(one.standing for one in TASKS).values()) >= 5
    assert len({one.standing for one in TASKS}) == 5
    for document in DOCUMENTS:
        for one in document.tasks:
            assert one.deadline > document.issued_on
            assert is_working_day(one.deadline)
            assert one.lead not in one.cooperating


@pytest.mark.parametrize("one", TASKS, ids=lambda one: one.content[:40])
def test_each_history_can_be_replayed(one: TaskSeed) -> None:
    assert [act.on for act in one.acts] == sorted(act.on for act in one.acts)
    for unit in (one.lead, *one.cooperating):
        acts = [act for act in one.acts if act.unit == unit]
        state = "assigned"
        for act in acts:
            assert one.assigned_on <= act.on <= REPORT_DAY
            assert is_working_day(act.on)
            if act.name == "acknowledge":
                assert state == "assigned"
                state = "working"
            elif act.name == "report":
                assert state == "working"
                assert act.percent is not None
                assert act.text
                state = "reported" if act.percent == 100 else "working"
            else:
                assert state == "reported"
                state = "done" if act.name == "confirm" else "working"
                assert act.name == "confirm" or act.text
        assert (state == "done") == (one.standing in {"done_on_time", "done_late"})


def test_a_task_done_on_time_is_on_time_by_report_and_by_confirmation() -> None:
    for one in TASKS:
        last = [act.on for act in one.acts if act.unit == one.lead and act.percent == 100][-1:]
        confirmed = [act.on for act in one.acts if act.unit == one.lead and act.name == "confirm"]
        if one.standing == "done_on_time":
            assert max(last + confirmed) <= one.deadline
        if one.standing == "done_late":
            assert min(last + confirmed) > one.deadline


STATES = {"acknowledge": "in_progress", "return_": "returned", "confirm": "done"}


@pytest.mark.parametrize("one", TASKS, ids=lambda one: one.content[:40])
def test_the_promised_standing_is_what_tracking_derives(one: TaskSeed) -> None:
    state, submitted_on = "assigned", None
    for act in one.acts:
        if act.unit == one.lead:
            state = STATES.get(act.name, "submitted" if act.percent == 100 else "in_progress")
            submitted_on = act.on if act.percent == 100 else submitted_on
    derived = standing(
        state=state,
        due_on=one.deadline,
        completed_on=submitted_on if state == "done" else None,
        submitted_on=submitted_on,
        on=REPORT_DAY,
        near_days=3,
    )
    assert derived == one.standing


def test_an_act_outside_the_record_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the record"):
        task(done("Việc", "NV", "", "30/6", "5/1", "Xong."), day("10/1"))
    with pytest.raises(ValueError, match="bad deadline"):
        task(done("Việc", "NV", "", "2/5", "28/4", "Xong."), day("10/1"))


def test_a_returned_task_keeps_the_reason() -> None:
    outline = done("Việc", "NV", "", "30/6", "20/6", "Xong.")
    history = task(
        sent_back(outline, first="10/6", said="Xong.", back="13/6", reason="Thiếu minh chứng"),
        day("1/6"),
    )
    names = [act.name for act in history.acts]
    assert names == ["acknowledge", "report", "return_", "report", "confirm"]
    assert history.acts[2].text == "Thiếu minh chứng"


def test_working_days_step_over_tet() -> None:
    assert add_working_days(day("28/1"), 1) == day("7/2")
    assert add_working_days(day("7/2"), -1) == day("28/1")


def test_the_propaganda_figures_are_those_of_the_report() -> None:
    achieved = {one.channel: (one.achieved, one.measure) for one in PROPAGANDA_PLAN.channels}
    assert achieved["loudspeaker"] == (2, "lượt")
    assert achieved["television"] == (1, "lượt")
    assert achieved["special_page"] == (3, "chuyên trang")
    assert achieved["panel"] == (350, "m²")
    assert achieved["leaflet"] == (4500, "tờ")
    assert achieved["handbook"] == (50, "cuốn")
    uncounted = [one for one in PROPAGANDA_PLAN.channels if one.achieved is None]
    assert {one.note for one in uncounted} == {"có thực hiện, chưa thống kê"}
    assert PROPAGANDA_PLAN.year == 2022


def test_the_reform_plan_covers_steering_and_the_six_areas() -> None:
    assert {item.area for item in REFORM_PLAN.items} == {0, 1, 2, 3, 4, 5, 6}
    assert REFORM_PLAN.document_number in {one.number for one in DIRECTIVES}


def test_three_special_pages_have_four_useful_articles_each() -> None:
    assert [len(column.articles) for column in COLUMNS] == [4, 4, 4]
    articles = [article for column in COLUMNS for article in column.articles]
    assert len({article.slug for article in articles}) == 12
    assert all(150 <= words(article.body) <= 400 for article in articles)


def test_a_third_of_the_directives_carry_a_file() -> None:
    kinds = Counter(one.attachment.kind for one in ATTACHED if one.attachment)
    assert sum(kinds.values()) == 17
    assert kinds["docx"] >= 8
    assert kinds["pdf"] >= 7
    names = {one.attachment.file_name for one in ATTACHED if one.attachment}
    assert len(names) == 17
    assert all(re.fullmatch(r"[a-z0-9-]+\.(docx|pdf)", name) for name in names)


@pytest.mark.parametrize("directive", ATTACHED, ids=number_of)
def test_a_file_says_it_is_an_illustration_and_holds_more_than_the_page(directive: DirectiveSeed) -> None:
    assert directive.attachment
    data = attachment_file(directive)
    assert data == attachment_file(directive)
    hidden = max(texts([asdict(block) for block in directive.attachment.annex]), key=len)
    assert hidden not in plain(directive.body)
    if directive.attachment.kind == "pdf":
        text = pdf_text(data)
    else:
        header = Document(BytesIO(data)).sections[0].header.paragraphs[0].text
        text = f"{header} {docx_text(data)}"
    for expected in ("TÀI LIỆU MINH HỌA", directive.number, directive.signer, "Nơi nhận:", hidden):
        assert expected in text


@pytest.mark.parametrize("directive", DOCUMENTS, ids=number_of)
def test_every_document_can_be_laid_out_both_ways(directive: DirectiveSeed) -> None:
    assert directive_pdf(directive).startswith(b"%PDF")
    assert directive_docx(directive).startswith(b"PK")


def test_the_page_is_a4_with_the_margins_of_the_decree() -> None:
    section = Document(BytesIO(directive_docx(PROPAGANDA_DECISION))).sections[0]
    found = [
        round(side.mm)
        for side in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    ]
    assert found == [20, 20, 30, 15]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_proof_is_a_word_file_with_its_title() -> None:
    data = evidence_docx("Biên bản kiểm tra", ["Đã kiểm tra năm đơn vị."])
    assert data == evidence_docx("Biên bản kiểm tra", ["Đã kiểm tra năm đơn vị."])
    assert "BIÊN BẢN KIỂM TRA Đã kiểm tra năm đơn vị." in docx_text(data)


def test_a_table_row_with_a_missing_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="1 cells under 2 headers"):
        parse("| a | b |\n| c |")
