"""A document as schema.org Legislation (JSON-LD): what it is, whether it is in force, what it does to others."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..relation_kinds import RelationKind
from ..relations.related import Group, Related
from ..validity import Validity, ValidityState
from .facts import LANGUAGE, Facts

CONTENT_TYPE = "application/ld+json; charset=utf-8"
_FORCE = {
    ValidityState.IN_FORCE: "InForce",
    ValidityState.PARTLY: "PartiallyInForce",
    ValidityState.NOT_YET: "NotInForce",
    ValidityState.SUSPENDED: "NotInForce",
    ValidityState.ENDED: "NotInForce",
}
# What a relation is called on the acting document; a relation that names articles changes only those.
_WHOLE = {
    RelationKind.LEGAL_BASIS: "isBasedOn",
    RelationKind.IMPLEMENTS: "legislationApplies",
    RelationKind.GUIDES: "legislationApplies",
    RelationKind.AMENDS: "legislationAmends",
    RelationKind.SUPPLEMENTS: "legislationAmends",
    RelationKind.REPLACES: "legislationRepeals",
    RelationKind.REPEALS: "legislationRepeals",
    RelationKind.CORRECTS: "legislationCorrects",
    RelationKind.SUSPENDS: "legislationChanges",
    RelationKind.RELATED: "citation",
}
_IN_PART = {RelationKind.REPLACES: "legislationAmends", RelationKind.REPEALS: "legislationAmends"}
# So that no text can end the script it stands in.
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def legislation(
    facts: Facts,
    *,
    valid: Validity,
    groups: Iterable[Group],
    files: Sequence[dict[str, str]] = (),
    locality: str,
    address_of: Any,
) -> dict[str, Any]:
    """Return the description. ``address_of`` gives a page's absolute address; ``locality`` is where the portal's office rules.

    ``files`` hold contentUrl, encodingFormat and name of each attachment.
    """
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": facts.url,
        "identifier": facts.urn,
        "url": facts.url,
        "name": facts.title,
        "headline": facts.description,
        "abstract": facts.title,
        "inLanguage": LANGUAGE,
        "legislationIdentifier": facts.number,
        "legislationType": facts.type_name,
        "legislationDate": _iso(facts.issued_on),
        "legislationPassedBy": _body(facts.issuer),
        "legislationJurisdiction": {"@type": "AdministrativeArea", "name": locality} if locality else None,
        "legislationLegalForce": force_of(valid),
        "temporalCoverage": _term(facts),
        "expires": _iso(facts.expires_on),
        "datePublished": _iso(facts.published_at),
        "dateModified": _iso(facts.updated_at),
        "author": {"@type": "Person", "name": facts.signer, "jobTitle": facts.signer_title} if facts.signer else None,
        "about": [*filter(None, [facts.field]), *facts.areas],
        "encoding": [{"@type": "LegislationObject", **file} for file in files],
    }
    acts, acted_on = _relations(groups, address_of)
    described |= acts
    if acted_on:
        described["@reverse"] = acted_on
    return {name: value for name, value in described.items() if value not in (None, "", [])}


def force_of(valid: Validity) -> str | None:
    """Return the member of schema.org LegalForceStatus, None where validity isn't known."""
    code = ValidityState(valid.code)
    name = _FORCE.get(code)
    if code == ValidityState.SUSPENDED and valid.word != str(code.label):
        name = "PartiallyInForce"  # only some articles rest
    return f"https://schema.org/{name}" if name else None


def as_script_text(data: dict[str, Any]) -> SafeString:
    """Return JSON that is safe inside a script element, whatever its texts hold."""
    return SafeString(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))


def _relations(groups: Iterable[Group], address_of: Any) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    acts: dict[str, list[Any]] = {}
    acted_on: dict[str, list[Any]] = {}
    for group in groups:
        for item in group.items:
            kind = RelationKind(group.kind)
            name = _IN_PART.get(kind, _WHOLE[kind]) if item.articles else _WHOLE[kind]
            (acted_on if group.incoming else acts).setdefault(name, []).append(_other(item, address_of))
    return acts, acted_on


def _other(item: Related, address_of: Any) -> dict[str, str]:
    if item.page is None:
        return {"@type": "Legislation", "name": item.cited}
    address = address_of(item.page)
    return {
        "@type": "Legislation",
        "@id": address,
        "url": address,
        "name": item.page.citation,
        "legislationIdentifier": item.page.number,
    }


def _body(name: str) -> dict[str, str] | None:
    return {"@type": "GovernmentOrganization", "name": name} if name else None


def _term(facts: Facts) -> str:
    start = facts.effective_on or facts.issued_on
    return f"{start.isoformat()}/{facts.expires_on.isoformat() if facts.expires_on else '..'}" if start else ""


def _iso(moment: Any) -> str:
    return moment.isoformat() if moment else ""


def copyright_note() -> str:
    """Return why the register may be used freely (Luật Sở hữu trí tuệ 50/2005/QH11, art. 15; NĐ 47/2020/NĐ-CP, art. 17)."""
    return _(
        "Văn bản hành chính, văn bản quy phạm pháp luật không thuộc đối tượng bảo hộ quyền tác giả (Luật Sở hữu trí tuệ, "
        "điều 15). Dữ liệu danh mục được sử dụng, chia sẻ miễn phí cho mọi mục đích hợp pháp (Nghị định 47/2020/NĐ-CP, "
        "điều 17); khi dùng lại, xin ghi nguồn và ngày lấy dữ liệu."
    )
