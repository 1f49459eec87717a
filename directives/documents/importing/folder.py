"""A folder of files: each file a document, described by its own first page and name; it becomes a draft to be confirmed."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from site_config.portal.uploads import PERMITTED_EXTENSIONS

from ..reading.files import read_file
from ..reading.first_page import propose_metadata
from .records import DocumentRecord, RowProblem
from .spool import Row
from .values import date_of, line_of, lines_of


def read_folder(path: Path) -> Iterator[Row]:
    """Yield a row for each file under ``path``, by name; hidden ones and links out of the folder are left out."""
    number = 0
    root = path.resolve()
    for file in sorted(path.rglob("*")):
        if not file.is_file() or file.name.startswith((".", "~$")) or not file.resolve().is_relative_to(root):
            continue
        number += 1
        if file.suffix.lower().lstrip(".") not in PERMITTED_EXTENSIONS:
            yield Row(
                number,
                problem=_("Tệp «%(name)s» không thuộc loại được nhận (%(types)s).")
                % {"name": file.name, "types": ", ".join(PERMITTED_EXTENSIONS)},
            )
        else:
            yield Row(number, file=str(file))


def file_document(path: Path) -> DocumentRecord:
    """Return what a file says about itself; what it doesn't say stays empty. Raises RowProblem when it is gone."""
    if not path.is_file():
        raise RowProblem(_("Tệp không còn ở chỗ cũ: %(name)s.") % {"name": path.name})
    pages, reason = read_file(path)
    found = propose_metadata(pages, path.name)
    value = {name: proposal.value if proposal else "" for name, proposal in found.items()}
    notes = [_("bản nháp, cần biên tập viên xác nhận")]
    if reason:
        notes.append(reason)
    return DocumentRecord(
        number=line_of(value["number"], "number"),
        document_type=line_of(value["document_type"], "document_type"),
        issuer=line_of(value["issuer"], "issuer"),
        summary=line_of(value["summary"], "summary") or path.stem.replace("_", " ").replace("-", " "),
        issued_on=_day(value["issued_on"]),
        place=line_of(value["place"], "place"),
        signer=line_of(value["signer"], "signer"),
        signer_title=line_of(value["signer_title"], "signer_title"),
        signing_capacity=line_of(value["signing_capacity"], "signing_capacity"),
        urgency=value["urgency"],
        recipients=lines_of(value["recipients"], "recipients"),
        path=path,
        notes=tuple(notes),
    )


def _day(text: str) -> datetime.date | None:
    try:
        return date_of(text, "issued_on")
    except RowProblem:
        return None
