"""The usual channels, what plans achieved so far as results, and who keeps them."""

import datetime
from typing import Any

from django.db import migrations

from directives.units.enums import Role
from directives.units.grants import grant

# code, name, measure, counted by
CHANNELS = (
    ("loudspeaker", "Chuyên đề trên loa đài", "lượt", "results"),
    ("television", "Chuyên mục trên truyền hình", "lượt", "results"),
    ("special-page", "Chuyên trang trên Cổng thông tin điện tử", "chuyên trang", "columns"),
    ("panel", "Pano, áp phích", "m²", "results"),
    ("leaflet", "Tờ gấp", "tờ", "results"),
    ("handbook", "Sổ tay cẩm nang", "cuốn", "results"),
    ("conference", "Cuộc họp, hội nghị", "cuộc", "results"),
    ("contest", "Hội thi", "cuộc", "results"),
)
_KEPT = [("propaganda", "channelresult", "add change delete view")]
RIGHTS = {
    Role.EDITOR: _KEPT,
    Role.COORDINATOR: _KEPT,
    Role.ADMINISTRATOR: [*_KEPT, ("propaganda", "channel", "add change delete view")],
}


def fill(apps: Any, schema_editor: Any) -> None:
    """Add the channels; turn what a plan said it had achieved into a result of the plan's year."""
    channel_model = apps.get_model("propaganda.Channel")
    for position, (code, name, measure, counted_by) in enumerate(CHANNELS, start=1):
        channel_model.objects.create(
            code=code, name=name, measure=measure, counted_by=counted_by, position=position * 10
        )
    grant(apps, RIGHTS)
    result_model = apps.get_model("propaganda.ChannelResult")
    for row in apps.get_model("propaganda.PlanChannel").objects.select_related("page", "lead_unit"):
        channel = channel_model.objects.filter(name=row.channel_name).first()
        if channel is None:
            code = f"kenh-{row.pk}"
            channel = channel_model.objects.create(code=code, name=row.channel_name, measure=row.measure or "lượt")
        row.channel = channel
        row.save(update_fields=["channel"])
        unit = row.lead_unit or apps.get_model("units.OrganisationalUnit").objects.order_by("pk").first()
        if unit is not None and (row.achieved or row.done_uncounted):
            result_model.objects.create(
                channel=channel,
                plan=row.page,
                unit=unit,
                title=row.channel_name,
                held_on=datetime.date(row.page.year or 2022, 6, 30),
                quantity=row.achieved or None,
                source="Chuyển từ kế hoạch tuyên truyền; chưa rõ ngày",
            )


class Migration(migrations.Migration):
    """Runs once."""

    dependencies = [("propaganda", "0002_channels_results"), ("units", "0002_groups")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
