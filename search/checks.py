"""System check: a page type of ours that nobody offers to search would silently stay unfound."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register
from wagtail.models import get_page_models

from site_config.portal.models import BasePage

from .document import registry

# the front door, and folders that only keep the tree shallow
UNSEARCHED: set[str] = {"portal.homepage", "documents.directivefolderpage"}


@register()
def page_types_offer_themselves(**kwargs: Any) -> list[CheckMessage]:
    """Report every page type without a search adapter (search.W001), save those in UNSEARCHED (lower-case labels)."""
    return [
        Warning(
            f"{model.__name__} offers no search adapter: staff find it, readers don't",
            hint="search.document.registry.offer(label, adapter), or add its label to search.checks.UNSEARCHED",
            id="search.W001",
        )
        for model in get_page_models()
        if issubclass(model, BasePage)
        and registry.adapter(model._meta.label_lower) is None
        and model._meta.label_lower not in UNSEARCHED
    ]
