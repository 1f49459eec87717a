"""The portal's search as browsers and other programs may add it (OpenSearch 1.1)."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe
from lxml import etree

from site_config.portal.models import PortalSettings

from .answers import office_mail, public
from .facts import LANGUAGE
from .feeds import clean

CONTENT_TYPE = "application/opensearchdescription+xml; charset=utf-8"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
LONGEST_SHORT_NAME = 16  # OpenSearch 1.1, «ShortName»


@require_safe
def opensearch(request: HttpRequest) -> HttpResponseBase:
    """Return the description of the search box: the results page and the feed of results."""
    portal = PortalSettings.load(request_or_site=request)
    root = etree.Element("OpenSearchDescription", nsmap={None: OPENSEARCH})  # type: ignore[dict-item]

    def put(name: str, text: str = "", **attributes: str) -> None:
        etree.SubElement(root, name, attributes).text = clean(text) or None

    put("ShortName", portal.locality[:LONGEST_SHORT_NAME])
    put("LongName", portal.portal_name[:48])
    put("Description", f"Tìm văn bản, bài viết trên {portal.portal_name}"[:1024])
    put("Contact", office_mail(portal))
    put("Language", LANGUAGE)
    put("InputEncoding", "UTF-8")
    put("OutputEncoding", "UTF-8")
    put("Image", request.build_absolute_uri(static("portal/favicon.svg")), type="image/svg+xml")
    for name, kind in (("search:results", "text/html"), ("search:feed", "application/atom+xml")):
        address = request.build_absolute_uri(reverse(name))
        put("Url", type=kind, method="get", template=f"{address}?q={{searchTerms}}")
    own = request.build_absolute_uri(request.path)
    put("Url", type="application/opensearchdescription+xml", rel="self", template=own)
    body = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return public(request, body, CONTENT_TYPE)
