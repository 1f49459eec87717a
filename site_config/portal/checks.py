"""System checks: a page type without its template must not start."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.models import get_page_models

from .models import BasePage


@register()
def page_types_have_templates(**kwargs: Any) -> list[CheckMessage]:
    """Report every concrete page type of ours whose public template is missing (portal.E001)."""
    problems: list[CheckMessage] = []
    for model in get_page_models():
        if not issubclass(model, BasePage):
            continue
        name = model.template_name_of_type()
        try:
            get_template(name)
        except TemplateDoesNotExist:
            problems.append(Error(f"{model.__name__} has no template {name}", id="portal.E001"))
    return problems
