"""A district of a given size in a data folder of its own, and a visitor of its pages: a process that the course steers.

Run by ``bench/sizes.py``: builds, says what it can visit as one JSON line, then visits what it is told to, line by line.
"""

import contextlib
import datetime
import io
import json
import sys
import time
from dataclasses import replace
from itertools import islice

import django

SMALL_SPAN = 60  # days: a small district has as many documents a month as a large one, over fewer months


def build(count: int, *, first_day: datetime.date) -> None:
    """Load the demo and grow it to ``count`` directives, without files: the lists under test don't read them."""
    from django.core.management import call_command
    from django.db import connection

    from bench.composing import compose
    from bench.growing import Grower
    from directives.documents.models import DirectiveIndexPage, DirectivePage

    with contextlib.redirect_stdout(io.StringIO()):
        call_command("migrate", verbosity=0)
        call_command("load_demo")
    more = count - DirectivePage.objects.count()
    seeds = (replace(seed, attachment=None) for seed in compose(more, first_day=first_day))
    Grower(DirectiveIndexPage.objects.get()).grow(islice(seeds, more))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def addresses() -> dict[str, tuple[str, str]]:
    """Return what is visited, by name: (account or "", address). Filters are those that most documents answer to."""
    from django.db.models import Count
    from django.urls import reverse

    from directives.documents.models import DirectiveFolderPage, DirectiveIndexPage, DirectivePage, ReformArea

    index = DirectiveIndexPage.objects.get()
    live = DirectivePage.objects.filter(live=True).order_by()
    kind = live.values("document_type__slug").annotate(n=Count("pk")).order_by("-n")[0]["document_type__slug"]
    area = ReformArea.objects.annotate(n=Count("directives")).order_by("-n")[0].slug
    url, year = index.get_url(), 2022
    month = DirectiveFolderPage.objects.child_of(
        DirectiveFolderPage.objects.child_of(index).get(slug=str(year))
    ).order_by("-numchild")[0]
    last = -(-live.count() // 20)
    return {
        "list, no filter": ("", url),
        "list, last page": ("", f"{url}?trang={last}"),
        "list, year and type": ("", f"{url}?nam={year}&loai={kind}"),
        "list, year and area": ("", f"{url}?nam={year}&noi-dung={area}"),
        "list, type and area": ("", f"{url}?loai={kind}&noi-dung={area}"),
        "explorer, years": ("quantri", reverse("wagtailadmin_explore", args=[index.pk])),
        "explorer, months": ("quantri", reverse("wagtailadmin_explore", args=[month.get_parent().pk])),
        "explorer, a month": ("quantri", reverse("wagtailadmin_explore", args=[month.pk])),
        "explorer, by title": ("quantri", reverse("wagtailadmin_explore", args=[month.pk]) + "?ordering=title"),
        "explorer, an editor": ("bientap", reverse("wagtailadmin_explore", args=[month.pk])),
    }


def main() -> None:
    """Build a district of the size named on the command line, then be its visitor."""
    django.setup()
    from bench.composing import FIRST_DAY, LAST_DAY
    from bench.visiting import visit
    from directives.documents.models import DirectivePage

    count, small = int(sys.argv[1]), sys.argv[2] == "small"
    begun = time.monotonic()
    build(count, first_day=LAST_DAY - datetime.timedelta(days=SMALL_SPAN) if small else FIRST_DAY)
    print(json.dumps({"built": time.monotonic() - begun}), flush=True)
    visit(addresses(), documents=DirectivePage.objects.count())


if __name__ == "__main__":
    main()
