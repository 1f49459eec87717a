"""Public pages of contests (hội thi tìm hiểu)."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from site_config.portal import clock

from .models import Quiz, QuizQuestion
from .quizzes import enter, result


class QuizForm(forms.Form):
    """A contact that tells twice from once, and one answer a question."""

    contact = forms.CharField(
        label=_("Số điện thoại hoặc thư điện tử"),
        max_length=200,
        help_text=_("Chỉ để mỗi người dự thi một lần. Cổng không lưu số hay địa chỉ này."),
    )

    def __init__(self, *args: object, questions: list[QuizQuestion], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.questions = questions
        for question in questions:
            self.fields[f"cau-{question.pk}"] = forms.ChoiceField(
                label=question.text, choices=question.answers, widget=forms.RadioSelect
            )

    @property
    def answers(self) -> dict[int, str]:
        """Return question id -> letter."""
        return {question.pk: self.cleaned_data[f"cau-{question.pk}"] for question in self.questions}


@require_safe
def quizzes(request: HttpRequest) -> HttpResponse:
    """List the public contests, those that take entries now first."""
    now = clock.now(request)
    shown = Quiz.objects.public()
    context = {"running": shown.open(at=now), "others": shown.exclude(pk__in=shown.open(at=now).values("pk"))}
    return render(request, "quizzes/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def quiz(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form while the contest is open; after it the result with the right answers."""
    now = clock.now(request)
    shown = get_object_or_404(Quiz.objects.public(), pk=pk)
    if shown.ends_at <= now:
        return render(request, "quizzes/result.html", {"quiz": shown, "result": result(shown)})
    if shown.starts_at > now:
        return render(request, "quizzes/waiting.html", {"quiz": shown})
    form = QuizForm(request.POST or None, questions=list(shown.questions.all()))
    if request.method == "POST" and form.is_valid():
        try:
            entry = enter(quiz=shown, contact=form.cleaned_data["contact"], answers=form.answers, at=now)
        except ValidationError as error:
            form.add_error("contact", error)
        else:
            return redirect(f"{request.path}?diem={entry.score}")
    score = request.GET.get("diem", "")
    context = {"quiz": shown, "form": form, "score": score if score.isdecimal() and len(score) < 4 else ""}
    return render(request, "quizzes/form.html", context)
