"""Records for tests: honest ones, and such as lie."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256

BODY = b"<!doctype html><title>Ferry</title><p>Nobody was hurt, the harbour master said.</p>"


def record(  # noqa: PLR0913 - what of a record may be told
    body: bytes = BODY,
    *,
    length: int | str | None = None,
    extra: str = "",
    kind: str = "response",
    status: str = "200 OK",
    http: str = "Content-Type: text/html\r\n",
    url: str = "https://selda.example/1",
) -> bytes:
    """A record; ``length`` is what it says of itself."""
    block = f"HTTP/1.1 {status}\r\n{http}\r\n".encode() + body
    said = len(block) if length is None else length
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2025-03-13T08:10:00Z\r\n{extra}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {said}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def wacz(warc: bytes, *, digest: str | None = None, **others: bytes) -> bytes:
    """A WACZ file of one WARC file, with the digest that its package says."""
    said = f"sha256:{digest or sha256(warc).hexdigest()}"
    package = {"resources": [{"path": "archive/data.warc", "hash": said}]}
    members = {
        "archive/data.warc": warc,
        "datapackage.json": json.dumps(package).encode(),
        **{name.replace("__", "."): data for name, data in others.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()
