"""Acts and numbers of contests: take an entry once, count what came in."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import Avg, Count, Max
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from .models import Quiz, QuizEntry

_PHONE = re.compile(r"(?:\+?84|0)\d{9}")


def person_key(contact: str) -> str:
    """Return the keyed hash of an e-mail or Vietnamese telephone number, however it is typed. Raises ValidationError."""
    plain = contact.strip().lower()
    digits = re.sub(r"[\s.()-]", "", plain)
    if _PHONE.fullmatch(digits):
        plain = "0" + digits[-9:]
    else:
        try:
            validate_email(plain)
        except ValidationError as error:
            raise ValidationError(_("Hãy ghi số điện thoại hoặc địa chỉ thư điện tử đúng.")) from error
    return salted_hmac("propaganda.quiz", plain, algorithm="sha256").hexdigest()


def enter(*, quiz: Quiz, contact: str, answers: Mapping[int, str], at: datetime.datetime) -> QuizEntry:
    """Take an entry: question id -> letter for every question.

    Raises ValidationError outside the window, for a missing answer, and for somebody who has entered already.
    """
    if not Quiz.objects.open(at=at).filter(pk=quiz.pk).exists():
        raise ValidationError(_("Hội thi không nhận bài vào lúc này."))
    questions = list(quiz.questions.all())
    if any(answers.get(question.pk) not in dict(question.answers) for question in questions):
        raise ValidationError(_("Hãy trả lời tất cả các câu hỏi."))
    made = QuizEntry(
        quiz=quiz,
        person=person_key(contact),
        answers={str(question.pk): answers[question.pk] for question in questions},
        score=sum(answers[question.pk] == question.right for question in questions),
        submitted_at=at,
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        raise ValidationError(_("Số điện thoại hoặc thư điện tử này đã dự thi. Mỗi người dự thi một lần.")) from error
    return made


@dataclass(frozen=True, slots=True)
class QuizResult:
    """What came in: entries, questions, mean and best score, how many have each score (score, entries)."""

    entries: int
    questions: int
    mean: float | None
    best: int | None
    scores: tuple[tuple[int, int], ...]


def result(quiz: Quiz) -> QuizResult:
    """Return the result of a contest; three queries."""
    sums = quiz.entries.aggregate(n=Count("pk"), mean=Avg("score"), best=Max("score"))
    rows = quiz.entries.order_by().values("score").annotate(n=Count("pk")).order_by("-score")
    scores = tuple((row["score"], row["n"]) for row in rows)
    return QuizResult(sums["n"], quiz.questions.count(), sums["mean"], sums["best"], scores)
