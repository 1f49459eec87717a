"""Addresses under /tim-kiem/."""

from django.urls import path

from .views.clicked import clicked
from .views.export import export
from .views.feed import feed
from .views.results import results
from .views.suggest import suggest

app_name = "search"

urlpatterns = [
    path("", results, name="results"),
    path("mo/", clicked, name="clicked"),
    path("goi-y/", suggest, name="suggest"),
    path("ket-qua.<str:kind>", export, name="export"),
    path("atom.xml", feed, name="feed"),
]
