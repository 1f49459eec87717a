"""Fonts that Word's styles give to their text (ECMA-376 part 1, 17.7), for files in encodings from before Unicode."""

from typing import IO

from lxml import etree

from search.legacy import encoding_of_font

_MAX_STEPS = 20  # styles that derive from each other in a circle end here


def font_in(element: etree._Element) -> str:
    """Return the font an ``rFonts`` element gives to Latin letters; one of an old encoding, where it names two."""
    names = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
    found = [names[kind] for kind in ("hAnsi", "ascii") if names.get(kind)]
    return next((name for name in found if encoding_of_font(name)), found[0] if found else "")


def fonts_of_styles(stream: IO[bytes]) -> dict[str, str]:
    """Return the font of each style by its id, inherited ones resolved; "" is the document's own font.

    Styles without a font are left out. Raises ``lxml.etree.XMLSyntaxError`` for damaged XML.
    """
    fonts: dict[str, str] = {}
    parents: dict[str, str] = {}
    standard = ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.parse(stream, parser).getroot()
    for element in root.iterfind("{*}docDefaults/{*}rPrDefault/{*}rPr/{*}rFonts"):
        fonts[""] = font_in(element)
    for style in root.iterfind("{*}style"):
        values = {str(key).rpartition("}")[2]: str(value) for key, value in style.attrib.items()}
        name = values.get("styleId", "")
        for element in style.iterfind("{*}rPr/{*}rFonts"):
            fonts[name] = font_in(element)
        for element in style.iterfind("{*}basedOn"):
            parents[name] = next((str(value) for value in element.attrib.values()), "")
        if values.get("type") == "paragraph" and values.get("default") in {"1", "true", "on"}:
            standard = name
    resolved = {name: _inherited(name, fonts, parents) for name in {*fonts, *parents}}
    if resolved.get(standard):
        resolved[""] = resolved[standard]
    return {name: font for name, font in resolved.items() if font}


def _inherited(name: str, fonts: dict[str, str], parents: dict[str, str]) -> str:
    for _step in range(_MAX_STEPS):
        if fonts.get(name):
            return fonts[name]
        if name not in parents:
            break
        name = parents[name]
    return ""
