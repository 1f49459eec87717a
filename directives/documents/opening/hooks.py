"""The open register in the admin: words of the history."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from ..models.directive import ADDRESS_ACTION


@hooks.register("register_log_actions")
def register_address_action(actions: Any) -> None:
    """Name the change of a document's address in its history."""

    @actions.register_action(ADDRESS_ACTION)
    class AddressFormatter(LogFormatter):
        """Says from where to where."""

        label = _("Đổi địa chỉ")

        def format_message(self, log_entry: Any) -> str:
            """Return both addresses."""
            known = {"old": "", "new": ""} | (log_entry.data or {})
            return gettext("Địa chỉ đổi từ «%(old)s» sang «%(new)s»; địa chỉ cũ tự dẫn sang địa chỉ mới.") % known
