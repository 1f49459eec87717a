"""What a public page costs: time, SQL queries, bytes of HTML, CSS and JavaScript."""

import gzip
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from bench.searching import HOST
from bench.timing import Spread, processor_clock, spread
from directives.documents.models import DirectiveIndexPage, DirectivePage
from site_config.portal.models import HomePage

_AT_ONCE = re.compile(r'\s(?:href|src)="/static/([^"?]+\.(?:css|js))')
_LATER = re.compile(r'\sdata-htmx="/static/([^"?]+\.js)')


@dataclass(frozen=True, slots=True)
class Weight:
    """One page: times, processor times, SQL queries, and bytes: of the page, of what it loads at once, and of what it loads
    when somebody begins to type; ``zipped`` is all of that as gzip sends it."""

    times: Spread
    processor: Spread
    queries: int
    html: int
    assets: int
    later: int
    zipped: int

    @property
    def carried(self) -> int:
        """Return the bytes of HTML, CSS and JavaScript, unpacked, that the page carries."""
        return self.html + self.assets


def public_pages() -> dict[str, str]:
    """Return the addresses of the five kinds of public page; the directive is the demo's one with most tasks."""
    directive = max(
        DirectivePage.objects.filter(live=True, issued_on__year=2022, number_sequence__lt=10_000),
        key=lambda page: (page.tasks.count(), page.attachments.count(), -page.pk),
    )

    def url(page: Page) -> str:
        return str(page.get_url())

    return {
        "home": url(HomePage.objects.get()),
        "index": url(DirectiveIndexPage.objects.get()),
        "directive": url(directive),
        "results": reverse("search:results") + "?q=cai+cach+hanh+chinh",
        "execution": reverse("tracking:execution"),
    }


def weigh(addresses: dict[str, str], *, visits: int) -> dict[str, Weight]:
    """Visit every page in turns, as a reader who isn't signed in."""
    client = Client(SERVER_NAME=HOST)
    bodies: dict[str, bytes] = {}
    counts: dict[str, int] = {}
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in addresses}
    for name, address in addresses.items():
        bodies[name] = _get(client, address)  # warms caches, too
        with CaptureQueriesContext(connection) as caught:
            _get(client, address)
        counts[name] = len(caught)
    for _visit in range(visits):
        for name, address in addresses.items():
            taken[name].append(processor_clock(partial(_get, client, address)))
    return {name: _weight(bodies[name], taken[name], counts[name]) for name in addresses}


def _get(client: Client, address: str) -> bytes:
    response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address}: {response.status_code}")
    return bytes(response.content)


def _weight(body: bytes, taken: list[tuple[float, float]], queries: int) -> Weight:
    at_once = [_static(name) for name in sorted(set(_AT_ONCE.findall(body.decode())))]
    later = [_static(name) for name in sorted(set(_LATER.findall(body.decode())))]
    return Weight(
        times=spread(wall for wall, _processor in taken),
        processor=spread(processor for _wall, processor in taken),
        queries=queries,
        html=len(body),
        assets=sum(map(len, at_once)),
        later=sum(map(len, later)),
        zipped=sum(len(gzip.compress(one, 6)) for one in (body, *at_once, *later)),
    )


def _static(name: str) -> bytes:
    path = finders.find(name)
    if not isinstance(path, str):
        raise FileNotFoundError(name)
    return Path(path).read_bytes()
