"""The interface described as OpenAPI 3.1: what /api/v1/openapi.json answers."""

from typing import Any

from ..enums import AssignmentRole, AssignmentState, Need, Standing, TaskKind
from ..filters import PARAMETERS

LIMIT, MOST = 50, 200
_DAY = {"type": ["string", "null"], "format": "date"}
_TEXT = {"type": "string"}
_NUMBER = {"type": "integer"}
_MEANINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "standing": ("Standing on the day asked for.", {"type": "string", "enum": list(Standing.values)}),
    "state": ("State of the work.", {"type": "string", "enum": list(AssignmentState.values)}),
    "unit": ("Code of the unit.", _TEXT),
    "need": ("Long without a report, or asking for more time.", {"type": "string", "enum": list(Need.values)}),
    "area": ("Slug of the area of reform of the document.", _TEXT),
    "page": ("Number of the document's page.", {"type": "integer", "minimum": 1}),
    "role": ("Part of the unit; leading or cooperating unless given.", {"type": "string", "enum": list(AssignmentRole.values)}),
    "text": ("Words of the task or its document, with or without marks.", _TEXT),
    "due_from": ("Due on or after this day.", {"type": "string", "format": "date"}),
    "due_to": ("Due on or before this day.", {"type": "string", "format": "date"}),
    "assigned_from": ("Given on or after this day.", {"type": "string", "format": "date"}),
    "assigned_to": ("Given on or before this day.", {"type": "string", "format": "date"}),
    "as_of": ("Day by which standings are judged; today unless given.", {"type": "string", "format": "date"}),
}  # fmt: skip


def document(server: str) -> dict[str, Any]:
    """Return the description for the interface at the address ``server``."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tình hình thực hiện nhiệm vụ",
            "version": "1",
            "description": (
                "Read only. Without credentials: public tasks of published pages. With a bearer token or a session: what the "
                "account may see on the screens, by the same rules. Numbers agree with the screens: the same querysets."
            ),
        },
        "servers": [{"url": server}],
        "security": [{}, {"token": []}, {"session": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "sessionid"},
            },
            "schemas": _schemas(),
        },
    }


def _paths() -> dict[str, Any]:
    filters = [_parameter(PARAMETERS[name], said, schema) for name, (said, schema) in _MEANINGS.items()]
    paging = [
        _parameter("after", "Number of the last assignment already read.", _NUMBER),
        _parameter(
            "limit", f"How many at once, {LIMIT} unless given.", {"type": "integer", "minimum": 1, "maximum": MOST}
        ),
    ]
    number = {"name": "pk", "in": "path", "required": True, "schema": _NUMBER}
    return {
        "/assignments": _get("List assignments by number; follow `next`.", "AssignmentList", [*filters, *paging]),
        "/assignments/{pk}": _get("Show one assignment.", "AssignmentDetail", [number], missing=True),
        "/counts": _get("Count assignments by standing and unit.", "CountTable", filters),
        "/units": _get("List the units that carry out directives.", "UnitList", []),
        "/openapi.json": _get("Describe the interface.", None, []),
    }  # fmt: skip


def _parameter(name: str, said: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": said, "schema": schema}


def _get(said: str, schema: str | None, parameters: list[dict[str, Any]], *, missing: bool = False) -> dict[str, Any]:
    answer: dict[str, Any] = {"$ref": f"#/components/schemas/{schema}"} if schema else {"type": "object"}
    answers = {
        "200": {"description": "Found.", "content": {"application/json": {"schema": answer}}},
        "401": _error("The token is wrong or was revoked."),
    }
    if parameters and not missing:
        answers["400"] = _error("A parameter makes no sense; `parameters` says which.")
    if missing:
        answers["404"] = _error("There is none, or the account may not see it.")
    return {"get": {"summary": said, "parameters": parameters, "responses": answers}}


def _error(said: str) -> dict[str, Any]:
    return {"description": said, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def _object(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields)}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}


def _schemas() -> dict[str, Any]:
    standing = {"type": "string", "enum": list(Standing.values)}
    share = _object(
        id=_NUMBER,
        task=_object(
            id=_NUMBER,
            content=_TEXT,
            kind={"type": "string", "enum": list(TaskKind.values)},
            article={"type": ["string", "null"]},
        ),
        document=_object(number=_TEXT, title=_TEXT, issued_on=_DAY, url={"type": ["string", "null"]}),
        unit=_object(code=_TEXT, name=_TEXT),
        role={"type": "string", "enum": list(AssignmentRole.values)},
        assigned_on=_DAY,
        due_on=_DAY,
        completed_on=_DAY,
        state={"type": "string", "enum": list(AssignmentState.values)},
        standing=standing,
        standing_label=_TEXT,
        percent={"type": ["integer", "null"], "description": "Null before anything was reported."},
    )
    numbers = {"total": _NUMBER} | dict.fromkeys(map(str, Standing.values), _NUMBER)
    report = _object(
        submitted_at=_TEXT,
        percent=_NUMBER,
        text=_TEXT,
        difficulties=_TEXT,
        remedy=_TEXT,
        confirmed_at={"type": ["string", "null"]},
        returned_at={"type": ["string", "null"]},
    )
    detail = {"type": "object", "properties": {"as_of": _DAY, "reports": _list("Report")}}
    return {
        "Assignment": share,
        "AssignmentDetail": {"allOf": [{"$ref": "#/components/schemas/Assignment"}, detail]},
        "AssignmentList": _object(as_of=_DAY, items=_list("Assignment"), next={"type": ["string", "null"]}),
        "CountTable": _object(as_of=_DAY, total=_object(**numbers), units=_list("UnitCounts")),
        "UnitCounts": _object(code=_TEXT, name=_TEXT, **numbers),
        "UnitList": _object(items=_list("Unit")),
        "Unit": _object(code=_TEXT, name=_TEXT, short_name=_TEXT, kind=_TEXT),
        "Report": report,
        "Problem": {"type": "object", "properties": {"error": _TEXT}, "required": ["error"]},
    }
