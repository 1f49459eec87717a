"""Public addresses of procedures, under /thu-tuc-hanh-chinh/."""

from django.urls import URLPattern, path

from . import public

app_name = "procedures"

urlpatterns: list[URLPattern] = [
    path("", public.procedures, name="procedures"),
    path("<int:pk>/", public.procedure, name="procedure"),
    path("ra-soat/", public.reviews, name="reviews"),
    path("ra-soat/<int:pk>/", public.review, name="review"),
]
