"""Who publishes, who carries out."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UnitsConfig(AppConfig):
    """Organisational units, staff membership and roles."""

    name = "directives.units"
    label = "units"
    verbose_name = _("Đơn vị")
