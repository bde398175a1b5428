"""Evidence: kept answers written as a WARC file (1.1), one gzip member a record.

The same answers give the same bytes: records are named by what they hold, and the only
times in the file are those at which the answers came.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import uuid
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from asreported.sources.page import Fetched

# Of a payload that is kept unpacked and whole these say something else; their old words
# are kept under another name, as other archives do.
_CHANGED: Final = frozenset(("content-encoding", "transfer-encoding", "content-length"))
_BREAKS: Final = re.compile("[\r\n\x00]+")
_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}")


class Written(NamedTuple):
    """Where an answer stands in a WARC file, and what it is known by."""

    answer: Fetched
    offset: int
    length: int
    digest: str


def write_warc(file: BinaryIO, answers: Iterable[Fetched]) -> Iterator[Written]:
    """Write answers of the network door to a file, each as it is asked for.

    Each has its bytes, headers, time and SHA-256 (of the record and of the page); the
    addresses that led to it stand in a record beside it. The file is complete once all
    have been taken.
    """
    offset = 0
    for number, answer in enumerate(answers):
        if number == 0:
            offset += _put(file, _of_file(answer))
        record, digest, name = _of_answer(answer)
        length = _put(file, record)
        yield Written(answer, offset, length, digest)
        offset += length
        if answer.hops or answer.asked != answer.address:
            offset += _put(file, _of_way(answer, name))


def _put(file: BinaryIO, record: bytes) -> int:
    packed = gzip.compress(record, mtime=0)
    file.write(packed)
    return len(packed)


def _of_file(first: Fetched) -> bytes:
    told = f"software: asreported/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
    fields = {"WARC-Type": "warcinfo", "Content-Type": "application/warc-fields"}
    return _record(fields, first.at, told)


def _of_answer(answer: Fetched) -> tuple[bytes, str, str]:
    """The record of an answer, the digest of its page, and the record's name."""
    digest = f"sha256:{hashlib.sha256(answer.content).hexdigest()}"
    block = _http(answer) + answer.content
    fields = {
        "WARC-Type": "response",
        "WARC-Target-URI": _line(answer.address),
        "WARC-Payload-Digest": digest,
        "Content-Type": "application/http; msgtype=response",
    }
    return _record(fields, answer.at, block), digest, _name(fields, answer.at, block)


def _of_way(answer: Fetched, name: str) -> bytes:
    """The record that tells which address was asked, and over which others it led."""
    lines = [f"asked: {_line(answer.asked)}", *(f"hop: {_line(hop)}" for hop in answer.hops)]
    fields = {
        "WARC-Type": "metadata",
        "WARC-Target-URI": _line(answer.address),
        "WARC-Concurrent-To": name,
        "Content-Type": "application/warc-fields",
    }
    return _record(fields, answer.at, "".join(f"{line}\r\n" for line in lines).encode())


def _record(fields: dict[str, str], at: str, block: bytes) -> bytes:
    kind, *others = fields.items()
    named = [
        kind,
        ("WARC-Record-ID", _name(fields, at, block)),
        ("WARC-Date", at),
        *others,
        ("WARC-Block-Digest", f"sha256:{hashlib.sha256(block).hexdigest()}"),
        ("Content-Length", str(len(block))),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in named)
    return b"WARC/1.1\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def _name(fields: dict[str, str], at: str, block: bytes) -> str:
    told = f"{fields}{at}{hashlib.sha256(block).hexdigest()}"
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, told)}>"


def _http(answer: Fetched) -> bytes:
    phrases = {status.value: status.phrase for status in HTTPStatus}
    lines = [f"HTTP/1.1 {answer.status} {phrases.get(answer.status, '')}".rstrip()]
    for name, value in answer.headers:
        if _NAME.fullmatch(name):
            kept = f"x-archive-orig-{name}" if name.lower() in _CHANGED else name
            lines.append(f"{kept}: {_line(value)}")
    lines.append(f"content-length: {len(answer.content)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "replace")


def _line(value: str) -> str:
    """A value that cannot begin a line of its own."""
    return _BREAKS.sub(" ", value).encode("utf-8", "replace").decode()
