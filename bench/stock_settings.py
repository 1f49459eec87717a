"""Settings of the comparison's other side: Wagtail's own search on the same database, kept up to date by its own signals."""

from bench.settings import *  # noqa: F403

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
