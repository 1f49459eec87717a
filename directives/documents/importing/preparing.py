"""From a record to an unsaved page, with everything checked that would make it a wrong page."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..enums import Urgency
from ..models import DirectivePage
from ..numbers import parse_number
from .bodies import raw_body
from .catalogue import Catalogue
from .records import DocumentRecord, RowProblem

_LIMITED = ("number", "place", "signer", "signer_title", "signing_capacity")
_TEXTS = (*_LIMITED, "summary", "recipients", "issued_on", "effective_on", "expires_on")


def prepare(record: DocumentRecord, catalogue: Catalogue, *, publish: bool, today: datetime.date) -> DirectivePage:
    """Return the page of ``record``, unsaved and without a place in the tree; live when ``publish``.

    Raises RowProblem with the first thing that is wrong. A missing signer is no obstacle: NĐ 43/2011/NĐ-CP, art. 10.1e
    doesn't name it, and old data rarely has it.
    """
    page = DirectivePage(live=publish, has_unpublished_changes=not publish)
    for name in _TEXTS:
        setattr(page, name, getattr(record, name))
    _check_lengths(page)
    _check_dates(record, today=today)
    page.urgency = record.urgency or Urgency.NORMAL
    if record.number:
        try:
            number = parse_number(record.number)
        except ValidationError as error:
            raise RowProblem(error.messages[0]) from error
        if record.document_type:
            page.document_type = catalogue.document_type(record, number)
    if record.issuer:
        page.issuer = catalogue.issuer(record.issuer)
    page.field = catalogue.field(record.field)
    page.reform_areas = catalogue.areas(record.areas)
    if publish:
        _check_complete(page)
    page.body = raw_body(record)
    return page


def _check_lengths(page: DirectivePage) -> None:
    for name in _LIMITED:
        field: Any = DirectivePage._meta.get_field(name)
        if len(getattr(page, name)) > field.max_length:
            raise RowProblem(
                _("«%(name)s» dài quá %(most)s chữ. Hãy rút gọn.")
                % {"name": field.verbose_name.capitalize(), "most": field.max_length}
            )


def _check_dates(record: DocumentRecord, *, today: datetime.date) -> None:
    issued, effective, expires = record.issued_on, record.effective_on, record.expires_on
    if issued and issued > today:
        raise RowProblem(_("Ngày ban hành %(day)s ở tương lai. Hãy kiểm tra lại.") % {"day": f"{issued:%d/%m/%Y}"})
    if issued and effective and effective < issued:
        raise RowProblem(_("Ngày có hiệu lực không được trước ngày ban hành."))
    if expires and (effective or issued) and expires < (effective or issued or expires):
        raise RowProblem(_("Ngày hết hiệu lực không được trước ngày có hiệu lực."))
    if record.published_on and record.published_on > today:
        raise RowProblem(_("Ngày đã đăng ở tương lai. Hãy kiểm tra lại."))


def _check_complete(page: DirectivePage) -> None:
    if page.document_type is None:
        raise RowProblem(_("Thiếu loại văn bản."))
    if page.issuer is None:
        raise RowProblem(_("Thiếu cơ quan ban hành, và ký hiệu không cho biết cơ quan nào. Hãy bổ sung cột này."))
    if page.identity_year is None:
        raise RowProblem(_("Thiếu ngày ban hành, và số cũng không ghi năm. Hãy bổ sung ngày ban hành."))
