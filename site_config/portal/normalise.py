"""The one form in which text is stored: NFC, without characters that no document holds. Pure, no Django."""

import unicodedata
from typing import Any

NUL = "\x00"


def nfc(text: str) -> str:
    """Return ``text`` in Unicode normalisation form C (composed Vietnamese letters)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def nfc_tree(value: Any) -> Any:
    """Return ``value`` with every string in it in NFC; lists, tuples and dict values are walked, the rest is kept."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, dict):
        return {key: nfc_tree(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [nfc_tree(item) for item in value]
    return value


def has_nul(value: Any) -> bool:
    """Tell whether a string anywhere in ``value`` (string, list or dict) holds U+0000, which PostgreSQL can't store."""
    if isinstance(value, str):
        return NUL in value
    if isinstance(value, dict):
        return any(has_nul(item) for item in value.values())
    if isinstance(value, list | tuple):
        return any(has_nul(item) for item in value)
    return False
