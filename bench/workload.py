"""A district with a given number of assignments over ten years, and a visitor of its screens: a process that is steered.

Rows are inserted by the database itself (INSERT … SELECT), without acts: 60 units, a task in three with a partner, one page
for every fifteen tasks, 3 % still open (most of them given lately), a report for every share that is done.
"""

import contextlib
import datetime
import io
import json
import sys
import time

import django

YEARS = 10
LAST = datetime.date(2022, 6, 30)
FIRST = LAST - datetime.timedelta(days=365 * YEARS)
UNITS = 60
BASE = 1_000_000  # ids of what is made here begin above the demo's
PER_PAGE = 15


class Filler:
    """Writes the rows in the words of the database at hand."""

    def __init__(self, count: int) -> None:
        from django.db import connection

        self.connection = connection
        self.postgres = connection.vendor == "postgresql"
        self.count, self.tasks = count, count * 3 // 4
        self.pages = max(self.tasks // PER_PAGE, 1)

    def fill(self) -> None:
        """Make pages, tasks, shares and reports, and have the database look at them."""
        self.run_for(self.pages, self.page_sql())
        self.run_for(self.pages, self.directive_sql())
        area = "(SELECT id FROM documents_reformarea ORDER BY id LIMIT 1)"
        names = "documents_directivepage_reform_areas (directivepage_id, reformarea_id)"
        self.run_for(self.pages, f"INSERT INTO {names} {{numbers}} SELECT {BASE} + i, {area} + i % 6 FROM n")
        self.run_for(self.tasks, self.task_sql())
        self.run_for(self.tasks, self.share_sql("lead", "i", 0))
        self.run_for(self.count - self.tasks, self.share_sql("cooperating", "i", self.tasks))
        self.run_for(1, self.report_sql())
        with self.connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def run_for(self, count: int, sql: str) -> None:
        """Run ``sql``, in which {numbers} makes n(i), 1 to ``count``."""
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
        with self.connection.cursor() as cursor:
            cursor.execute(sql.replace("{numbers}", numbers))

    def day(self, days: str) -> str:
        """Return the SQL of the day that lies ``days`` (SQL, whole number) after FIRST."""
        return f"(DATE '{FIRST}' + ({days})::int)" if self.postgres else f"date('{FIRST}', '+' || ({days}) || ' days')"

    def copied(self, table: str, changes: dict[str, str]) -> str:
        """Return the SQL that copies one row of a table for each n, with ``changes`` of columns."""
        with self.connection.cursor() as cursor:
            columns = [column.name for column in self.connection.introspection.get_table_description(cursor, table)]
        values = ", ".join(changes.get(name, f"one.{name}") for name in columns)
        key = "page_ptr_id" if "page_ptr_id" in columns else "id"
        first = "(SELECT min(page_ptr_id) FROM documents_directivepage)"
        into = f"INSERT INTO {table} ({', '.join(columns)})"
        return f"{into} {{numbers}} SELECT {values} FROM n, {table} one WHERE one.{key} = {first}"

    def page_sql(self) -> str:
        """Return the SQL that makes the pages."""
        padded = "lpad(i::text, 8, '0')" if self.postgres else "printf('%08d', i)"
        unique = "gen_random_uuid()" if self.postgres else "lower(hex(randomblob(16)))"
        changes = {
            "id": f"{BASE} + i",
            "path": f"'Z' || {padded}",
            "slug": f"'lon-' || {padded}",
            "url_path": f"'/lon/' || {padded} || '/'",
            "translation_key": unique,
            "latest_revision_id": "NULL",
            "live_revision_id": "NULL",
        }
        return self.copied("wagtailcore_page", changes)

    def directive_sql(self) -> str:
        """Return the SQL that makes the directives of the pages."""
        text = "i::text" if self.postgres else "i"
        changes = {
            "page_ptr_id": f"{BASE} + i",
            "number": f"{text} || '/UBND-NV'",
            "public_path": f"'/van-ban/lon/' || {text}",
            "registered_key": "NULL",
            "listed_year": "NULL",
            "listed_order": "NULL",
        }
        return self.copied("documents_directivepage", changes)

    def task_sql(self) -> str:
        """Return the SQL that makes the tasks."""
        public = "(i % 10 <> 0)" if self.postgres else "(CASE WHEN i % 10 <> 0 THEN 1 ELSE 0 END)"
        text = "i::text" if self.postgres else "i"
        page = f"{BASE} + 1 + (i - 1) / {PER_PAGE} % {self.pages}"
        return (
            "INSERT INTO tracking_task (id, page_id, content, is_public, created_at, search_key) {numbers} SELECT "
            f"{BASE} + i, {page}, 'Rà soát thủ tục hành chính, việc ' || {text}, {public},"
            f" '{FIRST} 02:00:00+00', 'ra soat thu tuc hanh chinh viec ' || {text} FROM n"
        )

    def share_sql(self, role: str, task: str, offset: int) -> str:
        """Return the SQL that gives a share of each task ``n`` to a unit; ids begin after ``offset``."""
        from directives.units.models import OrganisationalUnit

        ids = list(OrganisationalUnit.objects.order_by("pk").values_list("pk", flat=True)[:UNITS])
        place = f"i + i / {UNITS} * 7" + ("" if role == "lead" else " + 1 + i % 50")  # never the leading unit
        unit = " ".join(f"WHEN {n} THEN {pk}" for n, pk in enumerate(ids))
        whole = f"{task}::bigint" if self.postgres else task
        given = f"({whole} * {365 * YEARS - 1} / {self.tasks})"
        due = f"{given} + 10 + i % 50"
        is_open = f"({task} > {self.tasks} * 0.98 OR i % 67 = 0)"
        turn = "(i + i / 67) % 4"
        states = (
            f"CASE {turn} WHEN 0 THEN 'assigned' WHEN 1 THEN 'in_progress' WHEN 2 THEN 'submitted' ELSE 'returned' END"
        )
        ended = self.day(f"{due} + i % 10 - 7")
        submitted = f"CASE WHEN NOT {is_open} OR {turn} = 2 THEN {ended} END"
        return (
            "INSERT INTO tracking_assignment (id, task_id, unit_id, role, state, assigned_on, due_on, submitted_on,"
            " completed_on, percent, version) {numbers} SELECT "
            f"{BASE} + {offset} + i, {BASE} + {task}, CASE ({place}) % {len(ids)} {unit} END, '{role}',"
            f" CASE WHEN {is_open} THEN {states} ELSE 'done' END, {self.day(given)},"
            f" CASE WHEN i % 11 <> 0 THEN {self.day(due)} END, {submitted},"
            f" CASE WHEN NOT {is_open} THEN {ended} END, 50, 1 FROM n"
        )

    def report_sql(self) -> str:
        """Return the SQL that gives every share that is done, or submitted, its report."""
        return (
            "INSERT INTO tracking_progressreport (assignment_id, percent, text, difficulties, remedy, submitted_at,"
            " return_reason) SELECT id, 100, 'Đã xong.', '', '', submitted_on, '' FROM tracking_assignment"
            f" WHERE submitted_on IS NOT NULL AND id > {BASE}"
        )


def build(count: int) -> None:
    """Load the demo, add units up to UNITS and ``count`` assignments, and set the portal's day to LAST."""
    from django.core.management import call_command

    from directives.units.models import OrganisationalUnit
    from site_config.portal.models import PortalSettings

    with contextlib.redirect_stdout(io.StringIO()):
        call_command("load_demo")
    for n in range(UNITS - OrganisationalUnit.objects.count()):
        OrganisationalUnit.objects.create(code=f"LON{n}", name=f"Đơn vị thứ {n + 1}", kind="office")
    settings = PortalSettings.load()
    settings.shown_on = LAST
    settings.save()
    Filler(count).fill()


def addresses() -> dict[str, tuple[str, str]]:
    """Return what is visited, by name: (account or "", address)."""
    from django.urls import reverse

    office = reverse("tracking_list")
    return {
        "workbench": ("canbo", reverse("tracking_workbench")),
        "list, no filter": ("dieuphoi", office),
        "list, three filters": ("dieuphoi", f"{office}?don-vi=NV&tinh-trang=overdue&van-ban=thu+tuc"),
        "list, done, by words": ("dieuphoi", f"{office}?tinh-trang=done_late&van-ban=thu+tuc&vai-tro=lead"),
        "leader's page": ("lanhdao", reverse("tracking_dashboard")),
        "public page": ("", reverse("tracking:execution")),
        "public list, three filters": ("", f"{reverse('tracking:tasks')}?don-vi=NV&tinh-trang=overdue&van-ban=thu+tuc"),
    }


def have_database() -> None:
    """Make the database of the settings, where it is PostgreSQL's and isn't there, and its tables."""
    from django.core.management import call_command
    from django.db import connection

    if connection.vendor == "postgresql":
        name = connection.settings_dict["NAME"]
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                cursor.execute(f"CREATE DATABASE {connection.ops.quote_name(name)}")
    call_command("migrate", verbosity=0)


def main() -> None:
    """Build a district of the size named on the command line, then be its visitor."""
    django.setup()
    have_database()
    from bench.visiting import visit
    from directives.tracking.models import Assignment

    begun = time.monotonic()
    if not Assignment.objects.filter(pk__gt=BASE).exists():
        build(int(sys.argv[1]))
    print(json.dumps({"built": time.monotonic() - begun}), flush=True)
    visit(addresses(), documents=Assignment.objects.count())


if __name__ == "__main__":
    main()
