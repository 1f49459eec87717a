"""The top room: the demonstration district."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """Loads the demonstration district through the services that users use."""

    name = "site_config.demo"
    label = "demo"
    verbose_name = _("Huyện minh họa")
