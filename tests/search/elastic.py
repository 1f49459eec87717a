"""The Elasticsearch node that the tests use, and a cluster of three whose nodes may be killed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from search.engines.base import Engine
from search.engines.elasticsearch import ElasticsearchEngine


def cluster_url() -> str:
    """Return the address that `make test-services` gives; without one the test is skipped, or fails where it must run."""
    url = os.environ.get("PORTAL_ELASTICSEARCH_URL", "")
    if not url:
        if os.environ.get("CI") == "true" or os.environ.get("REQUIRE_SERVICES"):
            pytest.fail("PORTAL_ELASTICSEARCH_URL is not set")
        pytest.skip("needs Elasticsearch (PORTAL_ELASTICSEARCH_URL)")
    return url


def forget(engine: Engine) -> None:
    """Remove every index of the engine's prefix."""
    assert isinstance(engine, ElasticsearchEngine)
    names = engine.client.indices.get(index=f"{engine.settings.prefix}-*", features="aliases").body
    if names:
        engine.client.indices.delete(index=list(names), ignore_unavailable=True)


class Nodes:
    """Three nodes in ``folder``, started and killed by the project's own launcher."""

    LAUNCHER = Path(__file__).resolve().parents[2] / ".ci" / "elasticsearch"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.urls: tuple[str, ...] = ()

    def start(self) -> None:
        """Start the nodes that don't run, and wait until every copy of every index is in its place."""
        told = self._launch("start", "--nodes", "3", "--heap", "256m")
        self.urls = tuple(told.splitlines()[-1].split(","))
        with self.client() as client:
            client.cluster.health(wait_for_nodes="3", wait_for_status="green", timeout="90s")

    def stop(self) -> None:
        self._launch("stop")

    def kill(self, *names: str) -> None:
        """Kill the nodes as a power cut would."""
        for line in self._launch("status").splitlines():
            node = json.loads(line)
            if node["pid"] and node["name"] in names:
                os.kill(node["pid"], signal.SIGKILL)

    def client(self) -> Elasticsearch:
        return Elasticsearch(list(self.urls), request_timeout=100, retry_on_timeout=True)

    def master(self) -> str:
        """Return the name of the elected master."""
        with self.client() as client:
            [node] = client.cat.master(format="json").body
        return str(dict(node)["node"])

    def holder(self, alias: str) -> str:
        """Return the name of the node with the first copy of the index, through which all writes go."""
        with self.client() as client:
            shards: list[Any] = list(client.cat.shards(index=alias, format="json").body)
        return next(str(shard["node"]) for shard in shards if shard["prirep"] == "p")

    def _launch(self, action: str, *options: str) -> str:
        command = [sys.executable, str(self.LAUNCHER), action, str(self.folder), *options]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
