"""Narrow columns for the register's list, filled from what published documents say."""

from typing import Any

from django.db import migrations, models

MOST_IN_YEAR = 999_999


def fill(apps: Any, schema_editor: Any) -> None:
    """Give every published document its year, order and areas; see ``models/listed_facts.py``."""
    page_model = apps.get_model("documents.DirectivePage")
    through = page_model.reform_areas.through
    areas: dict[int, list[int]] = {}
    for page_id, area_id in through.objects.values_list("directivepage_id", "reformarea_id"):
        areas.setdefault(page_id, []).append(area_id)
    fields = ("page_ptr_id", "registered_key", "issued_on", "number_sequence")
    batch = []
    for found in page_model.objects.exclude(registered_key=None).order_by().only(*fields).iterator(chunk_size=2000):
        day = found.issued_on.month * 100 + found.issued_on.day if found.issued_on else 0
        found.listed_year = int(found.registered_key.rsplit(":", 1)[1])
        found.listed_order = day * (MOST_IN_YEAR + 1) + min(found.number_sequence or 0, MOST_IN_YEAR)
        numbers = ",".join(map(str, sorted(areas.get(found.pk, ()))))
        found.listed_areas = f",{numbers}," if numbers else ""
        batch.append(found)
        if len(batch) == 500:
            page_model.objects.bulk_update(batch, ["listed_year", "listed_order", "listed_areas"])
            batch = []
    page_model.objects.bulk_update(batch, ["listed_year", "listed_order", "listed_areas"])


class Migration(migrations.Migration):
    """Columns, values, indexes."""

    dependencies = [("documents", "0008_former_addresses")]

    operations = [
        migrations.AddField("directivepage", "listed_year", models.SmallIntegerField(editable=False, null=True)),
        migrations.AddField("directivepage", "listed_order", models.BigIntegerField(editable=False, null=True)),
        migrations.AddField(
            "directivepage",
            "listed_areas",
            models.CharField(db_default="", default="", editable=False, max_length=200),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            "directivepage",
            models.Index(
                fields=["listed_year", "listed_order", "page_ptr", "document_type", "listed_areas"], name="doc_listed"
            ),
        ),
        migrations.AddIndex(
            "directivepage",
            models.Index(
                fields=["document_type", "listed_year", "listed_order", "page_ptr", "listed_areas"],
                name="doc_listed_type",
            ),
        ),
    ]
