"""Production: refuses to start without its secrets, and with settings that lose data or leak."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import (
    ALLOWED_HOSTS,
    DEFAULT_SECRET_KEY,
    ELASTICSEARCH_URL,
    ELASTICSEARCH_VERIFY_TLS,
    SEARCH_ENGINE,
    SECRET_KEY,
    STORAGES,
    env,
)
from .network import is_private_way

DEBUG = False
if SECRET_KEY == DEFAULT_SECRET_KEY or len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
    raise ImproperlyConfigured("SECRET_KEY must be set in the environment: 50 or more random characters.")
if not env.str("ALLOWED_HOSTS", default="") or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the portal's host names, separated by commas.")
if not env.str("BASE_URL", default="").startswith("https://"):
    raise ImproperlyConfigured("BASE_URL must be the portal's public address and begin with https://.")
if SEARCH_ENGINE == "elasticsearch":
    if not all(is_private_way(url) for url in ELASTICSEARCH_URL):
        raise ImproperlyConfigured("ELASTICSEARCH_URL must begin with https://, except on this very machine.")
    if not ELASTICSEARCH_VERIFY_TLS:
        raise ImproperlyConfigured(
            "ELASTICSEARCH_VERIFY_TLS=false is for tests; name the authority in ELASTICSEARCH_CA_FILE."
        )

STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedManifestStaticFilesStorage"

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=63_072_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The admin previews pages in a frame of the same site; frame-ancestors keeps every other site out.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
