"""What a form says against what the file says. Pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from search.text import fold, nfc

from ..numbers import parse_number
from .proposal import Proposal


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A field whose value in the form is not the one read from the file."""

    field: str
    form: str
    file: str
    source: str


def compare(form: Mapping[str, str], found: Mapping[str, Proposal | None]) -> list[Mismatch]:
    """Return the fields of ``form`` (name -> text, dates in ISO form) that the proposals ``found`` contradict.

    Compared: number, document_type, issuer, issued_on, signer. What one side leaves empty contradicts nothing; spelling,
    marks and brackets don't count.
    """
    different: list[Mismatch] = []
    for name, same in _COMPARED.items():
        proposal, value = found.get(name), form.get(name, "").strip()
        if proposal and value and proposal.source and same(value) != same(proposal.value):
            different.append(Mismatch(name, value, proposal.value, proposal.source))
    return different


def _number(text: str) -> str:
    try:
        return parse_number(text).key
    except ValidationError:
        return _words(text)


def _words(text: str) -> str:
    plain = re.sub(r"\([^)]*\)", " ", fold(nfc(text)))
    return " ".join(
        re.sub(r"\W+", " ", plain.replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan")).split()
    )


_COMPARED: dict[str, Callable[[str], str]] = {
    "number": _number,
    "document_type": _words,
    "issuer": _words,
    "issued_on": str.strip,
    "signer": _words,
}
