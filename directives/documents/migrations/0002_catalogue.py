"""Document types, areas of reform: the rows that the law names."""

from typing import Any

from django.db import migrations

from directives.documents.catalogue_data import ADMINISTRATIVE, NORMATIVE, REFORM_AREAS


def create_catalogue(apps: Any, schema_editor: Any) -> None:
    """Add the types and areas."""
    type_model = apps.get_model("documents.DocumentType")
    for document_class, rows in (("administrative", ADMINISTRATIVE), ("normative", NORMATIVE)):
        for position, (name, abbreviation, slug) in enumerate(rows, start=1):
            type_model.objects.create(
                name=name,
                abbreviation=abbreviation,
                slug=slug,
                document_class=document_class,
                position=position,
            )
    area_model = apps.get_model("documents.ReformArea")
    for code, name, short_name, slug in REFORM_AREAS:
        area_model.objects.create(code=code, name=name, short_name=short_name, slug=slug)


class Migration(migrations.Migration):
    """Runs once, on an empty installation; administrators change the rows afterwards."""

    dependencies = [("documents", "0001_initial")]

    operations = [migrations.RunPython(create_catalogue, migrations.RunPython.noop)]
