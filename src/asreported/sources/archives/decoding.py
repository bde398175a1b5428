"""The payload of a kept answer as its reader saw it: chunks joined, encodings undone."""

from __future__ import annotations

import re
import zlib
from typing import Final

import brotli

_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r\n")
_GZIP: Final = b"\x1f\x8b"


class Undecodable(Exception):
    """A payload that cannot be decoded, or is larger decoded than it may be."""


def dechunked(payload: bytes) -> bytes:
    """The payload without its chunks' lengths; as it is where it has none or they lie.

    Many crawlers join the chunks and keep the header that announces them.
    """
    parts: list[bytes] = []
    at = 0
    while (match := _CHUNK.match(payload, at)) is not None:
        size = int(match[1], 16)
        at = match.end() + size
        if size == 0:
            return b"".join(parts)
        if payload[at : at + 2] != b"\r\n":
            return payload
        parts.append(payload[match.end() : at])
        at += 2
    return payload


def decoded(payload: bytes, encodings: str, most: int) -> bytes:
    """The payload with its content encodings undone, the last one first.

    A payload that was stored decoded under its old header is given as it is. Raises
    ``Undecodable`` when it would have more than ``most`` bytes or an unknown encoding.
    """
    names = [name.strip().lower() for name in encodings.split(",") if name.strip()]
    for name in reversed(names[:3]):
        payload = _one(payload, name, most)
        if len(payload) > most:
            raise Undecodable(f"it has more than {most // 1024**2} MB unpacked")
    return payload


def _one(payload: bytes, name: str, most: int) -> bytes:
    if name in ("identity", "utf-8", "none"):
        return payload
    if name in ("gzip", "x-gzip"):
        return _inflated(payload, 31, most) if payload.startswith(_GZIP) else payload
    if name == "deflate":
        for wbits in (15, -15):
            try:
                return _inflated(payload, wbits, most)
            except Undecodable:
                continue
        return payload
    if name == "br":
        return _unbrotlied(payload, most)
    raise Undecodable(f"it is packed as {name[:40]!r}, which is not read here")


def _inflated(payload: bytes, wbits: int, most: int) -> bytes:
    unpacker = zlib.decompressobj(wbits)
    try:
        plain = unpacker.decompress(payload, most + 1)
    except zlib.error as error:
        raise Undecodable(f"its packed data is damaged ({error})") from error
    if not unpacker.eof and len(plain) <= most:
        raise Undecodable("its packed data breaks off before its end")
    return plain


def _unbrotlied(payload: bytes, most: int) -> bytes:
    unpacker = brotli.Decompressor()
    try:
        plain: bytes = unpacker.process(payload, output_buffer_limit=most + 1)
    except brotli.error:
        return payload
    if not unpacker.is_finished() and len(plain) <= most:
        raise Undecodable("its packed data breaks off before its end")
    return plain
