"""`manage.py load_demo`: the demonstration district, once."""

import datetime
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from site_config.demo.content.days import REPORT_DAY
from site_config.demo.content.directives import ARCHIVE, DOCUMENTS
from site_config.demo.content.people import ROLE_ACCOUNTS
from site_config.demo.loader import documents, execution, foundations, later, procedures, quality, sections
from site_config.portal.models import PortalSettings, User

SINCE = datetime.date(2020, 1, 1)


class Command(BaseCommand):
    """Load Buôn Đôn, January to June 2022, through the services that users use; a second run changes nothing.

    All or nothing: a run that is stopped halfway leaves the database as it was. Refused where DEMO_ALLOWED is off.
    """

    help = "Nạp huyện minh họa (Buôn Đôn, tháng 1 đến tháng 6 năm 2022)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-index", action="store_true", help="leave reading files and indexing to the worker")

    def handle(self, *args: Any, **options: Any) -> None:
        if not foundations.allowed():
            raise CommandError("Dữ liệu minh họa có mật khẩu ai cũng biết nên không nạp vào máy chủ thật.")
        if PortalSettings.load().demonstration or User.objects.filter(username="bientap").exists():
            self.stdout.write("Huyện minh họa đã có sẵn, giữ nguyên những gì đã nhập.")
        else:
            self.stdout.write("Đang nạp huyện minh họa…")
            with transaction.atomic():
                self._load()
        if not options["no_index"]:
            call_command("worker", once=True)
        self._accounts()

    def _load(self) -> None:
        foundations.load_settings()
        pages = foundations.load_sections()
        units = foundations.load_units()
        people = foundations.load_people(units, since=SINCE)
        editor, acts = people["bientap"], 0
        for seed in (*ARCHIVE, *DOCUMENTS):
            foundations.show_on(seed.tasks[0].assigned_on if seed.tasks else seed.issued_on)
            page = documents.load_directive(seed, index=pages.directives, units=units, editor=editor)
            acts += execution.play(page, seed, people=people)
        foundations.show_on(later.GIVEN)
        later.load_meeting(pages.reform, units, people)
        foundations.show_on(REPORT_DAY)
        sections.load_reform_plan(pages, units)
        sections.load_propaganda_plan(pages, units)
        sections.load_columns(pages)
        procedures.load_procedures(units)
        quality.load_quality(units)
        self.stdout.write(
            f"Đã nạp {len(ARCHIVE) + len(DOCUMENTS)} văn bản, {acts} lượt tiếp nhận, báo cáo, trả lại, xác nhận."
        )

    def _accounts(self) -> None:
        self.stdout.write(f"\nTài khoản minh họa (mật khẩu chung: {foundations.password()})")
        for account in ROLE_ACCOUNTS:
            user = User.objects.filter(username=account.username).first()
            if user is not None:
                self.stdout.write(f"  {account.username:<12} {account.job_title}, {account.full_name}")
        self.stdout.write("  canbo-<mã>   mỗi đơn vị một công chức, ví dụ canbo-24235, canbo-vhtt\n")
