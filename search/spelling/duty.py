"""The worker's duty: the lexicon is counted anew in slices, when enough time has passed and something was published."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from wagtail.models import Page

from ..access import PUBLIC
from ..collect import all_keys, collect
from ..document import SearchDocument
from . import store
from .lexicon import Counting

AT_LEAST = timedelta(minutes=10)
PER_DOCUMENT = timedelta(milliseconds=100)  # 50,000 documents: at most every 83 minutes


class LexiconDuty:
    """Counts in slices, so that nothing waits for it; what a kill interrupts begins anew."""

    def __init__(self) -> None:
        self._keys: Iterator[list[str]] | None = None
        self._counting = Counting()
        self._documents = 0

    def __call__(self, now: datetime) -> int:
        """Do one slice; return 1 while there is more to do, 0 when idle."""
        if self._keys is None:
            if not due(now):
                return 0
            self._keys, self._counting, self._documents = all_keys(), Counting(), 0
        keys = next(self._keys, None)
        if keys is None:
            self._keys = None
            store.save(self._counting.lexicon(), documents=self._documents, now=now)
            return 0
        for document in collect(keys).documents:
            if PUBLIC in document.access:
                self._documents += 1
                self._counting.add(texts(document))
        return 1


def due(now: datetime) -> bool:
    """Tell whether the lexicon is missing, or old enough and something was published since."""
    found = store.built()
    if found is None:
        return True
    built_at, documents = found
    if built_at <= now < built_at + max(AT_LEAST, documents * PER_DOCUMENT):
        return False
    return Page.objects.filter(last_published_at__gt=built_at).exists()


def texts(document: SearchDocument) -> list[str]:
    """Return everything that is counted of a document."""
    return [document.title, document.summary, *(part.text for part in (*document.body, *document.attachments))]
