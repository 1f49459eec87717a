"""What search keeps: work to do, words that mean the same, what was asked, who follows what."""

from ..extraction.models import ExtractedText
from .arrival import Arrival
from .asked import ClickDay, QueryDay
from .following import AlertItem, Follower, Frequency, SavedSearch
from .job import IndexJob, JobKind
from .queue import MAX_ATTEMPTS, Heartbeat, IndexQueue, IndexQueueQuerySet
from .settings import SearchSettings
from .spelling import SpellingLexicon
from .words import Match, Promotion, Synonym, VocabularyState

__all__ = [
    "MAX_ATTEMPTS",
    "AlertItem",
    "Arrival",
    "ClickDay",
    "ExtractedText",
    "Follower",
    "Frequency",
    "Heartbeat",
    "IndexJob",
    "IndexQueue",
    "IndexQueueQuerySet",
    "JobKind",
    "Match",
    "Promotion",
    "QueryDay",
    "SavedSearch",
    "SearchSettings",
    "SpellingLexicon",
    "Synonym",
    "VocabularyState",
]
