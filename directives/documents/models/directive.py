"""The directive's page: one document with its number, its text, its files."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Orderable, Page
from wagtail.search import index

from directives.units.models import OrganisationalUnit
from site_config.portal.blocks import DirectiveBodyBlock
from site_config.portal.clean_text import CleanTextMixin
from site_config.portal.models import BasePage, Document

from ..addresses import Addresses
from ..enums import AttachmentKind, Urgency
from ..numbers import number_slug, parse_number
from ..validity import STATED
from .address import FormerAddress
from .catalogue import DocumentField, DocumentType, ReformArea
from .listed_facts import FACTS, listed_facts

ADDRESS_ACTION = "documents.address"
DATA_ADDRESS = "json-ld"  # below a document's address: the same facts for machines
UNTITLED = _("Văn bản chưa có trích yếu")


class DirectivePage(BasePage):
    """A document of an authority. Drafts may be incomplete; publishing demands what NĐ 43/2011/NĐ-CP, art. 10.1e names.

    Identity is issuer + number + symbol + year of issue: while a page is live, ``registered_key`` holds it, and
    the database refuses a second one.
    """

    document_type = models.ForeignKey(
        DocumentType, verbose_name=_("loại văn bản"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    number = models.CharField(_("số, ký hiệu"), max_length=60, help_text=_("Ví dụ: 15/QĐ-UBND, 103/UBND-NV."))
    number_key = models.CharField(max_length=80, editable=False, default="", db_index=True)
    number_sequence = models.PositiveIntegerField(editable=False, null=True)
    issuer = models.ForeignKey(
        OrganisationalUnit,
        verbose_name=_("cơ quan ban hành"),
        null=True,
        on_delete=models.PROTECT,
        related_name="issued_documents",
    )
    place = models.CharField(_("địa danh"), max_length=100, blank=True)
    issued_on = models.DateField(_("ngày ban hành"), null=True, db_index=True)
    effective_on = models.DateField(
        _("ngày có hiệu lực"), null=True, blank=True, help_text=_("Để trống nếu có hiệu lực từ ngày ký.")
    )
    expires_on = models.DateField(
        _("ngày hết hiệu lực"),
        null=True,
        blank=True,
        help_text=_(
            "Ngày đầu tiên văn bản không còn hiệu lực. Văn bản ghi «đến hết ngày 31/12/2022» thì nhập 01/01/2023. "
            "Để trống nếu văn bản không ghi thời hạn; việc bị thay thế, bãi bỏ ghi ở mục quan hệ của văn bản kia."
        ),
    )
    validity_override = models.CharField(
        _("hiệu lực do cơ quan xác định"),
        max_length=20,
        blank=True,
        default="",
        db_default="",
        choices=STATED,
        help_text=_("Bình thường để trống: cổng tự suy ra từ ngày và quan hệ. Chỉ chọn khi kết quả suy ra không đúng."),
    )
    validity_override_reason = models.CharField(
        _("lý do xác định hiệu lực"), max_length=500, blank=True, default="", db_default=""
    )
    signer = models.CharField(_("người ký"), max_length=150)
    signer_title = models.CharField(_("chức vụ người ký"), max_length=150)
    signing_capacity = models.CharField(
        _("thẩm quyền ký"), max_length=20, blank=True, help_text=_("TM., KT., TL., Q. hoặc để trống.")
    )
    summary = models.TextField(_("trích yếu"), help_text=_("Một câu nói văn bản quy định hoặc yêu cầu việc gì."))
    reform_areas = ParentalManyToManyField(
        ReformArea, verbose_name=_("nội dung cải cách hành chính"), blank=True, related_name="directives"
    )
    field = models.ForeignKey(
        DocumentField, verbose_name=_("lĩnh vực"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    urgency = models.CharField(_("độ khẩn"), max_length=20, choices=Urgency, default=Urgency.NORMAL)
    recipients = models.TextField(_("nơi nhận"), blank=True, help_text=_("Mỗi nơi nhận một dòng."))
    recipient_units = ParentalManyToManyField(
        OrganisationalUnit, verbose_name=_("đơn vị nhận"), blank=True, related_name="received_documents"
    )
    body = StreamField(DirectiveBodyBlock(), verbose_name=_("nội dung"), blank=True)
    public_path = models.CharField(max_length=400, editable=False, default="", db_index=True)
    registered_key = models.CharField(max_length=160, editable=False, null=True, unique=True)
    # The register's list reads only these narrow columns, out of one index (``listing.py``); null while not published.
    listed_year = models.SmallIntegerField(editable=False, null=True)
    listed_order = models.BigIntegerField(editable=False, null=True)
    listed_areas = models.CharField(max_length=200, editable=False, default="", db_default="")

    addresses: ClassVar[Addresses | None] = None  # set on a page by an import, which knows a whole batch's
    found_in: "Page | None" = None  # the index through which a request came to the page: its trail needs no query
    data_view: ClassVar[Any] = None  # a function of request and page, set by opening/, which knows the formats

    parent_page_types: ClassVar[list[str]] = ["documents.DirectiveFolderPage"]
    subpage_types: ClassVar[list[str]] = []
    exclude_fields_in_copy: ClassVar[list[str]] = [
        "number",
        "number_key",
        "number_sequence",
        "registered_key",
        "public_path",
        "listed_year",
        "listed_order",
        "listed_areas",
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("number"),
        index.FilterField("issued_on"),
        index.FilterField("document_type"),
        index.FilterField("issuer"),
    ]

    class Meta:
        verbose_name = _("văn bản")
        verbose_name_plural = _("văn bản")
        indexes = [
            models.Index(
                fields=["listed_year", "listed_order", "page_ptr", "document_type", "listed_areas"], name="doc_listed"
            ),
            models.Index(
                fields=["document_type", "listed_year", "listed_order", "page_ptr", "listed_areas"],
                name="doc_listed_type",
            ),
        ]

    # -- identity ------------------------------------------------------------------------------

    def derive(self) -> None:
        """Set what follows from the fields: title, slug, number key and, on a live page, the registered identity."""
        title: str = " ".join(self.summary.split())[:250] or getattr(self, "title", "") or str(UNTITLED)
        self.title = title.strip()
        try:
            parsed = parse_number(self.number) if self.number else None
        except ValidationError:
            parsed = None
        self.number_key = parsed.key if parsed else ""
        self.number_sequence = parsed.sequence if parsed else None
        if not self.first_published_at and self.number and parsed:
            self.slug = self._free_slug(number_slug(self.number))
        if self.live and parsed and self.issuer_id and self.identity_year and self.document_type_id:
            self.registered_key = f"{self.issuer_id}:{parsed.identity}:{self.identity_year}"
            self.public_path = self._free_public_path()
        else:
            self.registered_key = None
            self.public_path = ""
        for name, value in listed_facts(self).items():
            setattr(self, name, value)

    @property
    def identity_year(self) -> int | None:
        """Return the year of issue; where only old data is known, the year in the number, else that of taking effect."""
        if self.issued_on:
            return self.issued_on.year
        try:
            written = parse_number(self.number).year
        except ValidationError:
            written = None
        return written or (self.effective_on.year if self.effective_on else None)

    def _free_slug(self, wanted: str) -> str:
        if self.addresses is not None:
            return self.addresses.free_slug(wanted)
        parent_path = self.path[: -self.steplen] if self.path else None
        if parent_path is None or self.slug == wanted:
            return wanted
        siblings = DirectivePage.objects.filter(path__startswith=parent_path, depth=self.depth).exclude(pk=self.pk)
        taken = set(siblings.filter(slug__startswith=wanted).values_list("slug", flat=True))
        return next(s for s in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)

    def wanted_path(self) -> str:
        """Return the public address that type, year and number make: «quyet-dinh/2021/7193-qd-ubnd»; "" without them."""
        if self.document_type is None or self.identity_year is None or not self.number:
            return ""
        return f"{self.document_type.slug}/{self.identity_year}/{number_slug(self.number)}"

    def _free_public_path(self) -> str:
        base = self.wanted_path()
        if self.issuer is None or not base:
            raise ValueError("a published directive has type, issuer, number and year")
        # Two issuers can share number and year («50/QĐ-UBND» of province and district). The second keeps its own address
        # when the first one is taken down.
        own = f"{base}-{number_slug(self.issuer.code)}"
        return base if self.public_path != own and not self._path_is_taken(base) else own

    def _path_is_taken(self, path: str) -> bool:
        if self.addresses is not None:
            return self.addresses.path_is_taken(path)
        return DirectivePage.objects.exclude(pk=self.pk).filter(public_path=path).exists()

    # -- validation ----------------------------------------------------------------------------

    def minimal_clean(self) -> None:
        """Validate a draft: only what the page tree itself needs."""
        self.derive()
        super().minimal_clean()

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Validate for publishing; raises ``ValidationError`` by field, in Vietnamese."""
        self.derive()
        super().full_clean(*args, **kwargs)

    def clean_fields(self, exclude: Any = None) -> None:
        """Validate the fields; an imported document may lack what its source didn't know. Forms still ask an editor."""
        unknown = {name for name in ("signer", "signer_title", "issued_on") if not getattr(self, name)}
        if unknown and self.pk and hasattr(self, "imported"):
            exclude = {*(exclude or ()), *unknown}
        super().clean_fields(exclude=exclude)

    def clean(self) -> None:
        """Check what holds for drafts too: the number's form, the order of dates, an identity nobody else has."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.number:
            try:
                parse_number(self.number)
            except ValidationError as error:
                errors["number"] = error
        if self.issued_on and self.effective_on and self.effective_on < self.issued_on:
            errors["effective_on"] = _("Ngày có hiệu lực không được trước ngày ban hành.")
        if self.issued_on and self.expires_on and self.expires_on < (self.effective_on or self.issued_on):
            errors["expires_on"] = _("Ngày hết hiệu lực không được trước ngày có hiệu lực.")
        if self.validity_override and not self.validity_override_reason.strip():
            errors["validity_override_reason"] = _("Hãy ghi lý do vì sao không theo hiệu lực mà cổng suy ra.")
        if other := self.same_identity():
            errors["number"] = _(
                "Số %(number)s năm %(year)s của %(issuer)s đã có trên cổng: «%(title)s». Kiểm tra lại số."
            ) % {
                "number": self.number,
                "year": self.issued_on.year if self.issued_on else "",
                "issuer": self.issuer,
                "title": other.title,
            }
        if errors:
            raise ValidationError(errors)

    def same_identity(self) -> "DirectivePage | None":
        """Return another page, draft or live, with the same issuer, number and year of issue, or None."""
        if not (self.number_key and self.issuer_id and self.identity_year):
            return None
        mine = parse_number(self.number).identity, self.identity_year
        same_key = DirectivePage.objects.filter(number_key=self.number_key, issuer_id=self.issuer_id).defer("body")
        others = same_key.exclude(pk=self.pk)
        return next((p for p in others if (parse_number(p.number).identity, p.identity_year) == mine), None)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save with everything derived that other tables and addresses rely on; an address left is kept and logged."""
        update_fields = kwargs.get("update_fields")
        readdressed = not update_fields or "live" in update_fields
        old = self._stored_path() if readdressed else ""
        if readdressed:
            self.public_path = old  # a revision's may be long out of date
        self.derive()
        if update_fields and readdressed:
            kwargs["update_fields"] = [*update_fields, "registered_key", "public_path", *FACTS]
        saved = super().save(*args, **kwargs)
        if readdressed and old != self.public_path:
            FormerAddress.objects.follow(self, old=old, now=timezone.now())
            if old and self.public_path:
                log(instance=self, action=ADDRESS_ACTION, data={"old": old, "new": self.public_path})
        return saved

    def _stored_path(self) -> str:
        pages = DirectivePage.objects.filter(pk=self.pk)
        return pages.values_list("public_path", flat=True).first() or "" if self.pk else ""

    # -- addresses -----------------------------------------------------------------------------

    def get_url_parts(self, request: HttpRequest | None = None) -> Any:
        """Return the address by type, year and number (``/van-ban/quyet-dinh/2021/7193-qd-ubnd/``) once published."""
        parts = super().get_url_parts(request)
        if not parts or not self.public_path or not parts[2]:
            return parts
        site_id, root_url, tree_path = parts
        index_path = tree_path.rstrip("/").rsplit("/", 3)[0]  # index / year / month / page
        return site_id, root_url, f"{index_path}/{self.public_path}/"

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, or its facts for machines (``as_data``); another address of it leads to its own one."""
        address = self.get_url(request)
        if kwargs.pop("as_data", False) and self.data_view is not None and address:
            address = f"{address}{DATA_ADDRESS}/"
            if request.path == address:
                described: HttpResponse = self.data_view(request, self)
                return described
        if address and self.live and request.path != address and request.method in {"GET", "HEAD"}:
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
        return super().serve(request, *args, **kwargs)

    # -- what readers see ----------------------------------------------------------------------

    @property
    def effective_from(self) -> Any:
        """Return the day on which the document takes effect: the stated one, else the day of issue."""
        return self.effective_on or self.issued_on

    @property
    def recipient_lines(self) -> list[str]:
        """Return «nơi nhận», one entry a line."""
        return [line.strip(" -;.") for line in self.recipients.splitlines() if line.strip(" -;.")]

    @property
    def citation(self) -> str:
        """Return how the document is cited: «Quyết định số 7193/QĐ-UBND ngày 20/12/2021 của UBND huyện …»."""
        kind = self.document_type.name if self.document_type else ""
        day = f"{self.issued_on.day}/{self.issued_on.month}/{self.issued_on.year}" if self.issued_on else ""
        return f"{kind} số {self.number} ngày {day} của {self.issuer or ''}".strip()


class DirectiveAttachment(CleanTextMixin, Orderable):
    """A file of a directive, in the editor's order."""

    page = ParentalKey(DirectivePage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(Document, verbose_name=_("tệp"), on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("tên tệp"), max_length=250, blank=True)
    kind = models.CharField(_("loại tệp"), max_length=20, choices=AttachmentKind, default=AttachmentKind.SIGNED)

    class Meta(Orderable.Meta):
        verbose_name = _("tệp đính kèm")
        verbose_name_plural = _("tệp đính kèm")

    @property
    def label(self) -> str:
        """Return the attachment's own title, else the file's."""
        return self.title or self.document.title
