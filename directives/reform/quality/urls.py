"""Public addresses of satisfaction surveys, under /khao-sat/."""

from django.urls import URLPattern, path

from . import public

app_name = "surveys"

urlpatterns: list[URLPattern] = [
    path("", public.surveys, name="surveys"),
    path("<int:pk>/", public.survey, name="survey"),
]
