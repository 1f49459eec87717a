"""The registers in the admin: addresses, menu, words of the log, and what happens after a directive is saved."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from directives.units.permissions import roles_at
from site_config.portal import clock

from ..models import DirectivePage
from ..numbers import parse_number
from . import acts, screens
from .drafts import follow_page
from .permissions import KEEPERS

LOG_ACTIONS = {
    "registers.enter": (_("Vào sổ văn bản"), _("Đã vào sổ số %(place)s (%(number)s)")),
    "registers.amend": (_("Sửa mục trong sổ"), _("Đã sửa mục số %(place)s")),
    "registers.cancel": (_("Hủy số"), _("Đã hủy số %(place)s: %(reason)s")),
    "registers.open": (_("Mở sổ"), _("Số cuối cùng đã cấp: %(new)s (trước đó %(old)s)")),
}


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the registers' admin addresses."""
    return [
        path("so-van-ban/", screens.books, name="registers_books"),
        path("so-van-ban/mo-so/", acts.new_book, name="registers_open"),
        path("so-van-ban/van-ban-di/", acts.new_outgoing, name="registers_outgoing"),
        path("so-van-ban/van-ban-den/", acts.new_incoming, name="registers_incoming"),
        path("so-van-ban/lay-so/<int:pk>/", acts.take, name="registers_take"),
        path("so-van-ban/muc/<int:pk>/", acts.entry, name="registers_entry"),
        path("so-van-ban/<int:pk>/", screens.book, name="registers_book"),
        path("so-van-ban/<int:pk>/in/", screens.print_book, name="registers_print"),
        path("so-van-ban/<int:pk>/excel/", screens.excel, name="registers_excel"),
    ]


class RegistersItem(MenuItem):
    """«Sổ văn bản», for those who keep them."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account keeps the registers."""
        return bool(roles_at(request, on=clock.today(request)) & set(KEEPERS))


@hooks.register("register_admin_menu_item")
def registers_item() -> MenuItem:
    """Put «Sổ văn bản» after «Thêm văn bản»."""
    return RegistersItem(_("Sổ văn bản"), reverse("registers_books"), name="registers", icon_name="list-ol", order=95)


@hooks.register("insert_global_admin_css")
def registers_css() -> Any:
    """Add the look of the registers' screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("documents/registers.css"))


def _formatter(words: tuple[Any, Any]) -> type[LogFormatter]:
    class Formatter(LogFormatter):
        """Says which number."""

        label = words[0]

        def format_message(self, log_entry: Any) -> Any:
            """Return the act with its number."""
            known = {"place": "", "number": "", "reason": "", "old": "", "new": ""}
            return words[1] % (known | log_entry.data)

    return Formatter


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name the registers' acts in the log."""
    for name, words in LOG_ACTIONS.items():
        actions.register_action(name)(_formatter(words))


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def keep_register_in_step(request: HttpRequest, page: Page) -> None:
    """After a save, bring the register's line up to the page and say what is unusual about the number."""
    directive = page.specific
    if not isinstance(directive, DirectivePage) or directive.pk is None:
        return
    draft: DirectivePage = directive.get_latest_revision_as_object()
    entry = follow_page(page=draft, by=request.user, now=clock.now(request))
    if entry is not None and draft.number and entry.number != draft.number:
        messages.warning(
            request,
            _("Số trên văn bản là %(page)s nhưng trong sổ là %(register)s. Hãy sửa lại số cho khớp.")
            % {"page": draft.number, "register": entry.number},
        )
    for sentence in _departures(draft):
        messages.warning(request, sentence)


def _departures(draft: DirectivePage) -> list[str]:
    if not draft.number or draft.document_type is None:
        return []
    try:
        number = parse_number(draft.number)
    except ValidationError:
        return []  # the form has said so
    return draft.document_type.number_rule.departures(number, issued_on=draft.issued_on)
