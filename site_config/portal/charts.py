"""What every chart of the portal shares: SVG made on the server, without script, readable in light, dark and print."""

from collections.abc import Sequence
from xml.etree import ElementTree

from defusedxml.ElementTree import fromstring
from django.http import HttpResponse
from pygal.style import Style

MEDIA_TYPE = "image/svg+xml"
# The picture is opened as a document of its own too: nothing but its own style may act in it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'"
DARK = (
    "inline:@media (prefers-color-scheme: dark) {"
    "{{ id }}.background, {{ id }}.plot > .background { fill: #1b1f24; }"
    "{{ id }}text, {{ id }}.axis text, {{ id }}.legends .legend text { fill: #eceae4; } }"
)
_SVG = "http://www.w3.org/2000/svg"
ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def light(colours: Sequence[str]) -> Style:
    """Return the style on white with these colours for the series."""
    return Style(
        background="#ffffff",
        plot_background="#ffffff",
        foreground="#1d242c",
        foreground_strong="#1d242c",
        foreground_subtle="#56606b",
        guide_stroke_color="#d9d4c8",
        major_guide_stroke_color="#d9d4c8",
        font_family="system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif",
        colors=tuple(colours),
        opacity="1",
        opacity_hover="1",
        label_font_size=13,
        legend_font_size=13,
        value_font_size=12,
        transition="0s",
    )


def without_script(svg: bytes, *, title: str) -> bytes:
    """Return the SVG (UTF-8) without its scripts, named ``title``."""
    tree = fromstring(svg)
    for parent in tree.iter():
        for child in list(parent):
            if child.tag == f"{{{_SVG}}}script":
                parent.remove(child)
    for element in tree.iter(f"{{{_SVG}}}title"):
        element.text = title
        break
    return bytes(ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True))


def svg_response(content: bytes) -> HttpResponse:
    """Return an answer that browsers show as a picture and in which nothing runs."""
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response.headers["Content-Security-Policy"] = POLICY
    response._csp_exempt = True  # type: ignore[attr-defined]  # django-csp leaves the policy above alone
    response.headers["Cache-Control"] = "private, max-age=60"
    return response
