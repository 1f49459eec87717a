"""The demonstration's meeting: its tasks and what happened to them, played through the services."""

import datetime

import pytest

from directives.tracking.models import Assignment, Task
from site_config.demo.loader import foundations, later
from site_config.portal.models import HomePage

pytestmark = pytest.mark.django_db


def test_the_meetings_tasks_show_what_may_happen_to_a_task() -> None:
    foundations.load_settings()
    units = foundations.load_units()
    people = foundations.load_people(units, since=datetime.date(2020, 1, 1))
    foundations.show_on(later.GIVEN)
    later.load_meeting(HomePage.objects.get(), units, people)
    leads = Assignment.objects.leading()
    assert leads.filter(unit__kind="commune", due_days=15, due_on="2022-07-11").count() == 7
    assert leads.filter(state="suspended").count() == leads.filter(state="declined").count() == 1
    assert leads.filter(extensions__state="approved", due_on="2022-07-20").count() == 1
    assert Task.objects.get(period="2022-06").assignments.get().due_on == datetime.date(2022, 6, 30)
    assert Task.objects.filter(parent__isnull=False).count() == 1
    assert all("minh họa" in task.page.title for task in Task.objects.all())
