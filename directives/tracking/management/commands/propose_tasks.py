"""Print the tasks that files give, as the editor is offered them."""

import datetime
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from directives.documents.reading.files import read_file
from directives.documents.reading.first_page import propose_metadata
from directives.tracking.enums import AssignmentRole
from directives.tracking.reading.catalogue import reader
from directives.tracking.reading.shapes import Proposal


class Command(BaseCommand):
    help = "Đọc tệp văn bản, in các nhiệm vụ đề xuất: đơn vị, vai trò, hạn và câu trích. Không ghi gì."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="TỆP")
        parser.add_argument("--json", action="store_true", help="Mỗi tệp một dòng JSON: file, issued_on, proposals.")
        parser.add_argument("--issued-on", metavar="NĂM-THÁNG-NGÀY", help="Ngày ban hành; mặc định đọc trong tệp.")
        parser.add_argument(
            "--execution-clause",
            choices=["alone", "always", "never"],
            default="alone",
            help="Điều khoản «chịu trách nhiệm thi hành»: chỉ khi không giao việc nào khác (alone), luôn luôn, không bao giờ.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        stated = iso_day(options["issued_on"])
        for name in options["files"]:
            row = _proposals(name, stated, options["execution_clause"])
            if options["json"]:
                self.stdout.write(json.dumps(row, ensure_ascii=False))
                continue
            self.stdout.write(f"{name}: {row.get('error') or len(row['proposals'])}")
            for one in row["proposals"]:
                self.stdout.write(_line(one))


def iso_day(text: str | None) -> datetime.date | None:
    """Return the day of an ISO date, None of nothing; raises ``CommandError``."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except (TypeError, ValueError):
        raise CommandError(_("«%(day)s» không phải ngày dạng 2022-06-30.") % {"day": text}) from None


def _proposals(name: str, stated: datetime.date | None, formulas: str) -> dict[str, Any]:
    """Return a file's row; ``error`` says why there is no text."""
    pages, error = read_file(Path(name))
    text = "\n".join(pages)
    issued_on = stated or issue_day(pages)
    read, _words = reader(texts=[text], formulas=formulas)
    rows = [as_json(one) for one in read.read(text, issued_on=issued_on)]
    row = {"file": name, "issued_on": issued_on.isoformat() if issued_on else None, "proposals": rows}
    return row | {"error": error} if error else row


def issue_day(pages: tuple[str, ...]) -> datetime.date | None:
    """Return the day of issue that a document states of itself, or None."""
    found = propose_metadata(pages).get("issued_on") if pages else None
    return datetime.date.fromisoformat(found.value) if found else None


def as_json(one: Proposal) -> dict[str, Any]:
    """Return a proposal as the command prints it."""
    return {
        "task": one.task,
        "content": one.content,
        "unit": one.unit,
        "code": one.code or None,
        "role": one.role,
        "deadline": one.deadline.isoformat() if one.deadline else None,
        "deadline_from": one.how,
        "sentence": one.sentence,
        "start": one.start,
        "end": one.end,
        "anchor": one.anchor or None,
    }


def _line(one: dict[str, Any]) -> str:
    role = AssignmentRole(one["role"]).label
    deadline = one["deadline"] or _("không có hạn")
    how = f" ({one['deadline_from']})" if one["deadline_from"] else ""
    outside = "" if one["code"] else _(" [ngoài danh mục đơn vị]")
    sentence = " ".join(one["sentence"].split())
    return (
        f"  {one['task']}. {role}: {one['unit']}{outside} · {deadline}{how}\n     {one['content']}\n     «{sentence}»"
    )
