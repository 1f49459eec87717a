"""Prepare the digests that are due and send what waits, for cron where no worker runs."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from search.following.digests import send_due_digests
from search.models import SavedSearch


class Command(BaseCommand):
    help = "Soạn và gửi bản tin theo tìm kiếm đã lưu. Chạy lại hoặc chạy song song đều không báo trùng mục nào."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        looked_at = 0
        while done := send_due_digests(now):
            looked_at += done
        self.stdout.write(f"Đã xét {looked_at} tìm kiếm đến hạn.")
        for saved in SavedSearch.objects.followed().exclude(last_reason=""):
            self.stdout.write(f"  tìm kiếm {saved.pk} chưa xét được: {saved.last_reason}")
        call_command("send_mails", stdout=self.stdout)
