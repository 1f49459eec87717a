"""An index by which the newest public page is found without reading every page (the footer's «cập nhật»)."""

from django.db import migrations


class Migration(migrations.Migration):
    """On Wagtail's table, so in SQL; should a later migration of Wagtail build the table anew, only speed is lost."""

    dependencies = [
        ("portal", "0005_mail_composers"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS portal_newest_page ON wagtailcore_page (last_published_at)",
            "DROP INDEX IF EXISTS portal_newest_page",
        )
    ]
