"""The abbreviations that offices write every day, as a start; people change them afterwards."""

from typing import Any

from django.db import migrations
from django.utils import timezone

from search.expansions import COMMON
from search.text import words


def add(apps: Any, schema_editor: Any) -> None:
    """Add what isn't there; the first of each group is the abbreviation."""
    synonym_model = apps.get_model("search.Synonym")
    for term, *meanings in COMMON:
        synonym_model.objects.get_or_create(
            key=" ".join(words(term)[1]),
            defaults={"term": term, "meanings": "\n".join(meanings), "updated_at": timezone.now()},
        )
    apps.get_model("search.VocabularyState").objects.update_or_create(pk=1, defaults={"version": "start"})


class Migration(migrations.Migration):
    dependencies = [("search", "0003_people_who_run_it")]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
