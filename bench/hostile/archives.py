"""Hostile archives and mails: lengths that lie, and a little that grows to very much."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import lzma
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import brotli

if TYPE_CHECKING:
    from collections.abc import Callable

_MB = 1 << 20
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_BODY = b"<!doctype html><title>x</title><p>The harbour master said that nobody was hurt.</p>"


def record(body: bytes = _BODY, *, length: int | str | None = None, extra: str = "") -> bytes:
    """A response record; ``length`` is what it says of itself, ``extra`` more of its head."""
    block = body if body.startswith(b"HTTP/") else _HTTP + b"\r\n" + body
    said = len(block) if length is None else length
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/a\r\n"
        f"WARC-Date: 2025-03-13T08:10:00Z\r\n{extra}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {said}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _packed_zeros(gigabytes: float) -> bytes:
    """A gzip member of one honest record of so many gigabytes."""
    pieces = int(gigabytes * 64)
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    start = record(b"", length=len(_HTTP) + 2 + pieces * 16 * _MB)[:-4]
    first = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(b" " * 16 * _MB) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + piece * pieces


def _brotli_bomb() -> bytes:
    packer = brotli.Compressor(quality=5)
    parts = [packer.process(b" " * 16 * _MB) for _ in range(64)]
    packed = b"".join(parts) + packer.finish()
    return record(_HTTP + b"Content-Encoding: br\r\n\r\n" + packed)


def _encoded_thrice() -> bytes:
    packed = gzip.compress(gzip.compress(gzip.compress(b" " * 200 * _MB)))
    return record(_HTTP + b"Content-Encoding: gzip, gzip, gzip\r\n\r\n" + packed)


def _zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def _named(warc: bytes, digest: str | None = None) -> bytes:
    """A WACZ file of one WARC file, with the digest that its package says."""
    said = f"sha256:{digest or hashlib.sha256(warc).hexdigest()}"
    package = {"resources": [{"path": "archive/data.warc", "hash": said}]}
    return _zip(("archive/data.warc", warc), ("datapackage.json", json.dumps(package).encode()))


def _overlapping() -> bytes:
    """A ZIP whose 2,000 files are all the same bytes (after D. Fifield, 2019)."""
    data = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = data.compress(b" " * 16 * _MB) + data.flush()
    made = struct.pack(
        "<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(packed), 1 << 24, 1, 0
    )
    listed = b"".join(
        struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 33, 0, len(packed), 1 << 24,
            12, 0, 0, 0, 0, 0, 0,
        )
        + f"{number:07d}.warc".encode()
        for number in range(2_000)
    )  # fmt: skip
    start = len(made) + 1 + len(packed)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 2_000, 2_000, len(listed), start, 0)
    return made + b"x" + packed + listed + end


def _many_files() -> bytes:
    return _zip(*((f"{number}", b"") for number in range(60_000)))


def _squeezed() -> bytes:
    """A ZIP of 150 kB that holds 1 GB, packed as xz."""
    packer = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1}])
    parts = [packer.compress(b"\0" * 16 * _MB) for _ in range(16)]
    packed = b"\x09\x04\x05\x00]\x00\x00\x80\x00" + b"".join(parts) + packer.flush()
    name = b"archive/data.warc"
    size = 256 * _MB
    head = struct.pack("<HHHHHIIIHH", 63, 0, 14, 0, 33, 0, len(packed), size, len(name), 0)
    made = b"PK\3\4" + head + name + packed
    listed = (
        struct.pack("<4sH", b"PK\1\2", 63) + head + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    )
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(listed), len(made), 0)
    return made + listed + end


_GOOD = record()
ARCHIVES: dict[str, Callable[[], bytes]] = {
    "a record shorter than it says": lambda: _GOOD + record(length=5_000) + _GOOD,
    "a record longer than it says": lambda: _GOOD + record(length=60) + _GOOD,
    "a record that is negative": lambda: _GOOD + record(length=-1) + _GOOD,
    "a record of 10^18 bytes": lambda: _GOOD + record(length=10**18 - 1) + _GOOD,
    "a record of 10^40 bytes": lambda: _GOOD + record(length=10**40) + _GOOD,
    "a record with two lengths": lambda: record(extra="Content-Length: 3\r\n") + _GOOD,
    "an archive cut off": lambda: (_GOOD * 3)[:-30],
    "a packed archive cut off": lambda: (gzip.compress(_GOOD) * 3)[:-30],
    "a packed record that lies": lambda: gzip.compress(record(length=9_999)) * 50,
    "a record not of its digest": lambda: record(
        extra=f"WARC-Payload-Digest: sha1:{'A' * 32}\r\n"
    ),
    "30,000 records that lie": lambda: record(length=30 * _MB) * 30_000,
    "the beginning of a record, 5,000,000 times": lambda: b"\r\n\r\nWARC/1.1\r\n" * 2_500_000,
    "a head without end": lambda: b"WARC/1.1\r\n" + b"X-Header: x\r\n" * 3_000_000,
    "a packed head without end": lambda: gzip.compress(b"WARC/1.1\r\nX: " + b"x" * 99 * _MB),
    "gzip's magic, 10,000,000 times": lambda: b"\x1f\x8b\x08" * 10_000_000,
    "gzip's beginnings, 1,000,000 times": lambda: gzip.compress(b"WARC/")[:14] * 1_000_000,
    "a record that grows to 2 GB": lambda: _packed_zeros(2),
    "a record that grows to 2 GB, and others": lambda: (
        gzip.compress(_GOOD) + _packed_zeros(2) + gzip.compress(_GOOD)
    ),
    "blank lines that grow to 1 GB": lambda: gzip.compress(_GOOD + b"\r\n" * 200 * _MB),
    "a page that grows to 1 GB (brotli)": _brotli_bomb,
    "a page packed three times": _encoded_thrice,
    "a page in chunks that lie": lambda: record(
        _HTTP + b"Transfer-Encoding: chunked\r\n\r\nffffffff\r\n<p>x</p>\r\n0\r\n\r\n"
    ),
    "a page in a million chunks": lambda: record(
        _HTTP + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 1_000_000 + b"0\r\n\r\n"
    ),
    "an answer with 300,000 headers": lambda: record(_HTTP + b"X: y\r\n" * 300_000 + b"\r\n"),
    "an archive packed with zstd": lambda: b"\x28\xb5\x2f\xfd" + b"x" * 1_000,
    "20,000 good records": lambda: gzip.compress(_GOOD) * 20_000,
    "a ZIP that grows a thousandfold": lambda: _zip(
        ("archive/data.warc", b"WARC/1.1\r\n" + b" " * 400 * _MB), method=zipfile.ZIP_DEFLATED
    ),
    "a ZIP whose files overlap": _overlapping,
    "a ZIP of 60,000 files": _many_files,
    "a ZIP packed otherwise": _squeezed,
    "a ZIP cut off": lambda: _named(_GOOD)[:-40],
    "a ZIP of a ZIP": lambda: _zip(("archive/data.warc", _named(_GOOD))),
    "a ZIP that is empty": lambda: b"PK\5\6" + b"\0" * 18,
    "a ZIP that says it lists 4 GB": lambda: (
        b"PK\3\4" + b"x" * 999 + b"PK\5\6" + b"\0" * 8 + b"\xfe\xff\xff\xff" * 2 + b"\0\0"
    ),
    "a ZIP of paths that lead out": lambda: _zip(("../../archive/data.warc", _GOOD)),
    "a WACZ not of its digest": lambda: _named(_GOOD, "0" * 64),
    "a WACZ whose package is 100,000 deep": lambda: _zip(
        ("archive/data.warc", _GOOD), ("datapackage.json", b"[" * 100_000)
    ),
    "a WACZ whose package grows to 400 MB": lambda: _zip(
        ("datapackage.json", b" " * 400 * _MB), method=zipfile.ZIP_DEFLATED
    ),
    "a good WACZ": lambda: _named(_GOOD * 100),
}

_FROM = b"From a@b.example Thu Mar 13 08:10:00 2025\n"
_LETTER = (
    b"MIME-Version: 1.0\nFrom: A <a@b.example>\nSubject: x\nDate: Thu, 13 Mar 2025 08:10:00 Z\n"
)


def _nested(depth: int) -> bytes:
    heads = (
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
        for number in range(depth)
    )
    return _LETTER + b"".join(heads) + b"Content-Type: text/html\n\n<p>x</p>\n"


MAILS: dict[str, Callable[[], bytes]] = {
    "a mail 20,000 parts deep": lambda: _nested(20_000),
    "a mail 50 parts deep": lambda: _nested(50),
    "a mail of a million parts": lambda: (
        _LETTER + b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 1_000_000
    ),
    "a mail whose head is 20 MB": lambda: (
        _LETTER + b"X-Header: y\n" * 1_700_000 + b"\n<p>x</p>"
    ),
    "a mail with a field of 20 MB": lambda: _LETTER + b"To: " + b"a@b.example, " * 1_600_000,
    "a mail whose subject is encoded": lambda: (
        _LETTER.replace(b"Subject: x", b"Subject: " + b"=?utf-8?b?" * 200_000) + b"\n<p>x</p>"
    ),
    "a mail in a charset that is none": lambda: (
        _LETTER + b"Content-Type: text/html; charset=\x80none\n\n<p>caf\xe9</p>"
    ),
    "a mail of 25 MB in base 64": lambda: (
        _LETTER
        + b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
        + b"PHA+eDwvcD4=\n" * 2_000_000
    ),
    "a mail that is quoted": lambda: (
        _LETTER
        + b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        + b"=\n=3" * 2_000_000
    ),
    "a mailbox of 200,000 mails": lambda: (_FROM + _LETTER + b"\nx\n\n") * 200_000,
    "a mailbox of beginnings": lambda: (_FROM + b"\n") * 500_000,
    "a mailbox with a mail of 40 MB": lambda: _FROM + _LETTER + b"\n" + b"x\n" * 20 * _MB,
    "a mailbox in one line": lambda: _FROM + _LETTER + b"\n" + b"From " * 6_000_000,
}
