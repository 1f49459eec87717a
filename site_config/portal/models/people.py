"""Who signs in."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..clean_text import CleanTextMixin


class User(CleanTextMixin, AbstractUser):
    """An account of a member of staff; what a person may do comes from groups and from staff membership in units."""

    full_name = models.CharField(_("họ và tên"), max_length=150, blank=True)
    phone = models.CharField(_("điện thoại"), max_length=30, blank=True)

    class Meta(AbstractUser.Meta):
        verbose_name = _("tài khoản")  # type: ignore[assignment]
        verbose_name_plural = _("tài khoản")  # type: ignore[assignment]

    def get_full_name(self) -> str:
        """Return the name as Vietnamese write it (family name first), or the user name."""
        return self.full_name or self.username

    def __str__(self) -> str:
        return self.get_full_name()
