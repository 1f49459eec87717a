"""Management commands as processes of their own, on the test's database and folders."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]


def shared_database(settings: Any, folder: Path) -> str:
    """Return the address of the test's database for other processes; one in memory is copied into a file."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(folder / "copy.sqlite3") as copy:
            connection.connection.backup(copy)
        return f"sqlite:///{folder / 'copy.sqlite3'}"
    return f"postgres://{given['USER']}:{given['PASSWORD']}@{given['HOST'] or ''}:{given['PORT'] or ''}/{given['NAME']}"


def manage(settings: Any, database: str, *words: str) -> "subprocess.Popen[str]":
    """Start a management command on the shared database and the test's folders."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "site_config.settings.test",
        "DATABASE_URL": database,
        "VAR_DIR": str(settings.VAR_DIR),
        "LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, "manage.py", *words]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def verified(settings: Any, database: str) -> dict[str, Any]:
    """Return what search_verify finds."""
    found: dict[str, Any] = json.loads(manage(settings, database, "search_verify", "--json").communicate()[0])
    return found
