"""The title of a document: its type and what it is about (trích yếu). Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .agencies import as_written
from .doc_types import leading_type
from .head import Head
from .lines import Line

_SEARCHED = 12  # lines after the head within which the title stands
_LONGEST = 14  # lines of a summary
_FULL_WIDTH = 0.85  # a line this long, compared with the longest, was broken by the margin
# Words with which the text itself begins.
_BODY = re.compile(
    r"(?:can cu|kinh gui|thuc hien|theo|xet|nham|de |trong |ngay \d|tu ngay|sau khi|qua "
    r"|phan (?:thu|[ivx\d])|thoi gian|hien nay|vua qua|hang nam|chuong |muc |dieu \d"
    r"|dieu thu|[ivx]{1,4}\s*[.)-]|\d+\s*[.)]"
    r"|uy ban|ubnd|hoi dong|chinh phu|quoc hoi|thu tuong|chu tich|bo truong|giam doc|truong phong|bo \w|cac |tai |dien:|toi|\()"
)
_ENACTING = re.compile(
    r"(?:uy ban|ubnd|hoi dong|hdnd|chinh phu$|quoc hoi$|thu tuong|chu tich|bo truong|giam doc|truong phong|chanh|tong)"
)
# A line can't end a summary with these words, or, when the margin broke it, with those.
_UNFINISHED = re.compile(r"(?:[,-]|\b(?:và|của|tại|cho|về|các|theo))$", re.IGNORECASE)
_CUT_OFF = re.compile(r"\b(?:huyện|tỉnh|xã|quận|phường|thành phố|thị xã|thị trấn|phòng|sở|bộ|nhân dân)$", re.IGNORECASE)
_BROKEN_WIDTH = 0.8
_TOGETHER = re.compile(r"^\W*LIÊN (?:NGÀNH|TỊCH|CƠ QUAN|SỞ|BỘ)\b")  # «HƯỚNG DẪN LIÊN NGÀNH»: belongs to the type
_SENTENCE = re.compile(r"[A-ZĐÀ-Ỹ].*[^\d]\.$")


@dataclass(frozen=True, slots=True)
class Title:
    """``document_type`` and ``summary`` (as printed) with their lines; empty where there is no title."""

    document_type: str = ""
    type_line: Line | None = None
    summary: str = ""
    summary_line: Line | None = None


def read_title(lines: Sequence[Line], head: Head) -> Title:
    """Return the title after ``head``; of a letter (công văn) the subject under its number."""
    for index in range(head.end, min(head.end + _SEARCHED, len(lines))):
        line = lines[index]
        found = leading_type(line.text)
        if found and line.text[: len(found[0])].isupper() and not line.text.endswith(":"):
            name, rest = found
            texts = _summary_lines(lines, index, _TOGETHER.sub("", rest).strip(" :.-"))
            summary = " ".join(text for text, _line in texts)
            return Title(name, line, summary, texts[0][1] if texts else None)
    if head.subject:
        return Title(summary=_subject(head), summary_line=head.subject[0][1])
    return Title()


def _subject(head: Head) -> str:
    return " ".join(text for text, _line in head.subject)


def _summary_lines(lines: Sequence[Line], title: int, rest: str) -> list[tuple[str, Line]]:
    """Return the lines of the summary: those after the title until the text begins."""
    found = [(rest, lines[title])] if rest else []
    following = lines[title + 1 : title + 40]
    width = max((len(line.text) for line in following if len(line.text) < 160), default=0)
    for line in following[:_LONGEST]:
        if not line.text:
            if found:
                break
            continue
        if found and not _goes_on(found[-1][0], line, width):
            break
        if not found and _begins_text(line):
            break
        found.append((line.text, line))
    return found


def _begins_text(line: Line) -> bool:
    return bool(
        re.match(r"(?:can cu|kinh gui|dieu \d|chuong |phan (?:thu|[ivx\d])|[ivx]{1,4}\s*[.)]|\d+\s*[.)])", line.folded)
    )


def _goes_on(before: str, line: Line, width: int) -> bool:
    """Tell whether ``line`` goes on with the summary whose last line is ``before``; ``width`` is the longest line's length."""
    unfinished = bool(_UNFINISHED.search(before))
    if Line(before, 1, 1, "").is_capitals:
        return line.is_capitals and (unfinished or not _ENACTING.match(line.folded))
    if line.is_capitals and len(line.text) > 6:
        return False
    if unfinished or line.text[:1].islower() or re.match(r"\d+(?!\s*[.)]\s)\b", line.text):
        return True
    if len(before) >= 160 or width < 50 or line.text.endswith((":", ";")) or _SENTENCE.fullmatch(line.text):
        return False
    if _CUT_OFF.search(before) and len(before) >= _BROKEN_WIDTH * width:
        return True
    return len(before) >= _FULL_WIDTH * width and not _BODY.match(line.folded)


def tidy_summary(printed: str, text: str) -> str:
    """Return a summary for the form: capitals turned into the small letters that ``text`` uses, or into a sentence."""
    summary = " ".join(printed.split()).strip(" .;:,*")
    summary = re.sub(r"^[Vv]\s*/\s*[Vv]\s*:?\s*(?:[Vv]ề việc\s+)?", "Về việc ", summary)
    if not summary or not Line(summary, 1, 1, "").is_capitals:
        return summary[:1].upper() + summary[1:]
    return as_written(summary, text) or _sentence(summary)


def _sentence(capitals: str) -> str:
    low = capitals.lower()
    low = re.sub(r"\bviệt nam\b", "Việt Nam", low)
    low = re.sub(r"\b(ubnd|hđnd|tthc|cchc|iso|qh|tcvn)\b", lambda match: match.group().upper(), low)
    low = re.sub(
        r"\b(huyện|tỉnh|xã|thị trấn|phường|quận) ((?:[^\W\d]+ ?){1,3}?)(?=$|[,;.]|năm|giai đoạn|về|đến|và|\d)",
        lambda match: f"{match[1]} {match[2].title()}",
        low,
    )
    return low[:1].upper() + low[1:]
