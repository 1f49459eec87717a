"""The fields of the Tantivy index, and how a prepared document is written into them."""

from functools import cache

import orjson
import tantivy

from ..prepared import FREQUENCIES, KEYS, POSITIONS, PRESENCE, Prepared

VERSION = "3"  # raise when a field changes: an index of another version is set aside and built again


@cache
def schema() -> tantivy.Schema:
    """Return the index's schema."""
    builder = tantivy.SchemaBuilder()
    for name in KEYS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for names, option in ((POSITIONS, "position"), (FREQUENCIES, "freq"), (PRESENCE, "basic")):
        for name in names:
            builder.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    builder.add_json_field("facets", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", fast=True, indexed=False)
    builder.add_integer_field("pk", fast=True, indexed=False)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def field_names() -> tuple[str, ...]:
    """Return the names of the text fields in the schema's order, by which the engine numbers them."""
    return (*KEYS, *POSITIONS, *FREQUENCIES, *PRESENCE)


def to_tantivy(prepared: Prepared) -> tantivy.Document:
    """Return ``prepared`` as the engine takes it."""
    written = tantivy.Document()
    for name, values in prepared.keys.items():
        for value in values:
            written.add_text(name, value)
    for name, text in prepared.texts.items():
        written.add_text(name, text)
    written.add_json("facets", orjson.dumps(prepared.facets).decode())
    written.add_integer("day", prepared.day)
    written.add_integer("pk", prepared.pk)
    written.add_bytes("stored", prepared.stored)
    return written
