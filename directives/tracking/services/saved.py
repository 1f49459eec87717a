"""Filters that an account keeps for itself."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from ..models import SavedFilter
from .act import clean_text

MOST = 30


@transaction.atomic
def save_filter(*, by: Any, name: str, query: str, now: datetime.datetime) -> SavedFilter:
    """Keep the conditions ``query`` («?don-vi=NV») under ``name``; a name used before gets the new conditions.

    Raises ``ValidationError`` at name: none given, too long, or more than MOST filters.
    """
    name = clean_text(name, field="name", message=_("Đặt tên cho bộ lọc trước khi lưu."))
    kept = SavedFilter.objects.filter(user=by)
    found = kept.filter(name=name).first()
    if found is None and kept.count() >= MOST:
        message = _("Mỗi tài khoản lưu tối đa %(n)s bộ lọc. Hãy xóa bớt một bộ lọc.") % {"n": MOST}
        raise ValidationError({"name": message})
    saved = found or SavedFilter(user=by, name=name, created_at=now)
    saved.query = query
    saved.full_clean(exclude=["user"], validate_unique=False, validate_constraints=False)
    saved.save()
    return saved


def delete_filter(*, by: Any, pk: int) -> bool:
    """Delete the account's own filter; tells whether there was one."""
    deleted, _rows = SavedFilter.objects.filter(user=by, pk=pk).delete()
    return bool(deleted)
