"""The text of a file on disk, whatever its kind, without the database."""

from pathlib import Path

from django.utils.translation import gettext as _

from search.extraction.result import Status
from search.extraction.run import extract
from search.text import nfc

_PLAIN = frozenset({".txt", ".md"})
_MAX_PLAIN = 20_000_000  # bytes


def read_file(path: Path) -> tuple[tuple[str, ...], str]:
    """Return (pages, "") of the file at ``path``, or ((), the reason in Vietnamese why there is no text).

    Plain text (.txt, UTF-8) is read as it is, one page a form feed; everything else goes through extraction.
    """
    try:
        if not path.is_file():
            return (), _("Không có tệp này. Hãy kiểm tra lại đường dẫn.")
        if path.suffix.lower() in _PLAIN:
            return _plain(path), ""
    except (OSError, ValueError):
        return (), _("Không mở được tệp. Hãy kiểm tra lại tên và quyền đọc tệp.")
    result = extract(path, name=path.name)
    if result.status is Status.TEXT:
        return result.pages, ""
    return (), result.reason or _("Không đọc được chữ trong tệp.")


def _plain(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        text = file.read(_MAX_PLAIN).decode("utf-8", errors="replace").removeprefix("\ufeff")
    return tuple(nfc(text).split("\f"))
