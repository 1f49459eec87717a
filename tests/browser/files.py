"""Files that people upload in the browser tests."""

from pathlib import Path

from docx import Document

PHRASE = "sổ theo dõi tín hiệu vệ tinh của trạm quan trắc"
TYPED = "so theo doi tin hieu ve tinh"


def word_file(folder: Path) -> Path:
    """Write a Word file with a phrase that stands nowhere else on the portal, in a table cell; return its path."""
    document = Document()
    document.add_paragraph("Phụ lục kèm theo văn bản.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Nội dung"
    table.rows[0].cells[1].text = f"Lập {PHRASE} và cập nhật hằng tuần."
    path = folder / "phu-luc-quan-trac.docx"
    document.save(str(path))
    return path


def photo(folder: Path) -> Path:
    """Write a small PNG; return its path."""
    from PIL import Image

    path = folder / "anh-hien-truong.png"
    Image.new("RGB", (320, 240), (30, 110, 75)).save(path)
    return path
