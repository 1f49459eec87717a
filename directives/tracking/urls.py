"""Public addresses of execution, under /tinh-hinh-thuc-hien/."""

from django.urls import URLPattern, path

from .views import notices, public

app_name = "tracking"

urlpatterns: list[URLPattern] = [
    path("", public.execution, name="execution"),
    path("don-vi/<str:code>/", public.of_unit, name="unit"),
    path("van-ban/<int:pk>/", public.of_directive, name="directive"),
    path("nhiem-vu/", public.tasks, name="tasks"),
    path("lich/<str:secret>.ics", notices.feed, name="feed"),
    path("bieu-do.svg", public.chart, name="chart"),
]
