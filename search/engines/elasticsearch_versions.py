"""The indexes of one portal on a cluster: versions side by side, an alias to the one that answers, one rebuild at a time.

    <prefix>-<VERSION>            alias of the index that answers
    <prefix>-v-<VERSION>-<token>  an index
    <prefix>-filling-<token>      alias of an index being filled (written to by alias only, so that nothing is created unawares)
    <prefix>-control              the lease of the rebuild under way, and notes of what is put meanwhile

The alias changes over in one step. Before it, the old index is closed for writing, which waits for writes under way: each
was noted before it was written, so the notes are complete when they are read.
"""

import secrets
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from elasticsearch import ApiError, BadRequestError, ConflictError, Elasticsearch, NotFoundError, TransportError

from .base import EngineError
from .elasticsearch_schema import MAPPINGS, VERSION, index_settings

LEASE_ID = "rebuild"
LEASE = 120.0  # seconds that a rebuild may be silent before another takes its place
RENEW = 10.0
WAIT = 0.5
PAGE = 5_000

Json = dict[str, Any]


@dataclass(slots=True)
class Building:
    """The rebuild that this process holds the lease of: its index, and the lease as it was last written."""

    index: str
    filling: str
    lease: Json
    renewed: float


def scan(client: Elasticsearch, index: str, query: Json, **options: Any) -> Iterator[Json]:
    """Yield every hit of ``query`` as of one moment, page by page."""
    moment = client.open_point_in_time(index=index, keep_alive="2m")["id"]
    try:
        after: Json = {}
        while True:
            found = client.search(
                pit={"id": moment, "keep_alive": "2m"},
                query=query,
                sort=[{"_shard_doc": "asc"}],
                size=PAGE,
                track_total_hits=False,
                **options,
                **after,
            )
            hits = found["hits"]["hits"]
            yield from hits
            if len(hits) < PAGE:
                return
            moment, after = found["pit_id"], {"search_after": hits[-1]["sort"]}
    finally:
        client.close_point_in_time(id=moment)


class Versions:
    """Names, states and changes of the indexes that begin with ``prefix``."""

    def __init__(self, client: Elasticsearch, prefix: str, replicas: str) -> None:
        self.client = client
        self.alias = f"{prefix}-{VERSION}"
        self.control = f"{prefix}-control"
        self._family = f"{prefix}-v-*"
        self._begin = f"{prefix}-v-{VERSION}-"
        self._filling = f"{prefix}-filling-"
        self._replicas = replicas

    # --- Notes --------------------------------------------------------------------------------

    def note(self, keys: Collection[str]) -> None:
        """Note that these ids are about to be written, if a rebuild is under way."""
        lease = self._lease()
        if lease and keys:
            self.client.index(index=self.control, document={"build": lease["_source"]["index"], "keys": list(keys)})

    def notes(self, index: str) -> list[str]:
        """Return the ids noted while ``index`` was being built, each once."""
        self.client.indices.refresh(index=self.control)
        found = scan(self.client, self.control, {"term": {"build": index}})
        return list(dict.fromkeys(key for hit in found for key in hit["_source"]["keys"]))

    # --- The lease ----------------------------------------------------------------------------

    def _lease(self) -> Json | None:
        try:
            found: Json = self.client.get(index=self.control, id=LEASE_ID).body
        except NotFoundError:
            return None
        return found

    def abandoned(self) -> bool:
        """Tell whether nobody is rebuilding: the last one ended, or has been silent too long."""
        lease = self._lease()
        return lease is None or float(lease["_source"]["until"]) < time.time()

    @contextmanager
    def building(self) -> Iterator[Building]:
        """Create a new index under the lease of the rebuild, waiting for another's to end; on failure take it away again."""
        self._make_control()
        token = secrets.token_hex(5)
        while (building := self._take_lease(token)) is None:
            time.sleep(WAIT)
        try:
            self._sweep()
            self._create(building)
            yield building
        except BaseException:
            with suppress(ApiError, TransportError, EngineError):
                self.client.indices.delete(index=building.index, ignore_unavailable=True)
                self.renew(building, now=True)  # another's rebuild is not ours to disturb
                self._open_again()
            raise
        finally:
            held = {"if_seq_no": building.lease["_seq_no"], "if_primary_term": building.lease["_primary_term"]}
            with suppress(ApiError, TransportError):
                self.client.delete(index=self.control, id=LEASE_ID, **held)

    def _create(self, building: Building) -> None:
        try:
            self.client.indices.create(
                index=building.index,
                settings=index_settings(self._replicas) | {"refresh_interval": "-1"},
                mappings=MAPPINGS,
                aliases={building.filling: {}},
            )
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":  # ours: the first try's answer was lost
                raise

    def _make_control(self) -> None:
        if not self.client.indices.exists(index=self.control):
            properties: Json = {
                "build": {"type": "keyword"},
                "keys": {"enabled": False, "type": "object"},
                "index": {"type": "keyword"},
                "until": {"type": "double"},
            }
            copies = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}
            self.client.options(ignore_status=400).indices.create(  # 400: another process was first
                index=self.control, settings=copies, mappings={"dynamic": False, "properties": properties}
            )

    def _take_lease(self, token: str) -> Building | None:
        """Return the lease, or None while another holds it."""
        now = time.time()
        held = self._lease()
        if held and float(held["_source"]["until"]) >= now:
            return None
        condition: Json = {"op_type": "create"}
        if held:
            condition = {"if_seq_no": held["_seq_no"], "if_primary_term": held["_primary_term"]}
        return self._write_lease(self._begin + token, condition)

    def _write_lease(self, index: str, condition: Json) -> Building | None:
        document = {"index": index, "until": time.time() + LEASE}
        try:
            lease = self.client.index(index=self.control, id=LEASE_ID, document=document, **condition).body
        except ConflictError:
            # Perhaps our own write, tried again because its answer was lost.
            held = self._lease()
            if held is None or held["_source"]["index"] != index:
                return None
            lease = held
        return Building(index, self._filling + index.rpartition("-")[2], lease, time.monotonic())

    def renew(self, building: Building, *, now: bool = False) -> None:
        """Keep the lease, once in a while or ``now``. Raises EngineError when another rebuild has taken it."""
        if not now and time.monotonic() - building.renewed < RENEW:
            return
        lease = building.lease
        renewed = self._write_lease(
            building.index, {"if_seq_no": lease["_seq_no"], "if_primary_term": lease["_primary_term"]}
        )
        if renewed is None:
            raise EngineError("Một lần dựng lại chỉ mục khác đã thay lần này.")
        building.lease, building.renewed = renewed.lease, renewed.renewed

    # --- Changing over ------------------------------------------------------------------------

    def current(self) -> list[str]:
        """Return the index that answers, if there is one."""
        try:
            return list(self.client.indices.get_alias(name=self.alias).body)
        except NotFoundError:
            return []

    def change_over(self, building: Building, *, replay: Callable[[Collection[str]], None]) -> None:
        """Let the new index answer in the old one's place, after handing all notes to ``replay``."""
        index = building.index
        self.client.indices.put_settings(index=index, settings={"index": {"refresh_interval": None}})
        self.client.indices.refresh(index=index)
        self.client.cluster.health(index=index, wait_for_status="yellow", timeout="30s")
        self.renew(building, now=True)
        old = self.current()
        for name in old:
            self.client.indices.add_block(index=name, block="write")
        replay(self.notes(index))
        self.renew(building, now=True)
        actions: list[Json] = [
            {"add": {"index": index, "alias": self.alias}},
            {"remove": {"index": index, "alias": building.filling}},
            *({"remove_index": {"index": name}} for name in self._all() if name != index),
        ]
        try:
            self.client.indices.update_aliases(actions=actions)
        except ApiError:
            if self.current() != [index]:  # else it was done, and only the answer was lost
                raise
        self._forget_notes()

    def _all(self) -> dict[str, list[str]]:
        """Return every index of any version with its aliases."""
        found = self.client.indices.get(index=self._family, features="aliases").body
        return {name: list(told.get("aliases", ())) for name, told in found.items()}

    def _sweep(self) -> None:
        """Remove what rebuilds that died left behind: indexes that never answered, old notes."""
        for name, aliases in self._all().items():
            if all(alias.startswith(self._filling) for alias in aliases):
                self.client.indices.delete(index=name, ignore_unavailable=True)
        self._forget_notes()

    def _forget_notes(self) -> None:
        self.client.indices.refresh(index=self.control)
        if self.client.count(index=self.control, query={"exists": {"field": "build"}})["count"]:
            self.client.delete_by_query(index=self.control, query={"exists": {"field": "build"}}, conflicts="proceed")

    def shut(self) -> bool:
        """Tell whether the index that answers is closed for writing."""
        told = self.client.indices.get_settings(index=self.alias, name="index.blocks.write", flat_settings=True).body
        return any(one.get("settings") for one in told.values())

    def _open_again(self) -> None:
        for name in self.current():
            self.client.indices.put_settings(index=name, settings={"index": {"blocks.write": None}})
