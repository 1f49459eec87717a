"""Settings of the benchmark: development, plus Wagtail's stock search on the same SQLite, for comparison."""

from site_config.settings.development import *  # noqa: F403
from site_config.settings.development import ELASTICSEARCH_URL, LOGGING, WAGTAILSEARCH_BACKENDS

STOCK, STOCK_ELASTICSEARCH = "stock", "stock_elasticsearch"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the demo's accounts; never measured
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
LOGGING["root"]["level"] = "ERROR"
WAGTAILSEARCH_BACKENDS = {
    **WAGTAILSEARCH_BACKENDS,
    # Filled by update_index only: publishing must not pay for a second index.
    STOCK: {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False},
    STOCK_ELASTICSEARCH: {
        "BACKEND": "wagtail.search.backends.elasticsearch9",
        "URLS": ELASTICSEARCH_URL,
        "INDEX_PREFIX": "bench-stock-",
        "AUTO_UPDATE": False,
    },
}
