"""«Nơi nhận» apart from the signature beside it, in whatever order two columns were extracted. Pure."""

import re
from collections.abc import Sequence

from search.text import fold

from .lines import Line
from .people import CAPACITY, FAMILIES, SIGNED, is_name, is_office, plain_name

RECIPIENTS = re.compile(r"^\W*noi\s*nhan\b[\s:.]*")
_SPLIT = re.compile(
    r"(?:^|(?<=[;:.,\n])\s*|(?<=\s))[-\u2013\u2022+]\s*(?=lưu\b)|(?:^|(?<=[;:.,\n]))\s*[-\u2013\u2022+]\s*",
    re.IGNORECASE,
)
_MARK = re.compile(r"\d{1,3}|t(?:ài|ÀI) l(?:iệu|IỆU)\b.*", re.IGNORECASE)  # page numbers and headers between pages


def columns(zone: Sequence[Line]) -> tuple[str, list[Line]]:
    """Return (recipients, lines of the signature) of the text from «Nơi nhận» on."""
    receivers: list[str] = []
    right: list[Line] = []
    over = False
    for index, line in enumerate(zone):
        match = RECIPIENTS.match(line.folded) if index == 0 else None
        left, signature = _cut_signature(line.text[match.end() :] if match else line.text)
        if over or is_office(left) or (right and is_name(plain_name(left))):
            left, signature = "", f"{left} {signature}".strip()
        if signature:
            right.append(Line(signature, line.page, line.number, line.source))
        if not left or _MARK.fullmatch(left) or SIGNED.fullmatch(left):
            continue
        receivers.append(left)
        over = bool(re.search(r"(?:^|[-\s])lưu\b", left, re.IGNORECASE))
    return _items(receivers), right


def _items(parts: Sequence[str]) -> str:
    # A line that begins with a dash begins a recipient; another one goes on.
    text = "\n".join(parts)
    text = re.sub(r"\n(?!\s*[-\u2013\u2022+])", " ", text)
    items = [" ".join(item.split()).strip(" ;,.") for item in _SPLIT.split(text)]
    return "\n".join(item for item in items if item)


def _cut_signature(text: str) -> tuple[str, str]:
    """Return (recipients, signature) of a line on which both columns came together."""
    if not text.startswith(("-", "\u2013", "+")) and not re.match(r"\s*lưu", text, re.IGNORECASE):
        return ("", text) if is_office(text) else (text, "")
    match = CAPACITY.search(text, 2)
    if match and text[match.end() :].lstrip()[:3].isupper():
        return text[: match.start()].strip(), text[match.start() :].strip()
    words = text.split()
    start = len(words)
    while start > 1 and len(words[start - 1]) > 1 and words[start - 1].isupper() and words[start - 1].isalpha():
        start -= 1
    tail = " ".join(words[start:])
    if start < len(words) and is_office(tail) and " " in tail:
        return " ".join(words[:start]), tail
    name = re.search(r"(?<=[.;])\s+(\S+(?: \S+){1,4})$", text)
    if name and re.search(r"lưu", text, re.IGNORECASE) and is_name(name[1]) and fold(name[1]).split()[0] in FAMILIES:
        return text[: name.start()], name[1]
    return text, ""
