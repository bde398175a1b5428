"""ZIP files of strangers: what is in them, and no more of it than they can honestly hold."""

from __future__ import annotations

import io
import os
import shutil
import struct
import tempfile
import zipfile
from typing import TYPE_CHECKING, Any, Final

from asreported.errors import HostileMarkup, NotText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

LARGEST_LIST: Final = 8 * 1024 * 1024
"""Bytes of a directory: 180 thousand files."""

MOST_EXPANDED: Final = 40
"""How many times larger a member may be than packed; WARC files pack five to ten times."""

_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x06"
_TAIL: Final = 66_000
_LOCAL: Final = struct.Struct("<4s22xHH")
_HINT: Final = "have the archive made again"


def open_zip(file: BinaryIO, source: str) -> zipfile.ZipFile:
    """A ZIP file whose directory is of a size, and whose members do not share bytes.

    Raises ``NotText`` when it is none or is damaged, ``HostileMarkup`` when it is a bomb.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    if _listed(file.read(_TAIL)) > LARGEST_LIST:
        raise HostileMarkup(source, "the archive lists more files than any has", _HINT)
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        what = f"the ZIP archive cannot be opened ({error})"
        raise NotText(source, what, _HINT) from error
    if sum(each.compress_size for each in archive.infolist()) > size:
        raise HostileMarkup(source, "files of the archive overlap", _HINT)
    return archive


def _listed(tail: bytes) -> int:
    """The size that a directory declares; as a ZIP64 file's, when it is one."""
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 16:
        return 0
    at_64 = tail.rfind(_END_64, 0, at)
    if at_64 >= 0 and len(tail) >= at_64 + 48:
        return int.from_bytes(tail[at_64 + 40 : at_64 + 48], "little")
    return int.from_bytes(tail[at + 12 : at + 16], "little")


def read_small(archive: zipfile.ZipFile, name: str, most: int) -> bytes | None:
    """A small member; nothing when it is not there, is larger than ``most`` or damaged."""
    try:
        info = archive.getinfo(name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return None
        with archive.open(info) as member:
            data = member.read(most + 1)
    except (KeyError, zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError):
        return None
    except Exception as error:
        if type(error).__name__ == "error":  # zlib.error has no base of its own.
            return None
        raise
    return data if len(data) <= most else None


def sought(file: BinaryIO, archive: zipfile.ZipFile, name: str, source: str) -> BinaryIO:
    """A member as a file that can be sought in: a window where it is stored, else a copy.

    Raises ``NotText`` when it is damaged or packed otherwise than ZIP's own way,
    ``HostileMarkup`` when it is a bomb.
    """
    info = archive.getinfo(name)
    if info.compress_type == zipfile.ZIP_STORED and not info.flag_bits & 1:
        file.seek(info.header_offset)
        head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
            raise NotText(source, f"{name}: the archive is damaged here", _HINT)
        _, named, extra = _LOCAL.unpack(head)
        start = info.header_offset + _LOCAL.size + named + extra
        return io.BufferedReader(Window(file, start, info.compress_size))
    if info.compress_type != zipfile.ZIP_DEFLATED or info.flag_bits & 1:
        what = f"{name}: it is packed or locked in a way that web archives are not"
        raise NotText(source, what, _HINT)
    if info.file_size > MOST_EXPANDED * info.compress_size + 65_536:
        raise HostileMarkup(source, f"{name}: it would grow beyond all measure", _HINT)
    return _copied(archive, info, source)


def _copied(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str) -> BinaryIO:
    """A member unpacked on the disk; zipfile gives no more than the size that was checked."""
    copy: Any = tempfile.TemporaryFile()  # noqa: SIM115 - who reads the member closes it
    try:
        with archive.open(info) as member:
            shutil.copyfileobj(member, copy)
    except Exception as error:
        copy.close()
        what = f"{info.filename}: the archive is damaged here ({error})"
        raise NotText(source, what, _HINT) from error
    copy.seek(0)
    found: BinaryIO = copy
    return found


def names_of(archive: zipfile.ZipFile) -> Iterator[str]:
    """The members' names, in the order of the directory, without the folders."""
    return (each.filename for each in archive.infolist() if not each.is_dir())


class Window(io.RawIOBase):
    """A part of a file as a file of its own."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        super().__init__()
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be sought in."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place in the part."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - typeshed keeps its name for it private
        """Fill a buffer with what stands at the place."""
        view = memoryview(buffer)
        size = max(0, min(len(view), self._size - self._at))
        self._file.seek(self._start + self._at)
        data = self._file.read(size)
        view[: len(data)] = data
        self._at += len(data)
        return len(data)
