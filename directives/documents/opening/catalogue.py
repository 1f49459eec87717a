"""The description of the open register as a DCAT catalogue (W3C DCAT 3) in JSON-LD."""

import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from site_config.portal.models import PortalSettings

from .answers import office, office_mail
from .facts import LANGUAGE
from .linked_data import copyright_note

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_VIETNAMESE = {"@id": "http://publications.europa.eu/resource/authority/language/VIE"}


def description(request: HttpRequest, *, portal: PortalSettings, changed: datetime.datetime | None) -> dict[str, Any]:
    """Return the catalogue with its one dataset and the forms in which the dataset is to be had."""
    page = request.build_absolute_uri(reverse("opening:data"))
    publisher = {"@id": f"{page}#co-quan", "@type": "foaf:Organization", "foaf:name": office(portal)}
    terms = {"dct:license": {"@id": f"{page}#dieu-kien"}, "dct:rights": _vi(copyright_note())}
    dataset: dict[str, Any] = {
        "@id": f"{page}#van-ban",
        "@type": "dcat:Dataset",
        "dct:title": _vi(_("Danh mục văn bản công khai")),
        "dct:description": _vi(
            _("Mọi văn bản đã đăng trên cổng: số, loại, cơ quan, ngày, trích yếu, người ký, hiệu lực, địa chỉ.")
        ),
        "dct:identifier": f"{page}#van-ban",
        "dct:publisher": publisher,
        "dct:language": _VIETNAMESE,
        "dct:accrualPeriodicity": {"@id": "http://publications.europa.eu/resource/authority/frequency/CONT"},
        "dcat:keyword": [_vi(word) for word in (_("văn bản"), _("chỉ đạo, điều hành"), _("cải cách hành chính"))],
        "dcat:landingPage": {"@id": page},
        "dcat:contactPoint": {
            "@type": "vcard:Organization",
            "vcard:fn": office(portal),
            "vcard:hasEmail": {"@id": f"mailto:{office_mail(portal)}"},
        },
        "dct:spatial": {"@type": "dct:Location", "dct:title": _vi(portal.locality)},
        **terms,
        "dcat:distribution": [
            _file(request, "csv", "text/csv", _("Bảng CSV (UTF-8), mở bằng Excel"), terms),
            _file(request, "json", "application/json", _("JSON"), terms),
            _service(request, "feed", ["atom.xml"], "application/atom+xml", _("Nguồn tin Atom: văn bản mới"), terms),
            _service(request, "oai", [], "text/xml", _("Thu hoạch siêu dữ liệu theo OAI-PMH 2.0"), terms),
        ],
    }
    if changed is not None:
        dataset["dct:modified"] = {"@type": "xsd:dateTime", "@value": changed.isoformat(timespec="seconds")}
    return {
        "@context": CONTEXT,
        "@id": page,
        "@type": "dcat:Catalog",
        "dct:title": _vi(_("Dữ liệu mở – %(portal)s") % {"portal": portal.portal_name}),
        "dct:description": _vi(_("Dữ liệu mà cổng công bố cho mọi người dùng lại.")),
        "dct:publisher": publisher,
        "dct:language": _VIETNAMESE,
        "foaf:homepage": {"@id": request.build_absolute_uri("/")},
        "dcat:dataset": [dataset],
    }


def _file(request: HttpRequest, form: str, media: str, title: str, terms: dict[str, Any]) -> dict[str, Any]:
    address = request.build_absolute_uri(reverse("opening:data_file", args=[form]))
    return _distribution(address, media, title, terms) | {"dcat:downloadURL": {"@id": address}}


def _service(
    request: HttpRequest, name: str, args: list[str], media: str, title: str, terms: dict[str, Any]
) -> dict[str, Any]:
    return _distribution(request.build_absolute_uri(reverse(f"opening:{name}", args=args)), media, title, terms)


def _distribution(address: str, media: str, title: str, terms: dict[str, Any]) -> dict[str, Any]:
    return {
        "@id": f"{address}#phan-phoi",
        "@type": "dcat:Distribution",
        "dct:title": _vi(title),
        "dcat:accessURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{_MEDIA}{media}"},
        **terms,
    }


def _vi(text: Any) -> dict[str, str]:
    return {"@language": LANGUAGE, "@value": str(text)}
