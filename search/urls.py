"""Addresses under /tim-kiem/."""

from django.urls import path

from .following import views as following
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
    path("theo-doi/", following.follow, name="follow"),
    path("theo-doi/cua-toi/", following.mine, name="follow_mine"),
    path("theo-doi/xac-nhan/<str:token>/", following.confirm, name="follow_confirm"),
    path("theo-doi/quan-ly/<str:token>/", following.manage, name="follow_manage"),
    path("theo-doi/ngung/<str:token>/", following.end, name="follow_end"),
]
