"""Vietnamese labels for Wagtail's forms whose fields have no label of their own, so that no catalogue can reach them."""

from typing import Any

from django.forms import Form
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import auth, choosers

LABELS: dict[type[Form], dict[str, Any]] = {
    auth.LoginForm: {"username": _("Tên đăng nhập"), "password": _("Mật khẩu")},
    choosers.ExternalLinkChooserForm: {"link_text": _("Chữ của liên kết")},
    choosers.AnchorLinkChooserForm: {"url": _("Tên vị trí (#)"), "link_text": _("Chữ của liên kết")},
    choosers.EmailLinkChooserForm: {
        "email_address": _("Địa chỉ thư điện tử"),
        "link_text": _("Chữ của liên kết"),
        "subject": _("Tiêu đề thư"),
        "body": _("Nội dung thư"),
    },
    choosers.PhoneLinkChooserForm: {"phone_number": _("Số điện thoại"), "link_text": _("Chữ của liên kết")},
}


def label_admin_forms() -> None:
    """Give the fields named in ``LABELS`` their label; forms made from then on show it. Called once, at the start."""
    for form, labels in LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
