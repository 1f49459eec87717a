"""Words typed for an input method that was off: «hanhf chinhs» (Telex), «hanh2 chinh1» (VNI). Pure.

A word and what was typed for it meet in one key: its bare letters, its shape signs in order, its tone: «hành» and «hanhf» are
both «hanh||f», «đường», «dduwowngf» and «dduongwf» are «duong|dw|f».
"""

import re
import unicodedata

_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_SHAPES = {"\u0302": "^", "\u0306": "w", "\u031b": "w"}
_VNI = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j", "6": "^", "7": "w", "8": "w", "9": "d"}
_LATIN = re.compile(r"[a-z]+[a-z0-9^]*")


def _key(letters: str, shapes: set[str], tone: str) -> str:
    return f"{letters}|{''.join(sorted(shapes))}|{tone}"


def key_of_word(word: str) -> str:
    """Return the key of a word in lower case and NFC."""
    letters, shapes, tone = [], set(), ""
    for character in unicodedata.normalize("NFD", word):
        if character in _TONES:
            tone = _TONES[character]
        elif character in _SHAPES:
            shapes.add(_SHAPES[character])
        elif character == "đ":
            letters.append("d")
            shapes.add("d")
        else:
            letters.append(character)
    return _key("".join(letters), shapes, tone)


def key_of_typing(typed: str) -> str | None:
    """Return the key of what was typed with signs as letters or digits, or None where no sign is among them."""
    if not _LATIN.fullmatch(typed):
        return None
    letters, shapes, tone = "", set(), ""
    vowel_seen = False
    for place, character in enumerate(typed):
        sign = _VNI.get(character, character)
        if character.isdigit() and sign not in "d^w":
            tone = sign
        elif sign in ("^", "w"):
            shapes.add(sign)
        elif vowel_seen and sign in "sfrxj":
            tone = sign
        elif sign == "d" and place and letters.startswith("d") and (place == 1 or vowel_seen):
            shapes.add("d")
        elif sign in "aeo" and sign in letters:
            shapes.add("^")
        else:
            letters += sign
        vowel_seen = vowel_seen or sign in "aeiouy"
    return _key(letters, shapes, tone) if len(letters) < len(typed) else None
