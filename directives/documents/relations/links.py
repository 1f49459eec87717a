"""Links from the public text to the documents it cites, made when the page is shown: they appear when those arrive."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape, unescape
from typing import Any

from django.utils.text import slugify
from wagtail.blocks import StreamValue, StructValue
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.rich_text import RichText

from search.text import nfc

from ..models import DirectivePage
from .citing import LONGEST, Cited, cited_documents
from .matching import Wanted, citing, pick

_TAG = re.compile(r"(<[^>]*>)")
_OPENS, _CLOSES = re.compile(r"<a[\s>]", re.IGNORECASE), re.compile(r"</a\s*>", re.IGNORECASE)
Links = Callable[[str], Iterable[tuple[Cited, str]]]


def cited_keys(page: DirectivePage) -> set[str]:
    """Return the number keys of the documents that the page's body cites, without its own; none in a body past LONGEST."""
    found = _citations(list(page.body or ()))
    return {one.key for cited in found.values() for one in cited} - {"", page.number_key}


def linked_body(page: DirectivePage, pages: Sequence[DirectivePage], request: Any = None) -> list[Any]:
    """Return the blocks of the page's body, cited documents linked in paragraphs, articles, bases and tables. No query.

    ``pages`` are the public pages with one of ``cited_keys``, issuers loaded. Links that the editor made stay as they are; text
    is escaped anew, so that nothing typed becomes markup.
    """
    blocks = list(page.body or ())
    if not pages:
        return blocks
    found, by = _citations(blocks), citing(page)

    def links(text: str) -> Iterator[tuple[Cited, str]]:
        for one in found.get(text, ()):
            target = (
                pick(Wanted(one.key, day=one.day, year=one.year, issuer=one.issuer), pages, by) if one.key else None
            )
            url = _address(target, one, request) if target else None
            if url:
                yield one, url

    return [_linked(block, links) for block in blocks]


def _citations(blocks: Sequence[Any]) -> dict[str, list[Cited]]:
    """Return what each text cites; remembered texts cost nothing (citing.py), so asking twice is cheap."""
    sources = [source for block in blocks for source in _sources(block)]
    if sum(map(len, sources)) > LONGEST:
        return {}
    return {text: cited_documents(text) for source in sources for text in _texts(source)}


def _address(page: DirectivePage, cited: Cited, request: Any) -> str | None:
    url: str | None = page.get_url(request)
    return f"{url}#dieu-{slugify(cited.article)}" if url and cited.article else url


def _sources(block: Any) -> Iterator[str]:
    """Yield the HTML of what in the block may cite documents."""
    match block.block_type:
        case "paragraph" | "legal_basis":
            yield _source(block.value)
        case "article":
            yield _source(block.value.get("content"))
        case "table":
            for row in block.value.row_data:
                yield from (_source(value) for value in row["values"])


def _source(value: Any) -> str:
    return value.source if isinstance(value, RichText) else escape(str(value or ""), quote=False)


def _linked(block: Any, links: Links) -> Any:
    """Return a copy of the block with links, or the block itself where it holds none."""

    def text(value: Any) -> RichText:
        return RichText(_with_links(_source(value), links))

    value: Any
    match block.block_type:
        case "paragraph" | "legal_basis":
            value = text(block.value)
        case "article":
            value = StructValue(block.block, {**block.value, "content": text(block.value.get("content"))})
        case "table":
            rows = [{**row, "values": [text(value) for value in row["values"]]} for row in block.value.row_data]
            value = TypedTable(block.value.columns, rows, block.value.caption)
        case _:
            return block
    return StreamValue.StreamChild(block.block, value, id=block.id)


def _pieces(source: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of an HTML source: (piece, whether it is text outside links)."""
    inside = 0
    for place, piece in enumerate(_TAG.split(source)):
        if place % 2:
            inside += bool(_OPENS.match(piece)) - bool(_CLOSES.match(piece))
        if piece:
            yield piece, place % 2 == 0 and inside <= 0


def _texts(source: str) -> Iterable[str]:
    return (nfc(unescape(piece)) for piece, plain in _pieces(source) if plain)


def _with_links(source: str, links: Links) -> str:
    return "".join(_link(nfc(unescape(piece)), links) if plain else piece for piece, plain in _pieces(source))


def _link(text: str, links: Links) -> str:
    made, place = [], 0
    for cited, url in links(text):
        if cited.start < place:
            continue
        made.append(escape(text[place : cited.start], quote=False))
        made.append(f'<a class="cited" href="{escape(url)}">{escape(text[cited.start : cited.end], quote=False)}</a>')
        place = cited.end
    return "".join([*made, escape(text[place:], quote=False)])
