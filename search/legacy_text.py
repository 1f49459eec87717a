"""Which parts of a text are in TCVN3 or VNI, told by font and letters, and their conversion. Pure: no Django.

Readers that know a run's font wrap it with ``mark``; ``convert`` looks at each marked run, and at each line without
marks by its letters alone. Words that are Vietnamese syllables after decoding, and were not before, are the evidence.
A font's name alone is none: real Unicode files name .VnTime too.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from search.legacy import LegacyEncoding, decode, encode, encoding_of_font
from search.syllables import is_syllable

# Noncharacters of Unicode, so no text has them: where a run begins whose font promises an encoding, and its end.
_OPENING = {
    "\ufdd0": (LegacyEncoding.TCVN3, False),
    "\ufdd1": (LegacyEncoding.TCVN3, True),
    "\ufdd2": (LegacyEncoding.VNI, False),
}
_MARK_OF = {meaning: sign for sign, meaning in _OPENING.items()}
_CLOSING = "\ufdd3"
HYPHEN = "\ufdd4"  # PDF hands on a hyphen for code 0xAD too: a hyphen, or ư in TCVN3
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_SPLIT = re.compile("([\ufdd0-\ufdd3\n])")
_PART = r"[^\s!-/:-@\[-`{-~\d\u2010-\u2026\ufdd4]*"
_BROKEN_WORD = re.compile(f"({_PART}){HYPHEN}({_PART})")
_BESIDE_LETTER = re.compile(r"(?<=[A-Za-z\u00a1-\u00ff])-|-(?=[A-Za-z\u00a1-\u00ff])")

# Letters of Unicode Vietnamese that Latin-1 doesn't have, and combining marks: such a text is in no legacy encoding.
_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u036f\u1ea0-\u1ef9]")
_HIGH = re.compile("[\u00a1-\u00ff]")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~\d\u2010-\u2026\ufdd4]+")
_UNIT = re.compile("µ[a-zA-Z]")  # micrometres, not «àm»
_SYMBOL_FONT = {0xF000 + code: code for code in range(0x20, 0x100)}  # how Word writes codes of a symbol font
_SAMPLE = 4_000  # words of one line that are looked at: an endless line must not cost an endless time
_ENOUGH = 2  # words of evidence where no font speaks
_MISFITS = 0.3  # the part of words that may make no sense after decoding: names, foreign words


@dataclass(slots=True)
class _Segment:
    """A run of one font in a line, or a line. ``promise`` is what its font stands for; ``verdict`` what it is."""

    text: str
    promise: LegacyEncoding | None = None
    capitals: bool = False
    verdict: LegacyEncoding | None = None
    is_unicode: bool = False


def mark(text: str, font: str) -> str:
    """Return a run's text, wrapped in marks for ``convert`` when its font stands for a legacy encoding."""
    meaning = encoding_of_font(font) if font else None
    if meaning is None or not text:
        return text
    return f"{_MARK_OF[meaning]}{text.translate(_SYMBOL_FONT)}{_CLOSING}"


def doubt_hyphens(text: str) -> str:
    """Return a text from PDF with each hyphen that may be the letter ư of TCVN3 as ``HYPHEN``, for ``convert``."""
    if "-" not in text or not _HIGH.search(text):
        return text
    lines = (
        _BESIDE_LETTER.sub(HYPHEN, line) if _HIGH.search(line) and not _UNICODE_ONLY.search(line) else line
        for line in text.split("\n")
    )
    return "\n".join(lines)


def convert(pages: Iterable[str]) -> tuple[tuple[str, ...], tuple[LegacyEncoding, ...]]:
    """Return the pages in Unicode and without marks, and the encodings that were found in them, sorted."""
    texts = list(pages)
    if not any(_HIGH.search(page) or _NONCHARACTERS.search(page) for page in texts):
        return tuple(texts), ()
    lines_of_pages = [_lines(page) for page in texts]
    lines = [line for page in lines_of_pages for line in page]
    _judge_marked(lines)
    _judge_unmarked([segment for line in lines for segment in line if segment.promise is None])
    found = {segment.verdict for line in lines for segment in line if segment.verdict is not None}
    converted = tuple("\n".join("".join(map(_converted, line)) for line in page) for page in lines_of_pages)
    return converted, tuple(sorted(found))


def _lines(page: str) -> list[list[_Segment]]:
    """Cut a page into lines of segments; neighbouring runs of the same font become one, as words span runs."""
    lines: list[list[_Segment]] = [[]]
    meaning: tuple[LegacyEncoding | None, bool] = (None, False)
    for piece in _SPLIT.split(page):
        line = lines[-1]
        if piece == "\n":
            lines.append([])
        elif piece in _OPENING:
            meaning = _OPENING[piece]
        elif piece == _CLOSING:
            meaning = (None, False)
        elif piece and line and (line[-1].promise, line[-1].capitals) == meaning:
            line[-1].text += piece
        elif piece:
            line.append(_Segment(piece, *meaning))
    return lines


def _judge_marked(lines: list[list[_Segment]]) -> None:
    """Decide runs by font and letters; where letters allow both, the line decides, then the document, then the font."""
    open_segments: list[tuple[_Segment, list[_Segment]]] = []
    for line in lines:
        for segment in line:
            if segment.promise is None:
                continue
            gain = _gain(segment.text, segment.promise)[0]
            if _UNICODE_ONLY.search(segment.text) or gain < 0:
                segment.is_unicode = True
            elif gain > 0:
                segment.verdict = segment.promise
            else:
                open_segments.append((segment, line))
    legacy = Counter(segment.verdict for line in lines for segment in line)
    unicode = Counter(segment.promise for line in lines for segment in line if segment.is_unicode)
    for segment, line in open_segments:
        promise = segment.promise
        in_line = {promise if other.verdict is promise else None for other in line if other.verdict or other.is_unicode}
        if promise in in_line or (not in_line and legacy[promise] >= unicode[promise]):
            segment.verdict = promise


def _judge_unmarked(segments: list[_Segment]) -> None:
    """Decide lines by their letters alone; a short line needs the others' company."""
    open_segments = []
    has_unicode = False
    candidates: list[tuple[_Segment, LegacyEncoding, int]] = []
    for segment in segments:
        if not _HIGH.search(segment.text):
            continue
        if _UNICODE_ONLY.search(segment.text):
            has_unicode = True
            continue
        gain, encoding = max(
            (_gain_by_letters(segment.text, encoding), encoding) for encoding in reversed(LegacyEncoding)
        )
        if gain > 0:
            candidates.append((segment, encoding, gain))
        elif gain == 0:
            open_segments.append(segment)
    evidence: Counter[LegacyEncoding] = Counter()
    for _segment, encoding, gain in candidates:
        evidence[encoding] += gain
    for segment, encoding, gain in candidates:
        if evidence[encoding] >= _ENOUGH and (gain >= _ENOUGH or not has_unicode):
            segment.verdict = encoding
    ruling = {segment.verdict for segment, _encoding, _gain in candidates} - {None}
    if has_unicode or len(ruling) != 1:
        return
    for segment in open_segments:
        encoding = next(iter(evidence.most_common(1)))[0]
        if _gain_by_letters(segment.text, encoding) == 0:
            segment.verdict = encoding


def _gain_by_letters(text: str, encoding: LegacyEncoding) -> int:
    """Return how many more words make sense in the encoding than in Unicode; -1 when too many don't."""
    gain, misfits, total = _gain(text, encoding)
    return gain if total and misfits <= _MISFITS * total else -1


def _gain(text: str, encoding: LegacyEncoding) -> tuple[int, int, int]:
    """Return (words that make sense only in the encoding less those that do only in Unicode, misfits, all).

    Only words of two letters and more count, with letters beyond ASCII.
    """
    gain = misfits = total = 0
    text = text.replace(HYPHEN, "\u00ad" if encoding is LegacyEncoding.TCVN3 else "-")
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) == 1 or word.isascii() or _UNIT.fullmatch(word):
            continue
        total += 1
        sensible = _makes_sense(word, encoding)
        gain += sensible - is_syllable(word)
        misfits += not sensible
        if total >= _SAMPLE:
            break
    return gain, misfits, total


def _makes_sense(word: str, encoding: LegacyEncoding) -> bool:
    """Tell whether a word is a syllable after decoding, and made of the encoding's codes: «là» holds none of TCVN3."""
    decoded = decode(word, encoding)
    if not is_syllable(decoded):
        return False
    if encoding is LegacyEncoding.TCVN3:
        return encode(decoded, encoding) == word
    return encode(decoded.lower(), encoding) == word.lower()


def _converted(segment: _Segment) -> str:
    text = segment.text
    if segment.verdict is not None:
        if segment.verdict is LegacyEncoding.TCVN3:
            text = _BROKEN_WORD.sub(_horned_u_or_hyphen, text)
        text = decode(text, segment.verdict, capitals=segment.capitals)
    return _NONCHARACTERS.sub(lambda match: "-" if match.group() == HYPHEN else "", text)


def _horned_u_or_hyphen(match: re.Match[str]) -> str:
    before, after = match.groups()
    if (before or after) and _is_tcvn3(f"{before}\u00ad{after}"):
        return f"{before}\u00ad{after}"
    if before and _is_tcvn3(f"{before}\u00ad"):  # the end of a line, joined to the next one
        return f"{before}\u00ad {after}"
    return f"{before}-{after}"


def _is_tcvn3(word: str) -> bool:
    return is_syllable(decode(word, LegacyEncoding.TCVN3))
