"""Lists an administrator keeps: document types, fields, areas of reform, time limits of posting."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .models import DocumentField, DocumentType, PostingLimit, ReformArea


class DocumentTypeViewSet(ModelViewSet):
    """Document types and their abbreviations."""

    model = DocumentType
    icon = "doc-full"
    menu_label = _("Loại văn bản")
    form_fields = [
        "name",
        "abbreviation",
        "slug",
        "document_class",
        "position",
        "number_pattern",
        "series",
        "rule_source",
    ]
    list_display = ["name", "abbreviation", "document_class", "number_pattern"]
    search_fields = ["name", "abbreviation"]
    search_backend_name = None


class DocumentFieldViewSet(ModelViewSet):
    """Fields of activity."""

    model = DocumentField
    icon = "tag"
    menu_label = _("Lĩnh vực")
    form_fields = ["name", "slug"]
    list_display = ["name"]
    search_fields = ["name"]
    search_backend_name = None


class ReformAreaViewSet(ModelViewSet):
    """Areas of administrative reform."""

    model = ReformArea
    icon = "list-ol"
    menu_label = _("Nội dung cải cách")
    form_fields = ["code", "name", "short_name", "slug"]
    list_display = ["code", "name"]
    search_fields = ["name"]
    search_backend_name = None


class PostingLimitViewSet(ModelViewSet):
    """How soon documents must be on the portal."""

    model = PostingLimit
    icon = "history"
    menu_label = _("Thời hạn đăng văn bản")
    form_fields = ["unit_kind", "issuer", "working_days", "valid_from", "rule_source"]
    list_display = ["__str__", "valid_from", "rule_source"]
    search_backend_name = None


class CatalogueViewSetGroup(ModelViewSetGroup):
    """«Danh mục» in the admin's menu."""

    menu_label = _("Danh mục")
    menu_icon = "list-ul"
    menu_order = 700
    items = (DocumentTypeViewSet, DocumentFieldViewSet, ReformAreaViewSet, PostingLimitViewSet)
