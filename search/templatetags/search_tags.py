"""What templates of search ask for."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from ..engines.base import Hit, Results
from ..query_log import click_token

register = template.Library()


@register.simple_tag
def opened_address(results: Results, hit: Hit, counter: int) -> str:
    """Return the address for ``ping`` of a hit's link, "" when nothing is counted; ``counter``: its place on the page, from 1."""
    place = (results.page - 1) * results.query.size + counter
    token = click_token(results.query.text, hit.id, place)
    return f"{reverse('search:clicked')}?{urlencode({'t': token})}" if token else ""
