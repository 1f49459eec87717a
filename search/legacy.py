"""Vietnamese in encodings from before Unicode: TCVN3 (ABC, fonts «.Vn…») and VNI (fonts «VNI-…»). Pure: no Django.

Bytes stand in a string as the Latin-1 letters of the same number, which is how Word, RTF and PDF hand them on.
TCVN3 has no accented capitals (but Ă Â Đ Ê Ô Ơ Ư): fonts whose name ends in H show its small letters as capitals.
Tables: TCVN 5712:1993 upper half; VNI-Windows as used by its fonts. Which runs to convert: ``search.legacy_text``.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

TCVN3_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",  # 0xAD, the soft hyphen, is ư
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc huyền hỏi ngã nặng
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"


class LegacyEncoding(StrEnum):
    """An encoding; the value is what people call it."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


def _compose(*parts: str) -> str:
    return unicodedata.normalize("NFC", "".join(parts))


def _tcvn3_table() -> dict[str, str]:
    return {chr(first + step): letter for first, row in TCVN3_LETTERS.items() for step, letter in enumerate(row)}


def _vni_table() -> dict[str, str]:
    """Return code -> letter, one or two characters each: a letter, then a mark; ô is ơ, ö is ư, ñ is đ."""
    table = {"ñ": "đ", "ô": "ơ", "ö": "ư", "î": "ỵ"}
    table |= dict(zip("íìæóò", (_compose("i", tone) for tone in _TONES), strict=True))
    for mark, tone in zip("ùøûõï", _TONES, strict=True):
        table |= {letter + mark: _compose(letter, tone) for letter in "aeouy"}
        table |= {"ô" + mark: _compose("o", _HORN, tone), "ö" + mark: _compose("u", _HORN, tone)}
    del table["yï"]  # ỵ has a code of its own
    for marks, sign, letters in (("âáàåãä", _CIRCUMFLEX, "aeo"), ("êéèúüë", _BREVE, "a")):
        for mark, tone in zip(marks, ("", *_TONES), strict=True):
            table |= {letter + mark: _compose(letter, sign, tone) for letter in letters}
    capitals = {code.upper(): letter.upper() for code, letter in table.items()}
    mixed = {code[0].upper() + code[1]: letter.upper() for code, letter in table.items() if len(code) == 2}
    return mixed | capitals | table


TCVN3 = _tcvn3_table()
VNI = _vni_table()
_TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}
_TO_TCVN3 |= {letter.upper(): code for letter, code in _TO_TCVN3.items() if letter.upper() not in _TO_TCVN3}
# Later entries win: a capital's mark is a capital too, as the keyboard programs write it.
_TO_VNI = {letter: code for code, letter in VNI.items()} | {
    letter: code for code, letter in VNI.items() if code == (code.upper() if letter.isupper() else code.lower())
}
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TCVN3_CODES = str.maketrans(TCVN3)
_TCVN3_LETTERS = str.maketrans(_TO_TCVN3)
_VNI_LETTERS = str.maketrans(_TO_VNI)


def decode(text: str, encoding: LegacyEncoding, *, capitals: bool = False) -> str:
    """Return ``text`` (codes as Latin-1 letters) in Unicode, NFC. ``capitals``: the font shows capitals only.

    Characters that are no code of the encoding stay as they are.
    """
    if encoding is LegacyEncoding.TCVN3:
        text = text.translate(_TCVN3_CODES)
    else:
        text = _VNI_CODE.sub(lambda match: VNI[match.group()], text)
    return text.upper() if capitals else text


def encode(text: str, encoding: LegacyEncoding) -> str:
    """Return Unicode ``text`` in the codes of the encoding, as Latin-1 letters: the way back from ``decode``.

    TCVN3 has no accented capitals but seven: the others become small letters, to be shown in a capital font.
    """
    letters = _TCVN3_LETTERS if encoding is LegacyEncoding.TCVN3 else _VNI_LETTERS
    return unicodedata.normalize("NFC", text).translate(letters)


@lru_cache(maxsize=2_000)
def encoding_of_font(name: str) -> tuple[LegacyEncoding, bool] | None:
    """Return the encoding that a font's name stands for, and whether the font shows capitals only; None for others.

    «ABCDEF+.VnTimeH», as PDF writes it, is understood too. The name proves nothing alone: see ``search.legacy_text``.
    """
    plain = re.sub(r"^[A-Z]{6}\+", "", name.strip().strip("'\"")).lower().rstrip("0123456789")
    if plain.startswith(".vn"):
        return LegacyEncoding.TCVN3, plain.endswith("h") and not plain.endswith("gothich")
    if plain.startswith(("vni-", "vni ")):
        return LegacyEncoding.VNI, False
    return None
