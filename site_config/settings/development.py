"""One machine, nothing else installed: SQLite and Tantivy under var/."""

from .base import *  # noqa: F403
from .base import env

DEBUG = env.bool("DEBUG", default=False)  # off, so that `make run` shows what readers would see
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
DEMO_ALLOWED = True
