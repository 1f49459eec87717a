"""A SearchDocument made ready for any engine: cut tokens by field, keys, facets, and what a hit shows. Pure.

Both engines index exactly this, so that they find and rank the same.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import orjson

from .dates import date_tokens
from .document import Passage, SearchDocument, split_key
from .numbers import cited_keys
from .ranking import FIELDS
from .text import fold, lines, nfc, number_key, number_prefixes, paired

STORED_PASSAGES = 800_000  # characters of passages kept for highlighting, per document: the longest decree has 610,000

# Fields of one token or several, taken as they are.
KEYS = (
    *("id", "version", "families", "access", "kind", "number_full", "number_part", "cited", "dates", "title_key"),
    "title_key_exact",
)
# Fields of tokens between spaces, with frequencies; POSITIONS also with places.
POSITIONS = tuple(f"{name}_{form}" for name in FIELDS for form in ("folded", "exact"))
FREQUENCIES = (*(f"{name}_folded_pair" for name in FIELDS), "names_folded")
PRESENCE = ("all_folded",)  # only whether a token occurs
TEXTS = (*POSITIONS, *FREQUENCIES, *PRESENCE)
# Stands in a text field that would be empty: engines count documents per field in different ways, and would rank differently.
FILLER = "\u00b6"


@dataclass(frozen=True, slots=True)
class Prepared:
    """``keys`` and ``texts`` by field (KEYS, TEXTS), ``facets`` by name, ``day`` the date's ordinal (0: none).

    ``pk`` is the primary key; ``stored`` the JSON that a hit is made of (engines/hits.py).
    """

    id: str
    keys: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]]
    day: int
    pk: int
    stored: bytes


Lines = tuple[str, str]  # exact and folded tokens between single spaces


def prepare(document: SearchDocument) -> Prepared:
    """Return ``document`` as every engine takes it."""
    title, summary = nfc(document.title), nfc(document.summary)
    same = not summary or fold(summary) == fold(title)
    body = [_cut(passage) for passage in document.body]
    files = [_cut(passage) for passage in document.attachments]
    title_lines = lines(title)
    cut = {
        "title": title_lines,
        "summary": ("", "") if same else lines(summary),
        "body": _run(body),
        "files": _run(files),
    }
    names = _joined([lines(document.number)[1], lines(document.keywords)[1]])
    everything = set(names.split()).union(*(folded.split() for _exact, folded in cut.values()))
    texts: dict[str, str] = {}
    for name, (exact, folded) in cut.items():
        texts[f"{name}_exact"] = exact or FILLER
        texts[f"{name}_folded"] = folded or FILLER
        texts[f"{name}_folded_pair"] = paired(folded) or FILLER
    texts["all_folded"] = " ".join(everything) or FILLER
    texts["names_folded"] = _joined([title_lines[1], names]) or FILLER
    running = "\n".join([title, summary, *(passage.text for passage in (*body, *files))])
    return Prepared(
        id=document.id,
        keys=_keys(document, title_lines)
        | {"cited": tuple(sorted(cited_keys(running))), "dates": tuple(date_tokens(running))},
        texts=texts,
        facets={name: tuple(values) for name, values in document.facets.items() if values},
        day=document.date.toordinal() if document.date else 0,
        pk=split_key(document.id)[1],
        stored=_stored(document, title, summary, [*body, *files]),
    )


class _CutPassage(NamedTuple):
    label: str
    url_suffix: str
    text: str
    label_lines: Lines
    lines: Lines


def _cut(passage: Passage) -> _CutPassage:
    text = nfc(passage.text)
    return _CutPassage(passage.label, passage.url_suffix, text, lines(passage.label), lines(text))


def _run(passages: list[_CutPassage]) -> Lines:
    """Return the tokens of labels and texts, one passage after the other."""
    runs = [run for passage in passages for run in (passage.label_lines, passage.lines)]
    return _joined([exact for exact, _folded in runs]), _joined([folded for _exact, folded in runs])


def _joined(found: list[str]) -> str:
    return " ".join(filter(None, found))


def _keys(document: SearchDocument, title: Lines) -> dict[str, tuple[str, ...]]:
    exact, folded = title
    numbered = bool(document.number)
    return {
        "id": (document.id,),
        "version": (f"{document.id}#{document.fingerprint}",),
        "families": document.families or (document.id.partition(":")[0],),
        "access": tuple(sorted(document.access)),
        "kind": (document.kind,),
        "number_full": (number_key(document.number),) if numbered else (),
        "number_part": tuple(number_prefixes(document.number)) if numbered else (),
        "title_key": (folded,),
        "title_key_exact": (exact,),
    }


def _stored(document: SearchDocument, title: str, summary: str, passages: list[_CutPassage]) -> bytes:
    """Return what a hit shows, as JSON; passages past STORED_PASSAGES are searched but not shown."""
    kept: list[list[str]] = []
    used = 0
    for passage in passages:
        if used > STORED_PASSAGES:
            break
        text, folded = passage.text, passage.lines[1]
        if len(text) > STORED_PASSAGES - used:
            text = text[: STORED_PASSAGES - used + 1]
            folded = lines(text)[1]
        used += len(text)
        kept.append([passage.label, passage.url_suffix, text, f" {folded} "])
    shown = {
        "id": document.id,
        "kind": document.kind,
        "title": title,
        "number": nfc(document.number),
        "summary": summary,
        "url": document.url,
        "date": document.date.isoformat() if document.date else None,
        "stored": dict(document.stored),
        "passages": kept,
    }
    return _json(shown)


def _json(value: Mapping[str, object]) -> bytes:
    try:
        return orjson.dumps(value)
    except TypeError:  # a lone surrogate, which a broken file may hold
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
