"""Word 97-2003 (.doc): turned into .docx by LibreOffice and read as such; by antiword or catdoc where that is absent."""

import tempfile
import time
from pathlib import Path

from search.extraction import programs, reasons
from search.extraction.readers import docx
from search.extraction.readers.assemble import assemble
from search.extraction.result import Extraction, Limits, Status, UnreadableError

ENGINE = "libreoffice"
_FIB = b"\xec\xa5"  # start of the WordDocument stream ([MS-DOC] 2.5.2), at the start of a sector
_SECTOR = 512
_ENCRYPTED = 0x01  # in the byte at offset 11
# No macros, no links to other places; and a proxy that isn't there, for what asks the network all the same.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse">
<value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value>
</prop></item>
</oor:items>
"""


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of an old Word file as one page; raises ``UnreadableError`` when there is none."""
    data = path.read_bytes()
    if _is_encrypted(data):
        raise UnreadableError(Status.REFUSED, reasons.PASSWORD)
    office = programs.find("soffice", "libreoffice")
    plain = programs.find("antiword", "catdoc")
    try:
        with tempfile.TemporaryDirectory() as folder:
            if office:
                return _by_office(office, data, Path(folder), limits)
            if plain:
                return _by_plain(plain, data, Path(folder), limits)
    except programs.ProgramError as error:
        reason = reasons.TOO_SLOW if error.timed_out else reasons.DAMAGED_DOC
        raise UnreadableError(Status.FAILED, reason) from error
    raise UnreadableError(Status.NO_TEXT, reasons.NO_OFFICE)


def _is_encrypted(data: bytes) -> bool:
    position = data.find(_FIB)
    while position >= 0:
        if position % _SECTOR == 0:
            return bool(data[position + 11 : position + 12] and data[position + 11] & _ENCRYPTED)
        position = data.find(_FIB, position + 1)
    return False


def _by_office(program: str, data: bytes, folder: Path, limits: Limits) -> Extraction:
    source, profile, result = folder / "input.doc", folder / "profile", folder / "out" / "input.docx"
    source.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    fixed = ["--headless", "--norestore", "--nologo", "--nolockcheck", "--infilter=MS Word 97", "--convert-to", "docx"]
    place = f"-env:UserInstallation={profile.as_uri()}"
    started = time.monotonic()
    programs.run(
        [program, place, *fixed, "--outdir", result.parent, source], seconds=limits.wall_seconds * 0.8, home=folder
    )
    if not result.is_file():
        too_slow = time.monotonic() - started > limits.cpu_seconds
        raise programs.ProgramError("no result", timed_out=too_slow)
    found = docx.read(result, limits)
    return Extraction(status=found.status, reason=found.reason, engine=ENGINE, pages=found.pages)


def _by_plain(program: str, data: bytes, folder: Path, limits: Limits) -> Extraction:
    source = folder / "input.doc"
    source.write_bytes(data)
    name = Path(program).name
    options = ["-w", "0", "-m", "UTF-8.txt"] if name == "antiword" else ["-w", "-d", "utf-8"]
    output = programs.run([program, *options, source], seconds=limits.wall_seconds * 0.8, home=folder)
    return assemble([output.decode("utf-8", errors="replace")], engine=name, limits=limits)
