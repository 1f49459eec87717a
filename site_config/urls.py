"""Addresses of the portal: composition only."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

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
    path("thu-tuc-hanh-chinh/", include("directives.reform.procedures.urls")),
    path("so-do-cong/", portal_views.sitemap_page, name="sitemap_page"),
    path("sitemap.xml", portal_views.sitemap_xml, name="sitemap_xml"),
    path("robots.txt", portal_views.robots, name="robots"),
    path("suc-khoe/", portal_views.health, name="health"),
    path("", include(wagtail_urls)),
]

if settings.SERVE_MEDIA:
    media = rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>.*)$"
    urlpatterns.insert(0, re_path(media, serve, {"document_root": settings.MEDIA_ROOT}))
