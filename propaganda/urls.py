"""Public addresses of contests, under /hoi-thi/."""

from django.urls import URLPattern, path

from . import views

app_name = "quizzes"

urlpatterns: list[URLPattern] = [
    path("", views.quizzes, name="quizzes"),
    path("<int:pk>/", views.quiz, name="quiz"),
]
