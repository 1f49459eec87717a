"""A SearchDocument made ready for any engine: cut tokens by field, keys, facets, and what a hit shows. Pure.

Both engines index exactly this, so that they find and rank the same.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from .dates import date_tokens
from .document import Passage, SearchDocument, split_key
from .numbers import cited_keys
from .ranking import FIELDS
from .text import fold, nfc, number_key, number_prefixes, pairs, words

STORED_PASSAGES = 400_000  # characters of passages kept for highlighting, per document

# Fields of one token or several, taken as they are.
KEYS = (
    *("id", "version", "families", "access", "kind", "number_full", "number_part", "cited", "dates", "title_key"),
    "title_key_exact",
)
# Fields of tokens between spaces, with frequencies; POSITIONS also with places.
POSITIONS = tuple(f"{name}_{form}" for name in FIELDS for form in ("folded", "exact"))
FREQUENCIES = (*(f"{name}_pair" for name in POSITIONS), "names_folded")
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


def prepare(document: SearchDocument) -> Prepared:
    """Return ``document`` as every engine takes it."""
    title = nfc(document.title)
    same = fold(nfc(document.summary)) == fold(title)
    passages = (*document.body, *document.attachments)
    originals = {
        "title": title,
        "summary": "" if same else nfc(document.summary),
        "body": _join(document.body),
        "files": _join(document.attachments),
    }
    cut = {name: words(text) for name, text in originals.items()}
    number_words = words(document.number)[1]
    keywords = words(document.keywords)[1]
    everything: dict[str, None] = dict.fromkeys([*number_words, *keywords])
    texts: dict[str, str] = {}
    for name, (exact, folded) in cut.items():
        everything |= dict.fromkeys(folded)
        for form, sequence in (("folded", folded), ("exact", exact)):
            texts[f"{name}_{form}"] = " ".join(sequence) or FILLER
            texts[f"{name}_{form}_pair"] = " ".join(pairs(sequence)) or FILLER
    texts["all_folded"] = " ".join(everything) or FILLER
    texts["names_folded"] = " ".join([*cut["title"][1], *number_words, *keywords]) or FILLER
    running = "\n".join(originals.values())
    return Prepared(
        id=document.id,
        keys=_keys(document, cut["title"])
        | {"cited": tuple(sorted(cited_keys(running))), "dates": tuple(date_tokens(running))},
        texts=texts,
        facets={name: tuple(values) for name, values in document.facets.items() if values},
        day=document.date.toordinal() if document.date else 0,
        pk=split_key(document.id)[1],
        stored=_stored(document, passages),
    )


def _join(passages: tuple[Passage, ...]) -> str:
    return nfc("\n".join(f"{passage.label}\n{passage.text}" if passage.label else passage.text for passage in passages))


def _keys(document: SearchDocument, title: tuple[list[str], list[str]]) -> dict[str, tuple[str, ...]]:
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
        "title_key": (" ".join(folded),),
        "title_key_exact": (" ".join(exact),),
    }


def _stored(document: SearchDocument, passages: tuple[Passage, ...]) -> bytes:
    """Return what a hit shows, as JSON; passages past STORED_PASSAGES are searched but not shown."""
    kept: list[list[str]] = []
    used = 0
    for passage in passages:
        if used > STORED_PASSAGES:
            break
        text = nfc(passage.text[: STORED_PASSAGES - used + 1])
        used += len(text)
        kept.append([passage.label, passage.url_suffix, text, f" {' '.join(words(text)[1])} "])
    shown = {
        "id": document.id,
        "kind": document.kind,
        "title": nfc(document.title),
        "number": nfc(document.number),
        "summary": nfc(document.summary),
        "url": document.url,
        "date": document.date.isoformat() if document.date else None,
        "stored": dict(document.stored),
        "passages": kept,
    }
    return json.dumps(shown, ensure_ascii=False).encode("utf-8", "replace")
