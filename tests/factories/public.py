"""Full pages of every type, as readers see them."""

import datetime
import io
from decimal import Decimal
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image as Picture
from wagtail.models import Page

from directives.documents.models import ReformArea
from directives.reform.models import PlanItem, ReformIndexPage, ReformPlanPage
from propaganda.models import Channel, ChannelResult, PlanChannel
from site_config.portal.models import Image

from . import pages as make
from .units import unit


def picture(name: str = "hoi-nghi") -> Image:
    """Return a stored picture."""
    data = io.BytesIO()
    Picture.new("RGB", (640, 480), (120, 80, 60)).save(data, "JPEG")
    data.seek(0)
    image = Image(title=name, alt_text="Hội nghị tại xã Ea Wer")
    image.file.save(f"{name}.jpg", ImageFile(data, name=f"{name}.jpg"), save=False)
    image.width, image.height = 640, 480
    image.save()
    return image


def article_block(number: int | str, title: str = "") -> tuple[str, dict[str, str]]:
    """Return an article of a body."""
    return "article", {"number": str(number), "title": title, "content": "<p>Giao Phòng Nội vụ theo dõi.</p>"}


def every_block() -> list[tuple[str, Any]]:
    """Return a body with each kind of block."""
    table = {
        "caption": "Số hồ sơ",
        "columns": [{"type": "text", "heading": "Xã"}, {"type": "text", "heading": "Hồ sơ"}],
        "rows": [{"values": ["Ea Wer", "12"]}],
    }
    return [
        ("heading", {"text": "Cách làm", "level": "2"}),
        ("heading", {"text": "Chi tiết", "level": "3"}),
        ("paragraph", "<p>Nộp hồ sơ <b>trực tuyến</b>.</p>"),
        ("quote", "Nhanh hơn trước."),
        ("figure", {"image": picture(), "caption": "Một cửa", "alt_text": "Bộ phận một cửa"}),
        ("table", table),
    ]


def full_directive() -> Page:
    """Return a directive with everything."""
    body = [
        ("legal_basis", "Căn cứ Nghị quyết số 76/NQ-CP;"),
        article_block(1),
        article_block(2, "Tổ chức"),
        article_block(1),
    ]
    return make.directive(
        body=body,
        files=[make.document("ke-hoach.pdf")],
        reform_areas=list(ReformArea.objects.all()[:2]),
        recipients="- Như Điều 3;\n- Lưu: VT.",
        expires_on=datetime.date(2023, 1, 1),
        urgency="urgent",
    )


def reform_index() -> ReformIndexPage:
    """Return the reform section."""
    page = ReformIndexPage(title="Cải cách hành chính", slug="cchc")
    make.home().add_child(instance=page)
    return page


def reform_plan(items: int = 3, **fields: Any) -> ReformPlanPage:
    """Return a published reform plan."""
    page = ReformPlanPage(**({"title": "Kế hoạch cải cách hành chính năm 2022", "year": 2022} | fields))
    lead, partner = unit(code="NV", name="Phòng Nội vụ"), unit(code="TP", name="Phòng Tư pháp")
    areas = [None, *ReformArea.objects.all()]
    page.items = [
        PlanItem(content=f"Nhiệm vụ {n}", area=areas[n % len(areas)], lead_unit=lead, cooperating_units=[partner])
        for n in range(items)
    ]
    reform_index().add_child(instance=page)
    return page


def propaganda_plan() -> Page:
    """Return a plan with every kind of quantity."""
    page = make.propaganda_plan(issued_by=make.directive())
    page.channels = [
        PlanChannel(channel=Channel.objects.get(code="loudspeaker"), planned=Decimal(4)),
        PlanChannel(channel=Channel.objects.get(code="leaflet"), planned=Decimal(4500)),
        PlanChannel(channel=Channel.objects.get(code="conference")),
        PlanChannel(channel=Channel.objects.get(code="television"), planned=Decimal(3)),
    ]
    page.save()
    for code, quantity in (("loudspeaker", 2), ("leaflet", 4500), ("conference", None)):
        channel_result(code, quantity, plan=page)
    return page


def channel_result(code: str, quantity: int | None, **fields: Any) -> ChannelResult:
    """Return what was done through a channel; no quantity means done, not counted."""
    values: dict[str, Any] = {"title": "Tuyên truyền", "held_on": datetime.date(2022, 5, 25), "source": "Báo cáo"}
    made = ChannelResult(
        channel=Channel.objects.get(code=code),
        quantity=quantity,
        unit=fields.pop("unit", None) or unit(code="VHTT"),
        **(values | fields),
    )
    made.full_clean()
    made.save()
    return made
