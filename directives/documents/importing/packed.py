"""A zip file of documents, unpacked into a folder of its own under safe names."""

from pathlib import Path

from django.utils.translation import gettext as _

from site_config.portal.containers import UnsafeZipError, open_checked
from site_config.portal.uploads import safe_name

from .records import SourceProblem

_PIECE = 1 << 20


def unpack(path: Path, into: Path) -> None:
    """Unpack the files of the zip at ``path``; folders in it are left out. Raises SourceProblem for an unsafe one."""
    try:
        with path.open("rb") as file, open_checked(file) as archive:
            for number, member in enumerate(archive.infolist(), start=1):
                name = safe_name(member.filename)
                if member.is_dir() or not name or member.filename.startswith("__MACOSX/"):
                    continue
                folder = into / f"{number:05d}"  # names may repeat, and are never trusted as paths
                folder.mkdir()
                with archive.open(member) as source, (folder / name).open("wb") as target:
                    while piece := source.read(_PIECE):
                        target.write(piece)
    except UnsafeZipError as error:
        raise SourceProblem(
            _(
                "Tệp nén bị hỏng, có mật khẩu hoặc khi giải nén lớn bất thường (trên 200 MB). Hãy nén lại, tách nhỏ rồi nhập."
            )
        ) from error
    except (OSError, ValueError, EOFError, NotImplementedError) as error:
        raise SourceProblem(_("Không giải nén được tệp. Hãy nén lại thành .zip rồi nhập.")) from error
