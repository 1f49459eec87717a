"""Contests: a window, one entry a person however the number is typed, nothing kept of who it was."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from propaganda.models import Quiz, QuizEntry, QuizQuestion
from propaganda.quizzes import enter, person_key, result
from tests.factories.units import unit

pytestmark = pytest.mark.django_db
NOW = timezone.now()
DAY = datetime.timedelta(days=1)


def quiz(**fields: Any) -> Quiz:
    values: dict[str, Any] = {
        "title": "Tìm hiểu cải cách hành chính",
        "introduction": "Mỗi người một bài.",
        "organiser": unit("NV"),
        "starts_at": NOW - DAY,
        "ends_at": NOW + DAY,
    }
    made = Quiz.objects.create(**(values | fields))
    for order, right in enumerate("AB"):
        QuizQuestion.objects.create(
            quiz=made, text=f"Câu {right}?", answer_a="Có", answer_b="Không", right=right, sort_order=order
        )
    return made


def answers(made: Quiz, letters: str) -> dict[int, str]:
    return {question.pk: letter for question, letter in zip(made.questions.all(), letters, strict=True)}


def test_one_entry_a_person_however_the_number_is_typed() -> None:
    made = quiz()
    assert enter(quiz=made, contact="0912 345 678", answers=answers(made, "AA"), at=NOW).score == 1
    for again in ("0912345678", "+84912345678", "0912.345.678"):
        with pytest.raises(ValidationError, match="một lần"):
            enter(quiz=made, contact=again, answers=answers(made, "AB"), at=NOW)
    enter(quiz=made, contact="A@example.vn", answers=answers(made, "AB"), at=NOW)
    assert person_key("a@example.vn ") == person_key("A@example.vn")


def test_nothing_tells_who_it_was() -> None:
    made = quiz()
    entry = enter(quiz=made, contact="0912345678", answers=answers(made, "AB"), at=NOW)
    kept = QuizEntry.objects.values().get(pk=entry.pk)
    assert "912345678" not in str(kept)


@pytest.mark.parametrize("contact", ["", "abc", "12345", "0912 345"])
def test_a_contact_that_is_none_is_refused(contact: str) -> None:
    made = quiz()
    with pytest.raises(ValidationError):
        enter(quiz=made, contact=contact, answers=answers(made, "AB"), at=NOW)


def test_outside_the_window_and_with_answers_missing_nothing_is_taken() -> None:
    made = quiz()
    for at in (NOW - 2 * DAY, NOW + 2 * DAY):
        with pytest.raises(ValidationError, match="không nhận bài"):
            enter(quiz=made, contact="0912345678", answers=answers(made, "AB"), at=at)
    with pytest.raises(ValidationError, match="tất cả"):
        enter(quiz=made, contact="0912345678", answers={}, at=NOW)
    assert not QuizEntry.objects.exists()


def test_a_citizen_enters_and_sees_answers_only_after_the_end(client: Client) -> None:
    made = quiz()
    sent = {"contact": "0912345678"} | {f"cau-{pk}": letter for pk, letter in answers(made, "AB").items()}
    page = client.post(made.get_absolute_url(), sent, follow=True).content.decode()
    assert "2 câu đúng" in page
    assert "Đáp án</h2>" not in page
    Quiz.objects.update(ends_at=NOW - DAY / 2)
    shown = client.get(made.get_absolute_url()).content.decode()
    assert "1 người dự thi" in shown
    assert "Đáp án</h2>" in shown
    assert result(made).scores == ((2, 1),)


def test_what_was_typed_stays_when_an_answer_is_missing(client: Client) -> None:
    made = quiz()
    page = client.post(made.get_absolute_url(), {"contact": "0912345678"}).content.decode()
    assert "chưa gửi được" in page
    assert "0912345678" in page


def test_a_contest_that_is_not_public_is_not_found(client: Client) -> None:
    assert client.get(quiz(is_public=False).get_absolute_url()).status_code == 404


def test_the_right_answer_must_be_one_of_the_answers() -> None:
    with pytest.raises(ValidationError, match="đáp án"):
        QuizQuestion(quiz=quiz(), text="?", answer_a="Có", answer_b="Không", right="D").full_clean()
