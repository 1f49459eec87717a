"""In force or not on a day: derived from dates and from what other public documents do."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageLogEntry

from directives.documents.models import DirectivePage, DirectiveRelation
from directives.documents.relation_kinds import RelationKind
from directives.documents.relations.duty import refresh_validity
from directives.documents.relations.queries import validities, validity_of
from directives.documents.search import DirectiveAdapter
from directives.documents.validity import ValidityEvent, validity
from search.models import IndexQueue
from tests.factories import pages, tracking
from tests.factories.relations import acting, day, publish
from tests.factories.units import superuser

pytestmark = pytest.mark.django_db


def event(kind: str, on: datetime.date, **fields: Any) -> ValidityEvent:
    return ValidityEvent(kind, on, "Quyết định số 9/QĐ-UBND", **fields)


CASES = [
    ([], day(2, 28), "Chưa có hiệu lực"),
    ([], day(3, 1), "Còn hiệu lực"),
    ([], day(12, 31), "Còn hiệu lực"),
    ([], day(1, 1, 2023), "Hết hiệu lực"),
    ([event("amends", day(5, 1))], day(4, 30), "Còn hiệu lực"),
    ([event("amends", day(5, 1), articles="Điều 2")], day(5, 1), "Hết hiệu lực một phần"),
    ([event("supplements", day(5, 1))], day(5, 1), "Hết hiệu lực một phần"),
    ([event("repeals", day(5, 1), articles="Điều 2")], day(5, 1), "Hết hiệu lực một phần"),
    ([event("repeals", day(5, 1))], day(5, 1), "Hết hiệu lực"),
    ([event("replaces", day(5, 1))], day(4, 30), "Còn hiệu lực"),
    ([event("replaces", day(5, 1))], day(5, 1), "Hết hiệu lực"),
    ([event("replaces", day(2, 1))], day(2, 15), "Hết hiệu lực"),
    ([event("suspends", day(5, 1), until=day(5, 31))], day(5, 31), "Tạm đình chỉ"),
    ([event("suspends", day(5, 1), until=day(5, 31))], day(6, 1), "Còn hiệu lực"),
    ([event("suspends", day(5, 1), articles="Điều 3")], day(6, 1), "Tạm đình chỉ một phần"),
    ([event("corrects", day(5, 1)), event("legal_basis", day(5, 1))], day(6, 1), "Còn hiệu lực"),
    ([event("amends", day(4, 1)), event("repeals", day(5, 1))], day(6, 1), "Hết hiệu lực"),
]


@pytest.mark.parametrize(("events", "on", "word"), CASES)
def test_dates_and_acts_of_others_make_the_state(events: list[ValidityEvent], on: datetime.date, word: str) -> None:
    found = validity(effective_from=day(3, 1), expires_on=day(1, 1, 2023), on=on, events=events)
    assert found.word == word
    assert found.reason


def test_the_reason_names_the_act_its_articles_and_its_day() -> None:
    target = pages.directive()
    act = acting("amends", target, relation_articles="Điều 2", effective_on=day(4, 1))
    found = validity_of(target, on=day(4, 1))
    assert found.reason == f"Điều 2 được sửa đổi bởi {act.citation} từ ngày 1/4/2022."


def test_a_relations_own_day_counts_before_the_day_of_the_acting_document() -> None:
    target = pages.directive()
    acting("repeals", target, relation_effective_on=day(6, 1), effective_on=day(4, 1))
    assert validity_of(target, on=day(5, 31)).code == "in_force"
    assert validity_of(target, on=day(6, 1)).code == "ended"


def test_only_published_documents_that_everybody_may_read_change_the_validity() -> None:
    target = pages.directive()
    act = acting("repeals", target, publish=False)
    assert validity_of(target, on=day(6, 1)).code == "in_force"
    publish(act)
    assert validity_of(target, on=day(6, 1)).code == "ended"
    restriction = pages.restrict(act)
    assert validity_of(target, on=day(6, 1)).code == "in_force"
    restriction.delete()
    act.unpublish()
    assert validity_of(target, on=day(6, 1)).code == "in_force"


def test_an_override_needs_a_reason_and_shows_it_and_stands_in_the_history(client: Client) -> None:
    page = pages.directive()
    page.validity_override = "ended"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "validity_override_reason" in refused.value.message_dict
    page.validity_override_reason = "Căn cứ thông báo rà soát năm 2022"
    who = superuser()
    for _ in range(2):  # publishing again without a change writes no second line
        page.save_revision(user=who).publish(user=who)
    assert validity_of(page, on=day(6, 1)).word == "Hết hiệu lực"
    assert "Căn cứ thông báo rà soát năm 2022" in client.get(page.get_url()).content.decode()
    entries = PageLogEntry.objects.filter(page=page.pk, action="documents.validity_override")
    assert [(entry.user, entry.data["state"]) for entry in entries] == [(who, "ended")]
    assert "Hết hiệu lực" in entries[0].message


def test_many_pages_cost_one_query() -> None:
    targets = [pages.directive() for _ in range(3)]
    for target in targets:
        acting("amends", target)
    read = list(DirectivePage.objects.filter(pk__in=[target.pk for target in targets]))
    with CaptureQueriesContext(connection) as asked:
        states = validities(read, on=day(6, 1))
    assert len(asked) == 1
    assert {state.code for state in states.values()} == {"partly"}


def test_the_register_shows_the_state_of_each_document(client: Client) -> None:
    target = pages.directive(summary="Về việc cũ")
    acting("replaces", target, summary="Về việc mới")
    tracking.portal_day(day(6, 30))
    text = client.get(pages.directive_index().get_url()).content.decode()
    assert text.count("Hết hiệu lực") == 1


def keys_in_queue() -> set[str]:
    return set(IndexQueue.objects.values_list("key", flat=True))


def key(page: DirectivePage) -> str:
    return f"documents.directivepage:{page.pk}"


def test_search_knows_the_state_and_hears_of_every_change() -> None:
    tracking.portal_day(day(6, 30))
    target = pages.directive()
    adapter = DirectiveAdapter()

    def facet() -> tuple[str, ...]:
        return next(iter(adapter.documents(list(adapter.queryset([target.pk]))))).facets["validity"]

    assert facet() == ("in_force",)
    IndexQueue.objects.all().delete()
    act = acting("repeals", target)
    assert key(target) in keys_in_queue()
    assert facet() == ("ended",)
    for change in (lambda: pages.restrict(act), act.unpublish, act.delete):
        IndexQueue.objects.all().delete()
        change()
        assert key(target) in keys_in_queue()
    assert facet() == ("in_force",)


def test_a_removed_relation_is_heard_of_too() -> None:
    target = pages.directive()
    act = acting("repeals", target)
    IndexQueue.objects.all().delete()
    act.relations.clear()
    act.save_revision().publish()
    assert not DirectiveRelation.objects.filter(target=target).exists()
    assert key(target) in keys_in_queue()


def test_each_day_the_documents_whose_day_has_come_are_indexed_anew() -> None:
    begins = pages.directive(issued_on=day(3, 1), effective_on=day(4, 2))
    ends = pages.directive(issued_on=day(3, 1), expires_on=day(4, 2))
    repealed, resumed, still = pages.directive(), pages.directive(), pages.directive()
    acting("repeals", repealed, effective_on=day(4, 2))
    acting("suspends", resumed, relation_until=day(4, 1), effective_on=day(3, 20))
    refresh_validity(on=day(4, 1))
    IndexQueue.objects.all().delete()
    assert refresh_validity(on=day(4, 1)) == 0
    assert refresh_validity(on=day(4, 2)) >= 4
    turned = keys_in_queue()
    assert {key(begins), key(ends), key(repealed), key(resumed)} <= turned
    assert key(still) not in turned


def test_days_missed_while_nothing_ran_are_caught_up() -> None:
    page = pages.directive(issued_on=day(3, 1), expires_on=day(4, 5))
    refresh_validity(on=day(4, 1))
    IndexQueue.objects.all().delete()
    refresh_validity(on=day(4, 20))
    assert keys_in_queue() == {key(page)}


@pytest.mark.parametrize("kind", RelationKind.values)
def test_every_kind_reads_from_both_sides(client: Client, kind: str) -> None:
    target = pages.directive(summary="Về việc thứ nhất")
    act = acting(kind, target, summary="Về việc thứ hai")
    tracking.portal_day(day(6, 30))
    here, there = (client.get(page.get_url()).content.decode() for page in (act, target))
    assert f'href="{target.get_url()}"' in here
    assert f'href="{act.get_url()}"' in there
