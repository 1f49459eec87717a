"""Public addresses of reports, under /bao-cao-cai-cach/."""

from django.urls import URLPattern, path

from .reports import public

app_name = "reform"

urlpatterns: list[URLPattern] = [
    path("", public.reports, name="reports"),
    path("chi-tieu/", public.indicators, name="indicators"),
    path("chi-tieu/<str:code>.svg", public.course, name="course"),
    path("<str:period>/", public.report, name="report"),
    path("<str:period>/phien-ban/<int:number>/", public.report, name="version"),
    path("<str:period>/phien-ban/<int:number>/<str:code>.svg", public.plot, name="plot"),
    path("<str:period>/so-lieu/<str:code>/", public.records, name="records"),
]
