"""What a harvester asks: verb and arguments read from a request, days as moments, tokens to go on. Knows no database."""

import datetime
import re
from dataclasses import dataclass, replace
from typing import Any

from django.core import signing
from django.http import HttpRequest, QueryDict

from .errors import BAD_ARGUMENT, BAD_TOKEN, BAD_VERB, NO_FORMAT, ProtocolError

PREFIX = "oai_dc"
LISTING = {"metadataPrefix", "from", "until", "set", "resumptionToken"}
# Arguments that each verb knows, and those without which it can't be answered (section 4).
VERBS: dict[str, tuple[set[str], set[str]]] = {
    "Identify": (set(), set()),
    "ListMetadataFormats": ({"identifier"}, set()),
    "ListSets": ({"resumptionToken"}, set()),
    "GetRecord": ({"identifier", "metadataPrefix"}, {"identifier", "metadataPrefix"}),
    "ListIdentifiers": (LISTING, {"metadataPrefix"}),
    "ListRecords": (LISTING, {"metadataPrefix"}),
}
TOKEN_LIFE = datetime.timedelta(days=2)
_SALT = "documents.oai"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SECOND = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_SET = re.compile(r"[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*")
_ONE_DAY, _ONE_SECOND = datetime.timedelta(days=1), datetime.timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list is to go on: after the record (``changed_at``, ``pk``), ``cursor`` records told of ``total``."""

    changed_at: datetime.datetime
    pk: int
    cursor: int
    total: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Which records are asked for: changed from ``since`` on and before ``before``, of one set; ``after`` in a resumed list."""

    verb: str
    since: datetime.datetime | None = None
    before: datetime.datetime | None = None
    set_name: str = ""
    after: Place | None = None

    def token(self, place: Place) -> str:
        """Return the token with which the list goes on after ``place``; signed, so that nobody makes one up."""
        values = [self.verb, _iso(self.since), _iso(self.before), self.set_name]
        return signing.dumps([*values, _iso(place.changed_at), place.pk, place.cursor, place.total], salt=_SALT)


def read(request: HttpRequest) -> tuple[str, dict[str, str]]:
    """Return verb and arguments of a GET or a POST; raises ``ProtocolError``."""
    query: QueryDict = request.POST if request.method == "POST" else request.GET
    given = query.getlist("verb")
    if len(given) != 1 or given[0] not in VERBS:
        raise ProtocolError(BAD_VERB, "The verb is missing, unknown or repeated.")
    verb = given[0]
    arguments = {name: str(query[name]) for name in query if name != "verb"}
    known, needed = VERBS[verb]
    repeated = [name for name in arguments if len(query.getlist(name)) > 1]
    if foreign := sorted(set(arguments) - known) + repeated:
        raise ProtocolError(BAD_ARGUMENT, f"Unknown or repeated argument: {', '.join(foreign)[:200]}")
    if "resumptionToken" in arguments:
        if len(arguments) > 1:
            raise ProtocolError(BAD_ARGUMENT, "resumptionToken is an exclusive argument.")
        return verb, arguments
    if missing := sorted(needed - set(arguments)):
        raise ProtocolError(BAD_ARGUMENT, f"Missing argument: {', '.join(missing)}")
    if arguments.get("metadataPrefix", PREFIX) != PREFIX:
        raise ProtocolError(NO_FORMAT, f"Only {PREFIX} is disseminated.")
    return verb, arguments


def listing(verb: str, arguments: dict[str, str]) -> Listing:
    """Return what a list request asks for, or goes on with; raises ``ProtocolError``."""
    if token := arguments.get("resumptionToken"):
        return _resumed(verb, token)
    if "resumptionToken" in arguments:
        raise ProtocolError(BAD_TOKEN, "The token is empty.")
    if (name := arguments.get("set")) is not None and not _SET.fullmatch(name):
        raise ProtocolError(BAD_ARGUMENT, "set is not a setSpec.")
    since, since_step = _moment(arguments, "from")
    until, until_step = _moment(arguments, "until")
    if since and until:
        if since_step != until_step:
            raise ProtocolError(BAD_ARGUMENT, "from and until differ in granularity.")
        if since > until:
            raise ProtocolError(BAD_ARGUMENT, "from is later than until.")
    return Listing(verb, since, until + until_step if until else None, name or "")


def _moment(arguments: dict[str, str], name: str) -> tuple[datetime.datetime | None, datetime.timedelta]:
    """Return the moment in UTC and its granularity."""
    text = arguments.get(name)
    if text is None:
        return None, _ONE_SECOND
    form, step = ("%Y-%m-%d", _ONE_DAY) if _DAY.fullmatch(text) else ("%Y-%m-%dT%H:%M:%SZ", _ONE_SECOND)
    try:
        if step is _ONE_SECOND and not _SECOND.fullmatch(text):
            raise ValueError(text)
        moment = datetime.datetime.strptime(text, form).replace(tzinfo=datetime.UTC)
        moment + step  # the last day that there is has no day after it
    except (ValueError, OverflowError) as error:
        raise ProtocolError(BAD_ARGUMENT, f"{name} is not a UTCdatetime.") from error
    return moment, step


def _resumed(verb: str, token: str) -> Listing:
    try:
        asked, since, before, name, changed_at, pk, cursor, total = signing.loads(token, salt=_SALT, max_age=TOKEN_LIFE)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise ProtocolError(BAD_TOKEN, "The token is unknown or has expired.") from error
    if asked != verb:
        raise ProtocolError(BAD_TOKEN, "The token belongs to another verb.")
    place = Place(datetime.datetime.fromisoformat(changed_at), pk, cursor, total)
    return replace(Listing(verb, _parse(since), _parse(before), name), after=place)


def _iso(moment: datetime.datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _parse(text: Any) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
