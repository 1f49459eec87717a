"""What may be uploaded: kinds, sizes, names. The docs print the table of kinds (ASVS 5.0: 5.1.1, 5.2.1-5.3.2)."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, Any, cast

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .filetypes import SniffedType, sniff

MAX_NAME_LENGTH = 150
MAX_NAME_BYTES = 230  # file systems stop at 255, and the storage adds a few letters to a name that is taken
MAX_EXTENSION_LENGTH = 10


@dataclass(frozen=True, kw_only=True)
class PermittedType:
    """One row of the table: what people call it, its extensions, what its bytes may be, its media type."""

    label: str | Promise
    extensions: tuple[str, ...]
    contents: frozenset[SniffedType]
    media_type: str


def _row(label: str | Promise, extensions: str, contents: tuple[SniffedType, ...], media_type: str) -> PermittedType:
    return PermittedType(
        label=label,
        extensions=tuple(extensions.split()),
        contents=frozenset(contents),
        media_type=media_type,
    )


_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_S = SniffedType
# A file under a password is kept: the status of its text says that it can't be read.
PERMITTED_TYPES: tuple[PermittedType, ...] = (
    _row(_("PDF"), "pdf", (_S.PDF,), "application/pdf"),
    _row(_("Word"), "docx", (_S.DOCX, _S.OFFICE_ENCRYPTED), _OPEN_XML + "wordprocessingml.document"),
    _row(_("Excel"), "xlsx", (_S.XLSX, _S.OFFICE_ENCRYPTED), _OPEN_XML + "spreadsheetml.sheet"),
    _row(_("Word 97-2003"), "doc", (_S.DOC,), "application/msword"),
    _row(_("Excel 97-2003"), "xls", (_S.XLS,), "application/vnd.ms-excel"),
    _row(_("RTF"), "rtf", (_S.RTF,), "application/rtf"),
    _row(_("Văn bản OpenDocument"), "odt", (_S.ODT,), _OPEN_DOCUMENT + "text"),
    _row(_("Bảng tính OpenDocument"), "ods", (_S.ODS,), _OPEN_DOCUMENT + "spreadsheet"),
    _row(_("Ảnh PNG"), "png", (_S.PNG,), "image/png"),
    _row(_("Ảnh JPEG"), "jpg jpeg", (_S.JPEG,), "image/jpeg"),
    _row(_("Ảnh TIFF"), "tif tiff", (_S.TIFF,), "image/tiff"),
)
PERMITTED_EXTENSIONS: tuple[str, ...] = tuple(extension for row in PERMITTED_TYPES for extension in row.extensions)
_BY_EXTENSION = {extension: row for row in PERMITTED_TYPES for extension in row.extensions}

TYPE_NAMES: dict[SniffedType, str | Promise] = {
    _S.PDF: _("PDF"),
    _S.DOCX: _("Word (.docx)"),
    _S.XLSX: _("Excel (.xlsx)"),
    _S.DOC: _("Word 97-2003 (.doc)"),
    _S.XLS: _("Excel 97-2003 (.xls)"),
    _S.RTF: _("RTF (.rtf)"),
    _S.ODT: _("văn bản OpenDocument (.odt)"),
    _S.ODS: _("bảng tính OpenDocument (.ods)"),
    _S.PNG: _("ảnh PNG (.png)"),
    _S.JPEG: _("ảnh JPEG (.jpg)"),
    _S.TIFF: _("ảnh TIFF (.tif)"),
    _S.OFFICE_ENCRYPTED: _("tệp Word hoặc Excel đời mới có mật khẩu"),
    _S.DOCX_MACRO: _("tệp Word có macro"),
    _S.XLSX_MACRO: _("tệp Excel có macro"),
    _S.PPTX: _("bản trình chiếu PowerPoint"),
    _S.PPT: _("bản trình chiếu PowerPoint"),
    _S.OLE: _("tệp OLE không rõ chương trình nào tạo ra"),
    _S.ZIP: _("tệp nén ZIP"),
    _S.GIF: _("ảnh GIF"),
    _S.HTML: _("trang web (HTML)"),
    _S.MHTML: _("trang web một tệp (MHTML)"),
    _S.SVG: _("hình vẽ SVG"),
    _S.XML: _("tệp XML"),
    _S.PROGRAM: _("chương trình máy tính"),
    _S.SCRIPT: _("tệp lệnh"),
    _S.TEXT: _("tệp chữ thường"),
}

_EMPTY = _("Tệp rỗng (0 byte), có thể việc sao chép chưa xong. Hãy kiểm tra lại tệp gốc rồi tải lên lại.")
_TOO_LARGE = _(
    "Tệp nặng %(size)s, vượt mức %(limit)s cho phép. Hãy nén ảnh, giảm độ phân giải bản quét "
    "hoặc tách thành nhiều tệp rồi tải lên lại."
)
_LOCK_FILE = _(
    "Đây là tệp khóa tạm của Word hoặc Excel (tên bắt đầu bằng “~$”), không phải văn bản. "
    "Hãy chọn tệp cùng tên không có “~$”."
)
_EXTENSION = _("Không nhận tệp có đuôi “%(extension)s”. Hãy dùng một trong các đuôi: %(permitted)s.")
_NO_EXTENSION = _("Tên tệp không có đuôi. Hãy đặt lại tên có một trong các đuôi: %(permitted)s.")
_DAMAGED = _("Tệp “%(extension)s” bị hỏng hoặc chưa tải về trọn vẹn. Hãy mở tệp gốc, lưu lại rồi tải lên lại.")
_HOSTILE = _(
    "Tệp “%(extension)s” khi giải nén lớn bất thường hoặc bị mã hóa nên không được nhận. "
    "Hãy mở bằng chương trình soạn thảo, lưu thành tệp mới rồi tải lên lại."
)
_MACRO = _("Tệp có macro nên không được nhận. Hãy lưu lại thành tệp không có macro rồi tải lên lại.")
_DISAGREES = _(
    "Tệp có đuôi “%(extension)s” nhưng nội dung thực ra là %(real)s. "
    "Hãy mở tệp gốc và lưu đúng loại, hoặc đặt lại đuôi cho đúng."
)
_UNRECOGNISED = _(
    "Tệp có đuôi “%(extension)s” nhưng nội dung không phải loại tệp này. Hãy mở tệp gốc, lưu lại rồi tải lên lại."
)


def check_upload(file: "File[bytes]", *, max_bytes: int) -> SniffedType:
    """Return what an uploaded file is, with its position at 0.

    ``file`` needs ``name``, ``size``, ``read`` and ``seek``. Raises ``ValidationError`` with one message that says what
    is wrong and what to do; its ``code`` is one of empty, too_large, lock_file, extension, damaged, hostile, macro,
    disagrees.
    A PDF that is damaged or asks for a password passes: the status of its text says so.
    """
    name = _last_part(file.name or "")
    if name.startswith("~$"):
        raise ValidationError(_LOCK_FILE, code="lock_file")
    size = file.size or 0
    if size == 0:
        raise ValidationError(_EMPTY, code="empty")
    if size > max_bytes:
        limits = {"size": filesizeformat(size), "limit": filesizeformat(max_bytes)}
        raise ValidationError(_TOO_LARGE, code="too_large", params=limits)
    extension = PurePosixPath(safe_name(name)).suffix.lower().lstrip(".")
    permitted = _BY_EXTENSION.get(extension)
    if permitted is None:
        message = _EXTENSION if extension else _NO_EXTENSION
        params = {"extension": f".{extension}", "permitted": ", ".join(PERMITTED_EXTENSIONS)}
        raise ValidationError(message, code="extension", params=params)
    kind = sniff(cast(IO[bytes], file))
    if kind not in permitted.contents:
        raise _disagreement(kind, f".{extension}")
    return kind


def _disagreement(kind: SniffedType, extension: str) -> ValidationError:
    params: dict[str, Any] = {"extension": extension}
    if kind is SniffedType.ZIP_DAMAGED:
        return ValidationError(_DAMAGED, code="damaged", params=params)
    if kind is SniffedType.ZIP_HOSTILE:
        return ValidationError(_HOSTILE, code="hostile", params=params)
    if kind in (SniffedType.DOCX_MACRO, SniffedType.XLSX_MACRO):
        return ValidationError(_MACRO, code="macro")
    real = TYPE_NAMES.get(kind)
    if real is None:
        return ValidationError(_UNRECOGNISED, code="disagrees", params=params)
    return ValidationError(_DISAGREES, code="disagrees", params=params | {"real": real})


_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')  # what Windows can't store, so that a download keeps its name
_WINDOWS_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """Return a file name for storing and for download: NFC, no path, nothing invisible, at most 150 characters.

    The extension is kept in lower case. Control, format and bidirectional override characters (which make
    ``fdp.exe`` look like ``exe.pdf``) are dropped, and a leading dot, dash or space too.
    """
    visible = "".join(" " if c.isspace() else c for c in _last_part(name) if c.isspace() or _is_visible(c))
    plain = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", visible))
    plain = " ".join(plain.split()).lstrip(".- ~$").rstrip(". ")
    stem, dot, extension = plain.rpartition(".")
    if not dot or not extension.isalnum() or len(extension) > MAX_EXTENSION_LENGTH:
        stem, extension = plain, ""
    elif not stem.strip(". "):
        stem = "tep"
    suffix = f".{extension.lower()}" if extension else ""
    stem = _shorten(stem, len(suffix)).rstrip(". ") or "tep"
    if _WINDOWS_DEVICES.match(stem):
        stem = f"_{stem}"
    return stem + suffix


def _shorten(stem: str, reserved: int) -> str:
    stem = stem[: MAX_NAME_LENGTH - reserved]
    return stem.encode()[: MAX_NAME_BYTES - reserved].decode(errors="ignore")


def _last_part(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
