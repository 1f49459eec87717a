"""The fields of the Elasticsearch index, and how a prepared document is written into them.

Text arrives cut (search/prepared.py): the cluster only splits at spaces, so that both engines see the same tokens.
"""

import hashlib
import json
from typing import Any

import orjson

from ..document import SearchDocument
from ..prepared import FREQUENCIES, KEYS, POSITIONS, PRESENCE, prepare

Json = dict[str, Any]

LONGEST_KEY = 2_000  # characters; a longer value can't be asked for (query.MAX_CHARACTERS)
WINDOW = 50_000  # hits that can be paged through


def _properties() -> Json:
    fields: Json = {name: {"type": "keyword", "ignore_above": LONGEST_KEY, "doc_values": False} for name in KEYS}
    del fields["id"]
    fields["version"] = {"type": "keyword", "index": False}
    for names, options, norms in (
        (POSITIONS, "positions", True),
        (FREQUENCIES, "freqs", True),
        (PRESENCE, "docs", False),
    ):
        for name in names:
            fields[name] = {"type": "text", "analyzer": "cut", "index_options": options, "norms": norms}
    fields["facets"] = {"type": "object", "dynamic": True}
    fields["day"] = {"type": "integer"}
    fields["pk"] = {"type": "long", "index": False}
    fields["stored"] = {"type": "object", "enabled": False}
    return fields


MAPPINGS: Json = {
    "dynamic": False,
    # Only what a hit shows is kept; the tokens would double it. A rebuild reads the database, never the old index.
    "_source": {"includes": ["stored"]},
    "dynamic_templates": [
        {"facets": {"path_match": "facets.*", "mapping": {"type": "keyword", "ignore_above": LONGEST_KEY}}}
    ],
    "properties": _properties(),
}
_ANALYSIS: Json = {
    "analyzer": {"cut": {"type": "custom", "tokenizer": "spaces"}},
    "tokenizer": {"spaces": {"type": "whitespace", "max_token_length": 10_000}},
}
# Part of every name: an index laid out otherwise is simply not there, and answers the old release until it is replaced.
VERSION = hashlib.blake2b(json.dumps([MAPPINGS, _ANALYSIS]).encode(), digest_size=3).hexdigest()


def index_settings(replicas: str) -> Json:
    """Return the settings of an index; ``replicas`` is a number or «auto» (one as soon as there is a second node)."""
    copies: Json = {"auto_expand_replicas": "0-1"} if replicas == "auto" else {"number_of_replicas": int(replicas)}
    return {
        # One shard holds a province, and counts words over the whole, as the embedded engine does.
        "number_of_shards": 1,
        **copies,
        "max_result_window": WINDOW,
        "similarity": {"default": {"type": "BM25", "k1": 1.2, "b": 0.75}},
        "analysis": _ANALYSIS,
    }


def to_action(document: SearchDocument, index: str) -> Json:
    """Return the bulk action that puts ``document`` into ``index``."""
    made = prepare(document)
    keys = {name: values for name, values in made.keys.items() if values and name != "id"}
    source = {
        **keys,
        **made.texts,
        "facets": made.facets,
        "day": made.day,
        "pk": made.pk,
        "stored": orjson.Fragment(made.stored),
    }
    return {"_op_type": "index", "_index": index, "_id": made.id, "_source": source}
