"""Which encoding bytes are in, when the file names none or names it wrongly. Pure: no Django."""

import codecs
import re
import unicodedata

from search.legacy import LegacyEncoding, decode
from search.syllables import is_syllable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000  # bytes that are looked at where letters must decide
_WORD = re.compile(r"[^\s!-@\[-`{-~]+")


def to_text(data: bytes, declared: str = "") -> str:
    """Return the bytes as text: by byte order mark, UTF-8, the declared encoding, else by what makes sense.

    Never raises. TCVN3 and VNI come out as Latin-1 letters, for ``search.legacy_text`` to convert.
    """
    for sign, name in _MARKS:
        if data.startswith(sign):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    name = _known(declared)
    if name and name not in {"utf-8", "iso8859-1", "cp1252"}:
        return data.decode(name, errors="replace")
    if name == "utf-8" and _mostly_utf8(data):
        return data.decode("utf-8", errors="replace")
    return unicodedata.normalize("NFC", data.decode(_by_letters(data), errors="replace"))


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name.strip()).name if name else ""
        b"".decode(found or "ascii")  # not one of Python's encodings that aren't of text
    except (LookupError, ValueError):
        return ""
    return found


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether a few broken bytes stand in UTF-8, rather than another encoding."""
    sample = data[:_SAMPLE]
    return sample.decode("utf-8", errors="replace").count("\ufffd") * 10 < sum(byte >= 0x80 for byte in sample)


def _by_letters(data: bytes) -> str:
    sample = data[:_SAMPLE]
    latin = sample.decode("latin-1")
    windows = unicodedata.normalize("NFC", sample.decode("cp1258", errors="replace"))
    readings = [_sensible(decode(latin, encoding)) for encoding in LegacyEncoding]
    return "cp1258" if _sensible(windows) > max(readings) else "cp1252"


def _sensible(text: str) -> int:
    return sum(not word.isascii() and is_syllable(word) for word in _WORD.findall(text))
