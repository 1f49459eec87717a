"""Addresses of the JSON interface, under /api/v1/."""

from django.urls import URLPattern, path

from . import views

app_name = "tracking_api"

urlpatterns: list[URLPattern] = [
    path("openapi.json", views.openapi, name="openapi"),
    path("assignments", views.assignments, name="assignments"),
    path("assignments/<int:pk>", views.assignment, name="assignment"),
    path("counts", views.counts, name="counts"),
    path("units", views.units, name="units"),
    path("<path:rest>", views.nothing, name="nothing"),
    path("", views.nothing),
]
