"""The reform room in the admin; each part registers its own hooks."""

from .procedures import hooks as procedure_hooks  # noqa: F401
from .quality import hooks as quality_hooks  # noqa: F401
from .reports import hooks as report_hooks  # noqa: F401
