"""For `make check` only: the migration linter."""

from .test import *  # noqa: F403
from .test import INSTALLED_APPS

INSTALLED_APPS = ["django_migration_linter", *INSTALLED_APPS]
