"""The normative types that documents of all levels cite, and how the numbers of each type are built."""

from typing import Any

from django.db import migrations

from directives.documents.catalogue_data import NORMATIVE_NATIONAL, NUMBER_RULES, USUAL_RULE


def set_rules(apps: Any, schema_editor: Any) -> None:
    """Add the missing types, then give every type of the catalogue its rule; types added by hand keep the usual one."""
    type_model = apps.get_model("documents.DocumentType")
    for position, (name, abbreviation, slug) in enumerate(NORMATIVE_NATIONAL, start=10):
        type_model.objects.get_or_create(
            name=name,
            document_class="normative",
            defaults={"abbreviation": abbreviation, "slug": slug, "position": position},
        )
    for found in type_model.objects.all():
        found.number_pattern, found.series, found.rule_source = NUMBER_RULES.get(found.slug, USUAL_RULE)
        found.save(update_fields=["number_pattern", "series", "rule_source"])


class Migration(migrations.Migration):
    """Runs once; administrators change the rules afterwards at each type."""

    dependencies = [("documents", "0003_registers")]

    operations = [migrations.RunPython(set_rules, migrations.RunPython.noop)]
