"""Parts, chapters, articles, clauses and points found in texts."""

from hypothesis import given
from hypothesis import strategies as st

from directives.documents.reading.headings import Kind
from directives.documents.reading.structure import contents, find, path_to, read_clauses, read_structure, walk

DECISION = """Căn cứ Luật Tổ chức chính quyền địa phương;
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định theo Điều 5 và
Điều 7 của Luật Thư viện.
Điều 2. Nguyên tắc
1. Công khai, minh bạch:
a) Đúng hạn;
b) Đúng người;
đ) Đúng việc.
2. Phối hợp chặt chẽ.
2a. Không đùn đẩy.
1.500 bản được in.
Mục 1. HỒ SƠ
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Sửa đổi Quyết định số 10/QĐ-UBND như sau:
1. Sửa đổi Điều 4:
“Điều 4. Nội dung mới
1. Điểm mới.
Điều 4a. Nội dung thêm”
2. Bãi bỏ Điều 9.
Điều 5. Hiệu lực
Quyết định này có hiệu lực từ ngày ký./.
QUY CHẾ
Điều 1. Quy định kèm theo
Nội dung.
"""


def anchors(text: str) -> list[str]:
    return [node.anchor for node in walk(read_structure(text))]


def test_the_tree_of_a_decision_with_a_regulation() -> None:
    assert anchors(DECISION) == [
        "chuong-i", "dieu-1", "dieu-2", "dieu-2-khoan-1", "dieu-2-khoan-1-diem-a", "dieu-2-khoan-1-diem-b",
        "dieu-2-khoan-1-diem-dd", "dieu-2-khoan-2", "dieu-2-khoan-2a", "chuong-i-muc-1", "chuong-ii", "dieu-3",
        "dieu-3-khoan-1", "dieu-3-khoan-2", "dieu-5", "dieu-1-2",
    ]  # fmt: skip


def test_titles_stand_on_the_line_or_below_it() -> None:
    titles = {node.anchor: node.title for node in walk(read_structure(DECISION))}
    assert titles["chuong-i"] == "QUY ĐỊNH CHUNG"
    assert titles["dieu-1"] == "Phạm vi điều chỉnh"
    assert titles["dieu-3"] == ""  # its text follows the number at once


def test_offsets_lead_back_to_the_words() -> None:
    tree = read_structure(DECISION)
    article = find(tree, "dieu-2")
    assert article is not None
    assert DECISION[article.start :].startswith("Điều 2. Nguyên tắc")
    assert DECISION[article.start : article.end].rstrip().endswith("1.500 bản được in.")
    place = DECISION.index("Đúng người")
    assert [node.label for node in path_to(tree, place)] == ["Chương I", "Điều 2", "Khoản 1", "Điểm b"]


def test_the_table_of_contents_ends_at_the_articles() -> None:
    kinds = {node.kind for node in walk(contents(read_structure(DECISION)))}
    assert kinds == {Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE}


def test_an_amending_document_keeps_its_own_articles_only() -> None:
    assert "dieu-4" not in anchors(DECISION)
    assert "dieu-4a" not in anchors(DECISION)


def test_a_quotation_that_nobody_closed_swallows_nothing() -> None:
    assert anchors("Điều 1. Tên\n“Từ ngữ chưa đóng ngoặc\nĐiều 2. Tên khác\nNội dung.") == ["dieu-1", "dieu-2"]


def test_a_line_of_running_text_that_looks_like_a_later_article_is_none() -> None:
    text = "Điều 1. Một\nTheo quy định tại\nĐiều 8. Việc này không đổi.\nĐiều 2. Hai\nĐiều 3. Ba\nĐiều 8. Tám"
    assert anchors(text) == ["dieu-1", "dieu-2", "dieu-3", "dieu-8"]


def test_plans_have_sections_instead_of_articles() -> None:
    assert anchors("KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Một\nII. NHIỆM VỤ\nIII. TỔ CHỨC") == ["muc-i", "muc-ii", "muc-iii"]


def test_clauses_of_one_article_take_its_anchor() -> None:
    tree = read_clauses("1. Một:\na) A;\nb) B.\n2. Hai.", anchor="dieu-7")
    assert [node.anchor for node in walk(tree)] == [
        "dieu-7-khoan-1", "dieu-7-khoan-1-diem-a", "dieu-7-khoan-1-diem-b", "dieu-7-khoan-2",
    ]  # fmt: skip


@given(st.lists(st.sampled_from([*DECISION.split("\n"), "“", "”", "Điều 1.", "a)", "Phần thứ nhất", ""]), max_size=40))
def test_any_lines_give_a_tree_with_anchors_of_their_own_and_parts_within_parts(lines: list[str]) -> None:
    text = "\n".join(lines)
    nodes = list(walk(read_structure(text)))
    assert len({node.anchor for node in nodes}) == len(nodes)
    for node in nodes:
        assert 0 <= node.start < node.end <= len(text)
        assert all(node.start <= child.start and child.end <= node.end for child in node.children)
