"""What a typed question tells of a person, taken out before anything is kept. Names can't be told from other words."""

import re

from .text import nfc

MASK = "…"
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
# Identity cards (9 or 12 digits, Luật Căn cước 2023), telephones, account and insurance numbers: nine digits or more, perhaps
# in groups. A document number has a stroke before its ninth digit.
_DIGITS = re.compile(r"(?<![\w/])\+?\d(?:[ .\-]?\d){8,}(?![\w/])")


def masked(text: str) -> str:
    """Return ``text`` with addresses and long numbers replaced by MASK, white space made single; "" when nothing else is left."""
    clean = _DIGITS.sub(MASK, _MAIL.sub(MASK, nfc(text)))
    clean = " ".join(clean.split())
    return clean if clean.replace(MASK, "").strip() else ""
