"""Public addresses of execution, under /tinh-hinh-thuc-hien/."""

from django.urls import URLPattern, path

from .views import notices, public

app_name = "tracking"

urlpatterns: list[URLPattern] = [
    path("", public.execution, name="execution"),
    path("nhiem-vu/", public.tasks, name="tasks"),
    path("lich/<str:secret>.ics", notices.feed, name="feed"),
    path("bieu-do.svg", public.chart, name="chart"),
]
