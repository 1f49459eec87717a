"""The portal's name, its sections, the district's units and accounts."""

import datetime
import os
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password
from wagtail.models import Site

from directives.documents.catalogue_data import POSTING_RULE
from directives.documents.models import DirectiveIndexPage, PostingLimit
from directives.reform.models import ReformIndexPage
from directives.units.models import OrganisationalUnit, UnitName
from directives.units.services import appoint
from propaganda.models import PropagandaIndexPage
from search.text import fold
from site_config.demo.content.people import ACCOUNTS
from site_config.demo.content.units import DISTRICT, UNITS
from site_config.portal.models import ContentPage, HomePage, PortalSettings, User

DEFAULT_PASSWORD = "minh-hoa-2022"  # noqa: S105 - of a demonstration; refused by production settings


@dataclass(frozen=True, slots=True)
class Sections:
    """The pages under which everything else stands."""

    home: HomePage
    directives: DirectiveIndexPage
    reform: ReformIndexPage
    propaganda: PropagandaIndexPage


def password() -> str:
    """Return the password of the demonstration's accounts: DEMO_PASSWORD, or the well-known one."""
    return os.environ.get("DEMO_PASSWORD", DEFAULT_PASSWORD)


def load_settings() -> None:
    """Name the portal and mark it as a demonstration."""
    portal = PortalSettings.load()
    portal.authority = "Ủy ban nhân dân"
    portal.locality = "Huyện Buôn Đôn"
    portal.upper_authority = "Ủy ban nhân dân tỉnh Đắk Lắk"
    portal.responsible_person = "Văn phòng HĐND và UBND huyện (minh họa)"
    portal.address = "Huyện Buôn Đôn, tỉnh Đắk Lắk (minh họa)"
    portal.phone = "0262 000 0000 (minh họa)"
    portal.email = "cong-thong-tin@buondon.example"
    portal.demonstration = True
    portal.full_clean()
    portal.save()
    Site.objects.filter(is_default_site=True).update(site_name=portal.portal_name, port=80)


def show_on(day: datetime.date) -> None:
    """Let the demonstration stand on ``day``: tasks of what is published then are given on that day."""
    portal = PortalSettings.load()
    portal.shown_on = day
    portal.save()


def load_sections() -> Sections:
    """Make the sections of the menu and the plain pages under the home page."""
    home = HomePage.objects.get()
    home.introduction = "Tìm văn bản chỉ đạo, điều hành của huyện và xem các đơn vị đã thực hiện đến đâu."
    home.save_revision().publish()
    home.refresh_from_db()
    directives = DirectiveIndexPage(
        title="Văn bản",
        slug="van-ban",
        show_in_menus=True,
        introduction="Văn bản chỉ đạo, điều hành của Ủy ban nhân dân huyện.",
    )
    reform = ReformIndexPage(
        title="Cải cách hành chính",
        slug="cai-cach-hanh-chinh",
        show_in_menus=True,
        introduction="Kế hoạch và kết quả cải cách hành chính của huyện theo sáu nội dung của Nghị quyết số 76/NQ-CP.",
    )
    propaganda = PropagandaIndexPage(
        title="Tuyên truyền",
        slug="tuyen-truyen",
        show_in_menus=True,
        introduction="Chuyên trang và kế hoạch tuyên truyền cải cách hành chính.",
    )
    for page in (directives, reform, propaganda, *_plain_pages()):
        home.add_child(instance=page)
        page.save_revision().publish()
    return Sections(home, directives, reform, propaganda)


def _plain_pages() -> list[ContentPage]:
    contact = [
        ("paragraph", "<p>Bộ phận tiếp nhận và trả kết quả, Ủy ban nhân dân huyện Buôn Đôn (địa chỉ minh họa).</p>"),
        ("paragraph", "<p>Giờ làm việc: 7 giờ đến 11 giờ 30, 13 giờ đến 17 giờ, từ thứ Hai đến thứ Sáu.</p>"),
    ]
    access = [
        ("heading", {"text": "Cổng hỗ trợ những gì", "level": "2"}),
        (
            "paragraph",
            "<p>Cổng dùng được bằng bàn phím, bằng trình đọc màn hình và khi tắt JavaScript. Cỡ chữ và nền sáng, tối"
            " đổi được ở cuối mỗi trang.</p>",
        ),
        ("heading", {"text": "Khi gặp khó khăn", "level": "2"}),
        ("paragraph", "<p>Hãy gọi số điện thoại ở cuối trang, chúng tôi gửi nội dung ở dạng khác cho bạn.</p>"),
    ]
    return [
        ContentPage(title="Liên hệ", slug="lien-he", show_in_menus=True, body=contact),
        ContentPage(title="Tuyên bố tiếp cận", slug="tuyen-bo-tiep-can", body=access),
    ]


def load_units() -> dict[str, OrganisationalUnit]:
    """Make the units with every spelling of their names; return them by code."""
    units: dict[str, OrganisationalUnit] = {}
    for seed in UNITS:
        unit = OrganisationalUnit(
            code=seed.code,
            name=seed.name,
            short_name=seed.short_name,
            kind=seed.kind,
            parent=units.get(seed.parent),
            external=not seed.parent,  # the province, above the district
        )
        unit.full_clean()
        unit.save()
        for alias in seed.aliases:
            UnitName.objects.get_or_create(unit=unit, key=fold(alias), defaults={"name": alias})
        units[seed.code] = unit
    # Its own documents: NĐ 43/2011/NĐ-CP, art. 17. Other issuers' limits came with the installation.
    PostingLimit.objects.get_or_create(
        issuer=units[DISTRICT], defaults={"working_days": 2, "rule_source": POSTING_RULE}
    )
    return units


def load_people(units: dict[str, OrganisationalUnit], *, since: datetime.date) -> dict[str, User]:
    """Make the accounts with their roles; return them by user name."""
    people: dict[str, User] = {}
    hashed = make_password(password())  # slow by design: once is enough for one well-known password
    for seed in ACCOUNTS:
        user = User(username=seed.username, full_name=seed.full_name, email=seed.email)
        user.password = hashed
        user.full_clean(exclude=["password"])
        user.save()
        appoint(user=user, unit=units[seed.unit], role=seed.role, by=None, job_title=seed.job_title, valid_from=since)
        people[seed.username] = user
    return people


def allowed() -> bool:
    """Tell whether this installation may hold a demonstration at all (setting DEMO_ALLOWED)."""
    return bool(getattr(settings, "DEMO_ALLOWED", False))
