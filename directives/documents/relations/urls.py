"""Public addresses of relations, below «/van-ban/»."""

from django.urls import path

from . import views

app_name = "relations"
urlpatterns = [
    path("so-sanh/", views.compare_documents, name="compare"),
    path("lien-quan/<int:page_id>/<slug:kind>/", views.related_list, name="related"),
]
