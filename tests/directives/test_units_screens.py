"""Units and staff in the admin: for administrators only, through the services."""

import pytest
from django.test import Client
from django.urls import reverse

from directives.units.models import OrganisationalUnit, StaffMembership
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db


def signed_in(role: str) -> Client:
    client = Client()
    client.force_login(user(role))
    return client


@pytest.mark.parametrize("role", ["editor", "coordinator", "unit_staff", "unit_head", "leader"])
def test_only_administrators_keep_units_and_staff(role: str) -> None:
    client = signed_in(role)
    for name in ("organisationalunit", "staffmembership"):
        for act in ("index", "add"):
            assert client.get(reverse(f"{name}:{act}")).status_code == 302
    assert not StaffMembership.objects.exclude(role=role).exists()


def test_an_appointment_gives_the_roles_rights_and_its_end_takes_them() -> None:
    client, person, office = signed_in("administrator"), user(), unit()
    assert client.get(reverse("staffmembership:add")).status_code == 200
    answer = client.post(
        reverse("staffmembership:add"),
        {"user": person.pk, "unit": office.pk, "role": "coordinator", "job_title": "Chuyên viên"},
    )
    assert answer.status_code == 302, answer.context and answer.context["form"].errors
    held = StaffMembership.objects.get(user=person)
    assert [group.name for group in person.groups.all()] == ["Điều phối viên"]
    assert client.get(reverse("staffmembership:edit", args=[held.pk])).status_code == 200
    client.post(reverse("staffmembership:edit", args=[held.pk]), {"job_title": "Phó Chánh Văn phòng"})
    held.refresh_from_db()
    assert held.job_title == "Phó Chánh Văn phòng"
    client.post(reverse("staffmembership:delete", args=[held.pk]))
    assert not StaffMembership.objects.filter(user=person).exists()
    assert not person.groups.exists()


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    answer = signed_in("administrator").post(
        reverse("staffmembership:add"),
        {
            "user": user().pk,
            "unit": unit().pk,
            "role": "leader",
            "valid_from": "2022-05-01",
            "valid_to": "2022-04-01",
        },
    )
    assert "Ngày kết thúc phải sau ngày bắt đầu" in answer.content.decode()


def test_a_unit_is_known_by_the_names_people_write() -> None:
    client = signed_in("administrator")
    values = {
        "code": "TH",
        "name": "Xã Tân Hòa",
        "short_name": "Tân Hòa",
        "kind": "commune",
        "aliases": "Tân Hoà xã\nX. Tân Hòa",
    }
    assert client.post(reverse("organisationalunit:add"), values).status_code == 302
    made = OrganisationalUnit.objects.get(code="TH")
    assert OrganisationalUnit.objects.named("x. tan hoa").get() == made
    screen = client.get(reverse("organisationalunit:edit", args=[made.pk])).content.decode()
    assert "X. Tân Hòa" in screen
    client.post(reverse("organisationalunit:edit", args=[made.pk]), values | {"aliases": ""})
    assert set(made.names.values_list("name", flat=True)) == {"Xã Tân Hòa", "Tân Hòa"}
