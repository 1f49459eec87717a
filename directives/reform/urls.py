"""Public addresses of reports, under /bao-cao-cai-cach/."""

from django.urls import URLPattern, path

from .reports import public

app_name = "reform"

urlpatterns: list[URLPattern] = [
    path("<str:period>/so-lieu/<str:code>/", public.records, name="records"),
]
