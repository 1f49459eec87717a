"""An index by which the children of a page are found without reading everything below it."""

from django.db import migrations


class Migration(migrations.Migration):
    """On Wagtail's table, so in SQL; should a later migration of Wagtail build the table anew, only speed is lost."""

    dependencies = [("portal", "0006_newest_page"), ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS portal_page_children ON wagtailcore_page (depth, path)",
            "DROP INDEX IF EXISTS portal_page_children",
        )
    ]
