"""The fields of the Tantivy index, and how a SearchDocument is written into them.

Text is cut in Python (search/text.py) and handed over as tokens between spaces, so that both engines see the same.
"""

import json
from functools import cache

import tantivy

from ..document import Passage, SearchDocument, split_key
from ..numbers import cited_keys
from ..ranking import FIELDS
from ..text import fold, nfc, number_key, number_prefixes, pairs, words

VERSION = "1"  # raise when a field changes: an index of another version is set aside and built again
STORED_PASSAGES = 400_000  # characters of passages kept for highlighting, per document
RAW_FIELDS = ("id", "families", "access", "kind", "number_full", "number_part", "cited", "title_key", "title_key_exact")


@cache
def schema() -> tantivy.Schema:
    """Return the index's schema."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("version", tokenizer_name="raw", index_option="basic")
    for name in RAW_FIELDS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FIELDS:
        for form in ("folded", "exact"):
            builder.add_text_field(f"{name}_{form}", tokenizer_name="whitespace", index_option="position")
            builder.add_text_field(f"{name}_{form}_pair", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("all_folded", tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("names_folded", tokenizer_name="whitespace", index_option="freq")
    builder.add_json_field("facets", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", fast=True, indexed=False)
    builder.add_integer_field("pk", fast=True, indexed=False)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def _join(passages: tuple[Passage, ...]) -> str:
    return "\n".join(f"{passage.label}\n{passage.text}" if passage.label else passage.text for passage in passages)


def _folded_line(folded: list[str]) -> str:
    return f" {' '.join(folded)} "


def to_tantivy(document: SearchDocument) -> tantivy.Document:
    """Return ``document`` as the engine takes it."""
    written = tantivy.Document()
    written.add_text("version", f"{document.id}#{document.fingerprint}")
    _add_keys(written, document)
    same = fold(nfc(document.summary)) == fold(nfc(document.title))
    texts = {
        "title": document.title,
        "summary": "" if same else document.summary,
        "body": _join(document.body),
        "files": _join(document.attachments),
    }
    everything: dict[str, None] = {}
    for name, text in texts.items():
        if not text:
            continue
        exact, folded = words(text)
        written.add_text(f"{name}_folded", " ".join(folded))
        written.add_text(f"{name}_exact", " ".join(exact))
        written.add_text(f"{name}_folded_pair", " ".join(pairs(folded)))
        written.add_text(f"{name}_exact_pair", " ".join(pairs(exact)))
        everything.update(dict.fromkeys(folded))
    number_words = words(document.number)[1]
    keywords = words(document.keywords)[1]
    everything.update(dict.fromkeys([*number_words, *keywords]))
    written.add_text("all_folded", " ".join(everything))
    written.add_text("names_folded", " ".join([*words(document.title)[1], *number_words, *keywords]))
    for key in cited_keys("\n".join(texts.values())):
        written.add_text("cited", key)
    written.add_json("facets", json.dumps({name: list(values) for name, values in document.facets.items() if values}))
    written.add_integer("day", document.date.toordinal() if document.date else 0)
    written.add_integer("pk", split_key(document.id)[1])
    written.add_bytes("stored", _stored(document))
    return written


def _add_keys(written: tantivy.Document, document: SearchDocument) -> None:
    written.add_text("id", document.id)
    written.add_text("kind", document.kind)
    for family in document.families or (document.id.partition(":")[0],):
        written.add_text("families", family)
    for token in sorted(document.access):
        written.add_text("access", token)
    exact, folded = words(document.title)
    written.add_text("title_key", " ".join(folded))
    written.add_text("title_key_exact", " ".join(exact))
    if document.number:
        written.add_text("number_full", number_key(document.number))
        for prefix in number_prefixes(document.number):
            written.add_text("number_part", prefix)


def _stored(document: SearchDocument) -> bytes:
    """Return what a hit shows, as JSON; passages past STORED_PASSAGES are searched but not shown."""
    passages, used = [], 0
    for passage in (*document.body, *document.attachments):
        if used > STORED_PASSAGES:
            break
        text = nfc(passage.text[: STORED_PASSAGES - used + 1])
        used += len(text)
        passages.append([passage.label, passage.url_suffix, text, _folded_line(words(text)[1])])
    shown = {
        "id": document.id,
        "kind": document.kind,
        "title": nfc(document.title),
        "number": nfc(document.number),
        "summary": nfc(document.summary),
        "url": document.url,
        "date": document.date.isoformat() if document.date else None,
        "stored": dict(document.stored),
        "passages": passages,
    }
    return json.dumps(shown, ensure_ascii=False).encode("utf-8", "replace")
