"""Files in encodings from before Unicode come out right; real Unicode stays as it is, whatever its font is called."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from search.extraction import reasons
from search.extraction.result import Extraction, Status
from search.extraction.run import extract
from search.legacy import LegacyEncoding, decode, encode, encoding_of_font
from search.legacy_text import HYPHEN, convert, mark
from search.syllables import all_syllables
from tests import office

TCVN3, VNI = LegacyEncoding
MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
PLAN = "Điều 1. Phê duyệt Kế hoạch cải cách hành chính năm 2022 của huyện, thư từ và tư liệu"
SYLLABLES = sorted(all_syllables())


def run(folder: Path, data: bytes, name: str) -> Extraction:
    path = folder / "content"
    path.write_bytes(data)
    return extract(path, name=name)


def test_every_syllable_survives_the_round_trip():
    for syllable in SYLLABLES:
        assert decode(encode(syllable, TCVN3), TCVN3) == syllable
        assert decode(encode(syllable.upper(), TCVN3), TCVN3, capitals=True) == syllable.upper()
        for written in (syllable, syllable.upper(), syllable.capitalize()):
            assert decode(encode(written, VNI), VNI) == written


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_codes_are_bytes(encoding):
    assert all(encode(syllable, encoding).encode("latin-1") for syllable in SYLLABLES)


def test_the_letter_that_is_a_soft_hyphen():
    assert encode("tư", TCVN3) == "t\u00ad"
    assert decode("th\u00ad êng trùc"[:3], TCVN3) == "thư"


@pytest.mark.parametrize(
    ("codes", "encoding", "text"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", TCVN3, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", TCVN3, "Độc lập - Tự do - Hạnh phúc"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", VNI, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", VNI, "Độc lập - Tự do - Hạnh phúc"),
        ("UÛY BAN NHAÂN DAÂN TÆNH ÑAÉK LAÉK", VNI, "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK"),
    ],
)
def test_known_lines_are_told_by_their_letters_alone(codes, encoding, text):
    assert decode(codes, encoding) == text
    assert convert([codes]) == ((text,), (encoding,))


def test_every_unicode_syllable_stays_as_it_is_alone_and_in_company():
    for syllable in SYLLABLES:
        assert convert([syllable]) == ((syllable,), ())
    written = " ".join(word.capitalize() for word in SYLLABLES)
    assert convert([written, "\n".join(SYLLABLES)])[1] == ()


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=40))
def test_unicode_text_stays_as_it_is(words):
    text = " ".join(words)
    assert convert([text]) == ((text,), ())
    assert convert([unicodedata.normalize("NFD", text)])[1] == ()


@given(st.text(st.characters(max_codepoint=0x2FF)))
def test_any_letters_at_all_end_without_marks(text):
    (page,), _found = convert([text])
    assert len(page.split("\n")) == len(text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Straße, garçon, señor, café à côté, Škoda",
        "«Trích» § 5 © 2022 ® · điều · 5 µm, 7 µm, 20 °C, 10 m², 2×3",
        "0 ± £ 1\n> 1 ¸ £ 2",
        "Ea H'leo, Krông Búk, Cư M'gar, Êa Súp",
    ],
)
def test_other_languages_and_signs_stay_as_they_are(text):
    assert convert([text]) == ((text,), ())


@pytest.mark.parametrize(
    ("font", "meaning"),
    [
        (".VnTime", (TCVN3, False)),
        (".VnTimeH", (TCVN3, True)),
        ("ABCDEF+.VnArial NarrowH", (TCVN3, True)),
        (".VnTime1", (TCVN3, False)),
        ("VNI-Times", (VNI, False)),
        ("VNI Times", (VNI, False)),
        ("Times New Roman", None),
        ("Vnitimes", None),
        ("", None),
    ],
)
def test_fonts_are_known_by_their_names(font, meaning):
    assert encoding_of_font(font) == meaning


def test_unicode_under_the_name_of_an_old_font_stays_as_it_is():
    pages = [mark("Quyết định phê duyệt", ".VnTime") + "\n" + mark("Các bà", ".VnTime"), mark("Cái", "VNI-Times")]
    assert convert(pages) == (("Quyết định phê duyệt\nCác bà", "Cái"), ())


def test_a_word_in_two_runs_is_read_as_one():
    text = mark("Th", ".VnTime") + mark("\u00ad", ".VnTime") + mark(" ký", ".VnTime")
    assert convert([text])[0] == ("Thư ký",)


def test_a_line_hyphen_of_pdf_is_a_hyphen_or_a_letter():
    line = f"Héi ®ång t{HYPHEN}vÊn ph¸p luËt, sè 50/CT{HYPHEN}UBND"
    assert convert([line])[0] == ("Hội đồng tư vấn pháp luật, số 50/CT-UBND",)
    assert convert([f"Chỉ thị số 50/CT{HYPHEN}UBND"])[0] == ("Chỉ thị số 50/CT-UBND",)


def test_word_may_mix_all_three(tmp_path):
    data = office.docx_in_fonts(
        (".VnTime", encode(MOTTO, TCVN3)),
        ("VNI-Times", "\n" + encode(PLAN, VNI)),
        ("Times New Roman", "\nỦy ban nhân dân huyện Buôn Đôn"),
        (".VnTime", "\nUnicode thật mang phông chữ cũ: các bà"),
        (".VnTimeH", "\n" + encode("uỷ ban nhân dân", TCVN3)),
        (".VnTime", encode(" thư", TCVN3)),
    )
    result = run(tmp_path, data, "a.docx")
    assert result.pages[0].split("\n") == [
        MOTTO,
        PLAN,
        "Ủy ban nhân dân huyện Buôn Đôn",
        "Unicode thật mang phông chữ cũ: các bà",
        "UỶ BAN NHÂN DÂN thư",
    ]
    assert result.reason == reasons.CONVERTED % {"encodings": "TCVN3 (ABC), VNI"}


def test_word_whose_font_is_named_by_its_style_only(tmp_path):
    document = office.Document()
    document.styles["Normal"].font.name = ".VnTime"
    document.add_paragraph(encode("Điều 2", TCVN3))
    document.add_paragraph(encode("tư", TCVN3))
    assert run(tmp_path, office.saved(document), "a.docx").pages == ("Điều 2\ntư",)


def test_rtf_by_font(tmp_path):
    data = office.rtf((".VnTime", encode(MOTTO, TCVN3)), ("VNI-Times", encode(PLAN, VNI)), ("Arial", "Ủy ban"))
    assert run(tmp_path, data, "a.rtf").pages == (f"{MOTTO}\n{PLAN}\nỦy ban",)


def test_excel_by_font(tmp_path):
    data = office.xlsx(font=".VnTime", text=encode("tư pháp", TCVN3))
    assert "tư pháp\t30/6/2022" in run(tmp_path, data, "a.xlsx").pages[0]


def test_open_document_by_font(tmp_path):
    data = office.odt(
        f'<text:span text:style-name="T1">{encode(MOTTO, TCVN3)}</text:span>',
        styles=office.odt_style("T1", ".VnTime"),
    )
    assert run(tmp_path, data, "a.odt").pages == (MOTTO,)


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_plain_text_and_web_pages_by_letters(tmp_path, encoding):
    codes = encode(f"{MOTTO}\n{PLAN}", encoding)
    assert run(tmp_path, codes.encode("latin-1"), "a.txt").pages == (f"{MOTTO}\n{PLAN}",)
    html = f"<html><body><p>{codes}</p></body></html>".replace("\n", "<br>")
    assert run(tmp_path, html.encode("latin-1"), "a.html").pages == (f"{MOTTO}\n{PLAN}",)


def test_pdf_by_letters(tmp_path):
    path = tmp_path / "content"
    canvas = Canvas(str(path))
    for row, line in enumerate(["Héi ®ång t\u00ad", "vÊn ph¸p luËt huyÖn", encode(PLAN, TCVN3)]):
        canvas.drawString(60, 780 - 16 * row, line)
    canvas.showPage()
    canvas.save()
    result = extract(path, name="a.pdf")
    assert result.status is Status.TEXT
    assert "Hội đồng tư vấn pháp luật huyện" in " ".join(result.pages[0].split())
    assert "thư từ và tư liệu" in result.pages[0]
    assert "TCVN3" in result.reason
