"""Addresses for other programs: feeds, open data, harvesting, the description of the search box."""

from django.urls import path, re_path

from . import data, feeds, search_box
from .oai import views as oai

app_name = "opening"
_FORM = r"(?P<form>atom\.xml|rss\.xml)"
_WAY = r"(?P<way>loai|co-quan|linh-vuc|noi-dung)"

urlpatterns = [
    path("nguon-tin/", feeds.feed_list, name="feeds"),
    re_path(rf"^nguon-tin/{_FORM}$", feeds.feed, name="feed"),
    re_path(rf"^nguon-tin/{_WAY}/(?P<key>[^\x00]+)/{_FORM}$", feeds.feed, name="feed_of"),
    path("du-lieu-mo/", data.open_data, name="data"),
    path("du-lieu-mo/dcat.jsonld", data.dataset_description, name="dcat"),
    re_path(r"^du-lieu-mo/van-ban\.(?P<form>csv|json)$", data.register_file, name="data_file"),
    path("oai-pmh/", oai.harvest, name="oai"),
    path("tim-kiem.xml", search_box.opensearch, name="opensearch"),
]
