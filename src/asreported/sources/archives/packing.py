"""Evidence as one file that replay programs open: WACZ 1.1.1.

Made of one WARC file, a sorted index of it (CDXJ), the list of its pages, and
``datapackage.json`` with the size and SHA-256 of each, itself sealed by its own.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

import msgspec

from asreported._version import __version__
from asreported.sources.archives.wacz import DIGEST, PACKAGE
from asreported.sources.archives.writing import write_warc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import BinaryIO

    from asreported.sources.archives.writing import Written
    from asreported.sources.page import Fetched

VERSION: Final = "1.1.1"
_ARCHIVE: Final = "data.warc.gz"
_NOT_DIGITS: Final = re.compile(r"\D+")
_IN_MEMORY: Final = 8 * 1024 * 1024
_CHUNK: Final = 1 << 20
# ZIP cannot say an earlier time; a fixed one leaves the bytes those of the content.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


class Packed(NamedTuple):
    """How many answers a WACZ file holds, and the SHA-256 of its ``datapackage.json``."""

    answers: int
    sha256: str


def write_wacz(
    out: Path | BinaryIO,
    answers: Iterable[Fetched],
    *,
    title: str,
    titles: Mapping[str, str] | None = None,
) -> Packed:
    """Write answers as a WACZ file; the same answers give the same bytes.

    ``titles`` has the headline of an address, for the list of pages. Answers are taken one
    after another: memory is that of one, and 8 MB.
    """
    with (
        tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as warc,
        zipfile.ZipFile(out, "w") as archive,
    ):
        lines: list[tuple[str, str]] = []
        pages: list[dict[str, str]] = []
        for written in write_warc(warc, answers):  # type: ignore[arg-type]  # it is a file
            lines.append(_indexed(written))
            pages.append(_listed(written, titles or {}))
        made = [_put(archive, f"archive/{_ARCHIVE}", warc)]
        index = "".join(f"{key} {rest}\n" for key, rest in sorted(lines)).encode()
        made.append(_put(archive, "indexes/index.cdx", index))
        made.append(_put(archive, "pages/pages.jsonl", _jsonl(pages)))
        created = max((page["ts"] for page in pages), default="1980-01-01T00:00:00Z")
        return Packed(len(pages), _seal(archive, made, title, created))


def _seal(
    archive: zipfile.ZipFile, made: list[dict[str, str | int]], title: str, created: str
) -> str:
    package = {
        "profile": "data-package",
        "wacz_version": VERSION,
        "title": title,
        "created": created,
        "software": f"asreported {__version__}",
        "resources": made,
    }
    data = msgspec.json.format(msgspec.json.encode(package))
    _put(archive, PACKAGE, data)
    sha256 = hashlib.sha256(data).hexdigest()
    _put(archive, DIGEST, msgspec.json.encode({"path": PACKAGE, "hash": f"sha256:{sha256}"}))
    return sha256


def _put(
    archive: zipfile.ZipFile, path: str, content: bytes | tempfile.SpooledTemporaryFile[bytes]
) -> dict[str, str | int]:
    """One member, stored as it is so that replay can reach into it, and what is said of it."""
    info = zipfile.ZipInfo(path, _EPOCH)
    running, size = hashlib.sha256(), 0
    with archive.open(info, "w", force_zip64=not isinstance(content, bytes)) as member:
        if isinstance(content, bytes):
            chunks = [content]
        else:
            content.seek(0)
            chunks = iter(lambda: content.read(_CHUNK), b"")  # type: ignore[assignment]  # both
        for chunk in chunks:
            member.write(chunk)
            running.update(chunk)
            size += len(chunk)
    digest = f"sha256:{running.hexdigest()}"
    return {"name": path.rpartition("/")[2], "path": path, "hash": digest, "bytes": size}


def _indexed(written: Written) -> tuple[str, str]:
    """A line of the index: the address turned round and the time, and where it stands."""
    answer = written.answer
    headers = dict(answer.headers)
    told = {
        "url": answer.address,
        "mime": headers.get("content-type", "").partition(";")[0].strip() or "unk",
        "status": str(answer.status),
        "digest": written.digest,
        "length": str(written.length),
        "offset": str(written.offset),
        "filename": _ARCHIVE,
    }
    key = f"{_turned(answer.address)} {_NOT_DIGITS.sub('', answer.at)[:14]}"
    return key, msgspec.json.encode(told).decode()


def _turned(address: str) -> str:
    """An address as indexes sort it (SURT): host reversed, lower case, query in order."""
    parts = urlsplit(address)
    host = ",".join(reversed((parts.hostname or "").removeprefix("www.").split(".")))
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = "&".join(sorted(parts.query.lower().split("&"))) if parts.query else ""
    path = parts.path.lower().rstrip("/") or "/"
    return f"{host}{port}){path}" + (f"?{query}" if query else "")


def _listed(written: Written, titles: Mapping[str, str]) -> dict[str, str]:
    answer = written.answer
    name = hashlib.sha256(f"{answer.address} {answer.at}".encode()).hexdigest()[:20]
    page = {"id": name, "url": answer.address, "ts": answer.at}
    title = titles.get(answer.address) or titles.get(answer.asked)
    return {**page, "title": title} if title else page


def _jsonl(pages: list[dict[str, str]]) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
    return b"".join(msgspec.json.encode(each) + b"\n" for each in [head, *pages])
