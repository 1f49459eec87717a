"""Tests: fast hashes, a data folder of their own, work of background tasks must not fail silently."""

import os
import tempfile

os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="portal-test-"))

from .base import *  # noqa: F403
from .base import DATABASES, LOGGING

SECRET_KEY = "only-for-tests"  # noqa: S105
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
DATABASES["default"].setdefault("TEST", {})
DEMO_ALLOWED = True
LOGGING["root"]["level"] = "WARNING"
SEARCH_LOG_FLUSH_SECONDS = 0  # a thread would write outside the test's transaction
