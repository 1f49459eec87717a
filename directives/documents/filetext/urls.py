"""Address of a file's text: /noi-dung-tep/12/#dieu-5."""

from django.urls import path

from .views import file_text

app_name = "filetext"
urlpatterns = [path("<int:pk>/", file_text, name="read")]
