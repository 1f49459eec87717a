"""The lexicon in the database, read once by each process for each build."""

import logging
from datetime import datetime
from functools import lru_cache

from site_config.portal.statements import rows

from ..models import SpellingLexicon
from .correcting import Corrector
from .lexicon import Lexicon

logger = logging.getLogger(__name__)
_ONLY = 1  # the primary key of the one row


def save(lexicon: Lexicon, *, documents: int, now: datetime) -> None:
    """Put ``lexicon``, counted over so many public documents, in the place of the old one."""
    values = {"built_at": now, "documents": documents, "data": lexicon.to_bytes()}
    SpellingLexicon.objects.update_or_create(pk=_ONLY, defaults=values)


def built() -> tuple[datetime, int] | None:
    """Return when the lexicon was built and over how many documents, or None."""
    return SpellingLexicon.objects.filter(pk=_ONLY).values_list("built_at", "documents").first()


def corrector() -> Corrector | None:
    """Return what corrects queries, or None while there is no lexicon. One small query."""
    found = rows("lexicon", "", lambda: SpellingLexicon.objects.filter(pk=_ONLY).values_list("built_at"))
    return _load(str(found[0][0])) if found else None


@lru_cache(maxsize=1)
def _load(built_at: str) -> Corrector | None:
    data = SpellingLexicon.objects.filter(pk=_ONLY).values_list("data", flat=True).first()
    try:
        return Corrector(Lexicon.from_bytes(bytes(data or b"")))
    except ValueError:
        logger.warning("the lexicon of %s can't be read: it is built anew in time", built_at)
        return None
