"""Addresses of the portal: composition only."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from site_config.portal import media, sitemaps
from site_config.portal import views as portal_views

handler404 = "site_config.portal.views.page_not_found"
handler403 = "site_config.portal.views.permission_denied"
handler500 = "site_config.portal.views.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("quan-tri/", include(wagtailadmin_urls)),
    path("tep/", include(wagtaildocs_urls)),
    path("tim-kiem/", include("search.urls")),
    path("tinh-hinh-thuc-hien/", include("directives.tracking.urls")),
    path("api/v1/", include("directives.tracking.api.urls")),
    path("noi-dung-tep/", include("directives.documents.filetext.urls")),
    path("van-ban/", include("directives.documents.relations.urls")),
    path("", include("directives.documents.opening.urls")),
    path("bao-cao-cai-cach/", include("directives.reform.urls")),
    path("hoi-thi/", include("propaganda.urls")),
    path("khao-sat/", include("directives.reform.quality.urls")),
    path("thu-tuc-hanh-chinh/", include("directives.reform.procedures.urls")),
    path("so-do-cong/", portal_views.sitemap_page, name="sitemap_page"),
    path("sitemap.xml", sitemaps.sitemap_index, name="sitemap_xml"),
    path("sitemap-<int:number>.xml", sitemaps.sitemap_file, name="sitemap_file"),
    path("robots.txt", portal_views.robots, name="robots"),
    path("suc-khoe/", portal_views.health, name="health"),
    re_path(rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>.+)$", media.picture, name="picture"),
    path("", include(wagtail_urls)),
]
