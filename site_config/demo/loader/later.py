"""What else may happen to a task: asked, granted, put off, declined, split, repeated. All of it illustration.

The documents and the standings that the report tells stay as they are: these tasks hang on a page of their own.
"""

import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from directives.tracking import services
from directives.tracking.models import Assignment, NoticePreference, PlannedTask
from directives.units.models import OrganisationalUnit, UnitGroup
from site_config.portal.models import ContentPage, User

TITLE = "Kết luận họp giao ban tháng 6 năm 2022 (minh họa)"
NOTE = "Trang minh họa cách giao việc từ một kết luận họp; không phải số liệu của huyện."
GIVEN = datetime.date(2022, 6, 20)
TEXT = "Kết luận của cuộc họp được giao thành nhiệm vụ cho từng đơn vị; mỗi đơn vị báo cáo trên Cổng."


def load_meeting(above: Page, units: dict[str, OrganisationalUnit], people: dict[str, User]) -> None:
    """Add the page below ``above``; its tasks are given on GIVEN (the portal shows that day) and played through."""
    page: Any = ContentPage(
        title=TITLE,
        slug="ket-luan-hop-giao-ban-thang-6-2022",
        introduction=NOTE,
        body=[("paragraph", f"<p>{TEXT}</p>")],
    )
    page.planned_tasks = _rows(units)
    above.add_child(instance=page)
    page.save_revision(user=people["bientap"]).publish(user=people["bientap"])
    page.refresh_from_db()
    _play(page, units, people)
    for person in people.values():  # a demonstration writes to nobody
        NoticePreference.objects.update_or_create(user=person, defaults={"by_mail": False})


def _rows(units: dict[str, OrganisationalUnit]) -> list[PlannedTask]:
    communes = UnitGroup.objects.get(code="cac-xa")
    rows = [
        PlannedTask(
            content="Rà soát hồ sơ trễ hạn tại bộ phận một cửa và gửi danh sách",
            lead_group=communes,
            due_days=15,
            due_from=GIVEN,
            product="Danh sách hồ sơ trễ hạn và lý do",
            kind="review",
        ),
        PlannedTask(
            content="Báo cáo tháng về giải quyết thủ tục hành chính",
            lead_unit=units["VP"],
            due_from=GIVEN,
            repeats="monthly",
            repeat_day=30,
            kind="report",
        ),
        PlannedTask(
            content="Xây dựng phương án bố trí lại phòng tiếp công dân",
            lead_unit=units["NV"],
            due_from=GIVEN,
            deadline=datetime.date(2022, 7, 29),
            priority=1,
            kind="draft",
        ),
        PlannedTask(
            content="Thống kê thiết bị họp trực tuyến cần thay thế",
            lead_unit=units["VHTT"],
            due_from=GIVEN,
            deadline=datetime.date(2022, 7, 8),
        ),
        PlannedTask(
            content="Lập dự toán sửa chữa trụ sở",
            lead_unit=units["KTHT"],
            due_from=GIVEN,
            deadline=datetime.date(2022, 7, 15),
        ),
        PlannedTask(
            content="Quản lý kho lưu trữ dùng chung của các cơ quan",
            lead_unit=units["NV"],
            due_from=GIVEN,
            deadline=datetime.date(2022, 7, 22),
        ),
    ]
    for order, row in enumerate(rows):
        row.sort_order = order
    rows[2].cooperating_units = [units["TCKH"]]
    rows[4].informed_units = [units["TCKH"]]
    return rows


def _play(page: Any, units: dict[str, OrganisationalUnit], people: dict[str, User]) -> None:
    shares = {share.task.content: share for share in Assignment.objects.filter(task__page=page.pk).leading()}
    office, head, leader = people["dieuphoi"], people["thutruong"], people["lanhdao"]
    draft, devices, budget, archive = (
        shares[content]
        for content in (
            "Xây dựng phương án bố trí lại phòng tiếp công dân",
            "Thống kê thiết bị họp trực tuyến cần thay thế",
            "Lập dự toán sửa chữa trụ sở",
            "Quản lý kho lưu trữ dùng chung của các cơ quan",
        )
    )
    services.create_task(
        page=page,
        content="Đo đạc, lập sơ đồ phòng tiếp công dân hiện nay",
        lead=units["KTHT"],
        deadline=datetime.date(2022, 7, 15),
        parent=draft.task,
        by=office,
        now=_at(21),
    )
    services.delegate(assignment=draft, officer=people["canbo"], note="Trình trước 25/7.", by=head, now=_at(21, 14))
    more: dict[str, Any] = {"due": datetime.date(2022, 7, 20), "reason": "Chờ số liệu của ba xã."}
    services.request_extension(assignment=devices, by=people["canbo-vhtt"], now=_at(22), **more)
    services.approve_extension(assignment=devices, answer="Đồng ý, không gia hạn thêm.", by=leader, now=_at(23))
    services.suspend(assignment=budget, reason="Chờ tỉnh phân bổ vốn quý III.", by=leader, now=_at(24))
    reason = "Kho thuộc Văn phòng HĐND và UBND quản lý, đề nghị giao đúng chức năng."
    services.decline(assignment=archive, reason=reason, by=head, now=_at(24, 15))


def _at(day: int, hour: int = 9) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(2022, 6, day, hour))
