"""The pages of a WACZ file (1.1.1): WARC files in a ZIP, with a list of their hashes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

import msgspec

from asreported.errors import PageError, SourceError
from asreported.sources.archives.warc import read_warc
from asreported.sources.archives.zips import names_of, open_zip, read_small, sought

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator
    from typing import BinaryIO

    from asreported.sources.archives.records import Revisit
    from asreported.sources.page import Page

PACKAGE: Final = "datapackage.json"
DIGEST: Final = "datapackage-digest.json"
_LARGEST_PACKAGE: Final = 8 * 1024 * 1024
_CHUNK: Final = 1 << 20
_HINT: Final = "have the archive made again from what it was made of"


def read_wacz(
    file: BinaryIO, source: str, *, feeds: bool = False
) -> Iterator[Page | Revisit | SourceError]:
    """The HTML pages in a WACZ file, as ``read_warc`` gives them.

    The files that ``datapackage.json`` names are checked against their hashes before they
    are read; one that is not what its hash says is told of and not read. What a ZIP bomb
    would grow to is never unpacked.
    """
    try:
        archive = open_zip(file, source)
    except PageError as error:
        yield SourceError(error.source, error.what, error.hint)
        return
    with archive:
        hashes, wrong = _hashes(archive)
        if wrong is not None:
            yield SourceError(source, wrong, _HINT)
        names = [name for name in names_of(archive) if _is_warc(name)]
        if not names:
            yield SourceError(source, "the archive holds no WARC file", "give a WACZ file")
        for name in names:
            yield from _read(file, archive, name, source, hashes, feeds=feeds)


def _is_warc(name: str) -> bool:
    return name.lower().endswith((".warc", ".warc.gz"))


def _read(  # noqa: PLR0913 - what a member is read with
    file: BinaryIO,
    archive: zipfile.ZipFile,
    name: str,
    source: str,
    hashes: dict[str, str],
    *,
    feeds: bool,
) -> Iterator[Page | Revisit | SourceError]:
    place = f"{source}#{name[:300]}"
    try:
        member = sought(file, archive, name, source)
    except PageError as error:
        yield SourceError(place, error.what, error.hint)
        return
    with member:
        named = hashes.get(name)
        if named is None and hashes:
            what = f"{PACKAGE} does not name this file: nothing vouches for its bytes"
            yield SourceError(place, what, _HINT)
        elif named is not None and not _is_of(member, named):
            what = f"its bytes are not those that {PACKAGE} names: it is not read"
            yield SourceError(place, what, _HINT)
            return
        yield from read_warc(member, place, feeds=feeds)


def _is_of(member: BinaryIO, named: str) -> bool:
    algorithm, _, value = named.partition(":")
    if algorithm not in ("sha256", "sha512", "md5"):
        return False
    running = hashlib.new(algorithm, usedforsecurity=False)
    member.seek(0)
    while chunk := member.read(_CHUNK):
        running.update(chunk)
    return running.hexdigest() == value.lower()


def _hashes(archive: zipfile.ZipFile) -> tuple[dict[str, str], str | None]:
    """The hash of each file that the package names, and what is wrong with that list."""
    data = read_small(archive, PACKAGE, _LARGEST_PACKAGE)
    if data is None:
        return {}, f"the archive has no {PACKAGE} that can be read: nothing vouches for it"
    told = _decoded(data)
    resources = told.get("resources") if isinstance(told, dict) else None
    if not isinstance(resources, list):
        return {}, f"the archive's {PACKAGE} names no files"
    hashes = {
        str(each["path"]): str(each["hash"])
        for each in resources
        if isinstance(each, dict) and "path" in each and "hash" in each
    }
    sealed = _decoded(read_small(archive, DIGEST, _LARGEST_PACKAGE) or b"")
    seal = sealed.get("hash") if isinstance(sealed, dict) else None
    if isinstance(seal, str) and seal != f"sha256:{hashlib.sha256(data).hexdigest()}":
        return hashes, f"the archive's {PACKAGE} is not the one that {DIGEST} names"
    return hashes, None


def _decoded(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON says
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None
