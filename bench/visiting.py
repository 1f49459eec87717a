"""A visitor of pages who is told, line by line, which to open."""

import json
import sys
from typing import Any


def visit(known: dict[str, tuple[str, str]], *, documents: int) -> None:
    """Answer every name of ``known`` on standard input with {"wall": ms, "cpu": ms, "queries": n, "slowest": ms}.

    ``known`` holds (account or "", address) by name; ``documents`` is told first, as the size of the district.
    """
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bench.searching import HOST
    from bench.timing import processor_clock
    from site_config.portal.models import User

    clients: dict[str, Any] = {}
    for account, _address in known.values():
        clients[account] = clients.get(account) or Client(SERVER_NAME=HOST)
        if account:
            clients[account].force_login(User.objects.get(username=account))
    print(json.dumps({"names": list(known), "documents": documents}), flush=True)
    for line in sys.stdin:
        account, address = known[line.rstrip("\n")]
        with CaptureQueriesContext(connection) as caught:
            response = clients[account].get(address)
        if response.status_code != 200:
            raise RuntimeError(f"{address}: {response.status_code}")
        slowest = max((float(query["time"]) for query in caught.captured_queries), default=0.0) * 1000
        queries = len(caught)  # before the next request forgets them
        wall, processor = processor_clock(lambda a=account, at=address: clients[a].get(at))  # type: ignore[misc]
        print(json.dumps({"wall": wall, "cpu": processor, "queries": queries, "slowest": slowest}), flush=True)
