"""The home page of a new installation, in place of Wagtail's welcome page."""

from typing import Any

from django.db import migrations


def create_home(apps: Any, schema_editor: Any) -> None:
    """Put a HomePage where Wagtail's own first page stands, and point the site to it."""
    content_type_model = apps.get_model("contenttypes.ContentType")
    page_model = apps.get_model("wagtailcore.Page")
    site_model = apps.get_model("wagtailcore.Site")
    home_model = apps.get_model("portal.HomePage")
    locale = apps.get_model("wagtailcore.Locale").objects.order_by("pk").first()

    page_model.objects.filter(slug="home", depth=2).delete()
    content_type, _created = content_type_model.objects.get_or_create(model="homepage", app_label="portal")
    home = home_model.objects.create(
        title="Trang chủ",
        draft_title="Trang chủ",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale,
    )
    site_model.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page_id": home.pk, "site_name": "Cổng thông tin điện tử"},
    )
    page_model.objects.filter(depth=1).update(numchild=1, title="Cấp gốc", draft_title="Cấp gốc")


class Migration(migrations.Migration):
    """Runs once, on an empty installation."""

    dependencies = [
        ("portal", "0002_pages_files_settings"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create_home, migrations.RunPython.noop)]
