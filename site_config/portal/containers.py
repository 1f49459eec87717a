"""Safety of zip containers (DOCX, XLSX, ODT…), judged before anything in them is unpacked. Pure: no Django."""

import struct
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

MEGABYTE = 1024 * 1024
_END = b"PK\x05\x06"  # end of central directory
_END_SIZE = 22
_END64 = b"PK\x06\x06"
_END64_SIZE = 56
_LOCATOR_SIZE = 20
_MAX_COMMENT = 65_535


class ZipFault(StrEnum):
    """Why a container isn't opened."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    RATIO = "ratio"
    OVERLAP = "overlap"


class UnsafeZipError(Exception):
    """A container that must not be opened; ``fault`` says why."""

    def __init__(self, fault: ZipFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, kw_only=True)
class ZipLimits:
    """What a container may hold (docs: trust.md 4, ASVS 5.2.3). Sizes in bytes, ``ratio`` is unpacked by packed."""

    unpacked: int = 200 * MEGABYTE
    members: int = 5_000
    ratio: int = 200
    ratio_counts_from: int = 1 * MEGABYTE  # tiny blank documents compress absurdly well and are harmless
    directory: int = 4 * MEGABYTE  # 5,000 members need about 1 MB of it


ZIP_LIMITS = ZipLimits()


def open_checked(file: IO[bytes], limits: ZipLimits = ZIP_LIMITS) -> zipfile.ZipFile:
    """Return an open ``ZipFile`` over a seekable file; raises ``UnsafeZipError`` for what is damaged or hostile.

    Declared sizes can be trusted afterwards: ``zipfile`` stops reading a member at its declared size.
    """
    if _directory_size(file) > limits.directory:
        raise UnsafeZipError(ZipFault.TOO_MANY)
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, struct.error, OSError) as error:
        raise UnsafeZipError(ZipFault.DAMAGED) from error
    fault = _fault(archive.infolist(), file.seek(0, 2), limits)
    if fault is not None:
        raise UnsafeZipError(fault)
    return archive


def _fault(members: list[zipfile.ZipInfo], size: int, limits: ZipLimits) -> ZipFault | None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > limits.members:
        return ZipFault.TOO_MANY
    if unpacked > limits.unpacked:
        return ZipFault.TOO_LARGE
    if packed > size:  # members that share their bytes: a bomb without nesting
        return ZipFault.OVERLAP
    if unpacked > limits.ratio_counts_from and unpacked > limits.ratio * max(packed, 1):
        return ZipFault.RATIO
    if any(member.flag_bits & 0x1 for member in members):
        return ZipFault.ENCRYPTED
    return None


def _directory_size(file: IO[bytes]) -> int:
    """Return the size in bytes of the central directory, so that a huge one is refused before it fills the memory."""
    size = file.seek(0, 2)
    start = max(0, size - _MAX_COMMENT - _END_SIZE)
    file.seek(start)
    tail = file.read()
    position = tail.rfind(_END)
    if position < 0 or len(tail) - position < _END_SIZE:
        raise UnsafeZipError(ZipFault.DAMAGED)
    declared: int = struct.unpack_from("<L", tail, position + 12)[0]
    before = start + position - _LOCATOR_SIZE - _END64_SIZE
    if before >= 0:
        file.seek(before)
        record = file.read(_END64_SIZE)
        if record.startswith(_END64):
            declared = max(declared if declared != 0xFFFFFFFF else 0, struct.unpack_from("<Q", record, 40)[0])
    return declared
