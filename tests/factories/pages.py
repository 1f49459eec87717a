"""Pages for tests, built as needed through the same services that users use."""

import datetime
import itertools
from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import PageViewRestriction, Site

from directives.documents.models import (
    DirectiveAttachment,
    DirectiveIndexPage,
    DirectivePage,
    DocumentType,
)
from directives.documents.services import add_directive
from propaganda.models import ArticlePage, ColumnPage, PropagandaIndexPage, PropagandaPlanPage
from site_config.portal.models import ContentPage, Document, HomePage

from .units import unit as make_unit

_numbers = itertools.count(1)
DAY = datetime.date(2022, 3, 15)


def home() -> HomePage:
    """Return the home page that migrations made."""
    page: HomePage = HomePage.objects.get()
    return page


def directive_index() -> DirectiveIndexPage:
    """Return the index of directives, made under the home page if there is none."""
    found = DirectiveIndexPage.objects.first()
    if found is None:
        found = DirectiveIndexPage(title="Văn bản", slug="van-ban", show_in_menus=True)
        home().add_child(instance=found)
    return found


def document_type(abbreviation: str = "QĐ") -> DocumentType:
    """Return an administrative document type by its abbreviation («» is công văn)."""
    return DocumentType.objects.filter(abbreviation=abbreviation, document_class="administrative").earliest("position")


def document(name: str = "tep.pdf", content: bytes = b"%PDF-1.4 x", title: str = "") -> Document:
    """Return a stored file."""
    made = Document(title=title or name)
    made.file.save(name, ContentFile(content), save=False)
    made.save()
    return made


def directive(
    *, publish: bool = True, by: Any = None, files: list[Document] | None = None, **fields: Any
) -> DirectivePage:
    """Return a directive with everything that publishing demands, published unless told otherwise."""
    n = next(_numbers)
    values: dict[str, Any] = {
        "document_type": fields.pop("document_type", None) or document_type(),
        "number": f"{n}/QĐ-UBND",
        "issuer": fields.pop("issuer", None)
        or make_unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other"),
        "issued_on": DAY,
        "signer": "Nguyễn Văn A (minh họa)",
        "signer_title": "Chủ tịch",
        "summary": f"Về việc thử nghiệm số {n}",
        "body": [("paragraph", "<p>Nội dung của văn bản.</p>")],
    } | fields
    areas = values.pop("reform_areas", [])
    page = DirectivePage(**values)
    page.reform_areas = areas
    page.attachments = [
        DirectiveAttachment(document=file, title="", sort_order=order) for order, file in enumerate(files or [])
    ]
    add_directive(index=directive_index(), page=page, by=by, day=DAY)
    if publish:
        page.get_latest_revision().publish()
        page.refresh_from_db()
    return page


def content_page(title: str = "Giới thiệu", **fields: Any) -> ContentPage:
    """Return a published plain page under the home page."""
    page = ContentPage(title=title, **fields)
    home().add_child(instance=page)
    return page


def propaganda_index() -> PropagandaIndexPage:
    """Return the propaganda section."""
    found = PropagandaIndexPage.objects.first()
    if found is None:
        found = PropagandaIndexPage(title="Tuyên truyền", slug="tuyen-truyen", show_in_menus=True)
        home().add_child(instance=found)
    return found


def column(title: str = "Chuyên trang") -> ColumnPage:
    """Return a published column."""
    page = ColumnPage(title=title, introduction="Giới thiệu chuyên trang.")
    propaganda_index().add_child(instance=page)
    return page


def article(parent: ColumnPage | None = None, **fields: Any) -> ArticlePage:
    """Return a published article."""
    n = next(_numbers)
    values: dict[str, Any] = {
        "title": f"Bài viết {n}",
        "summary": "Tóm tắt bài viết.",
        "published_on": DAY,
        "body": [("paragraph", "<p>Nội dung bài viết.</p>")],
    } | fields
    page = ArticlePage(**values)
    (parent or column()).add_child(instance=page)
    return page


def propaganda_plan(**fields: Any) -> PropagandaPlanPage:
    """Return a published propaganda plan."""
    page = PropagandaPlanPage(**({"title": "Kế hoạch tuyên truyền 2022", "year": 2022} | fields))
    propaganda_index().add_child(instance=page)
    return page


def restrict(page: Any, *groups: Any) -> PageViewRestriction:
    """Close ``page`` and what is below it to everybody but signed-in members of ``groups`` (or all signed in)."""
    kind = PageViewRestriction.GROUPS if groups else PageViewRestriction.LOGIN
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    restriction.groups.set(groups)
    return restriction


def site() -> Site:
    """Return the default site."""
    return Site.objects.get(is_default_site=True)
