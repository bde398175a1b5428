"""Servers that drip, stall and lie, by what they do; and honest ones that only look odd."""

from __future__ import annotations

import gzip
import time
import zlib
from itertools import count
from typing import TYPE_CHECKING

from tests.sources.door.wires import OK

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator

    from tests.sources.door.wires import Behave

HEAD = b"HTTP/1.1 200 OK\r\n"
GZIP = HEAD + b"Content-Encoding: gzip\r\n\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(bytes(200_000_000), 9)
MEMBERS = gzip.compress(b"") * 100_000


def _drip(start: bytes, drop: bytes, pause: float = 0.05) -> Behave:
    """Something said at once, then a little again and again without an end."""

    def behave(peer: socket.socket, request: bytes) -> None:
        del request
        peer.sendall(start)
        for _ in range(200):
            time.sleep(pause)
            peer.sendall(drop)

    return behave


def _flood(start: bytes, drops: Callable[[], Iterator[bytes]]) -> Behave:
    """Something said, then as much as is taken."""

    def behave(peer: socket.socket, request: bytes) -> None:
        del request
        peer.sendall(start)
        for drop in drops():
            peer.sendall(drop)

    return behave


def _stall(start: bytes) -> Behave:
    return _drip(start, b"")


def _leads(where: Callable[[int], bytes]) -> Behave:
    """A redirect at every request; the first is number 0."""
    numbers = count()

    def behave(peer: socket.socket, request: bytes) -> None:
        del request
        leads = where(next(numbers))
        peer.sendall(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + leads)
        peer.sendall(b"\r\n\r\n")

    return behave


def _slow_redirects(peer: socket.socket, request: bytes) -> None:
    time.sleep(0.15)
    peer.sendall(b"HTTP/1.1 302 Found\r\nLocation: %bx\r\n\r\n" % request.split()[1])


def _endless(drop: bytes) -> Callable[[], Iterator[bytes]]:
    return lambda: (drop for _ in range(1_000_000))


SLOW: dict[str, Behave | bytes] = {
    "says nothing": _stall(b""),
    "stops in the status": _stall(b"HTTP/1.1 2"),
    "stops in the headers": _stall(HEAD + b"Content-Type: text/html\r\n"),
    "stops before the body": _stall(HEAD + b"Content-Length: 9\r\n\r\n"),
    "stops in the body": _stall(HEAD + b"Content-Length: 9\r\n\r\nhalf"),
    "stops in a chunk": _stall(CHUNKED + b"9\r\nhalf"),
    "stops before the last chunk": _stall(CHUNKED + b"4\r\nhalf\r\n"),
    "stops in the trailers": _stall(CHUNKED + b"4\r\nhalf\r\n0\r\nX: y\r\n"),
    "stops in the packing": _stall(GZIP + BOMB[:30]),
    "drips the status": _drip(b"", b"H", 0.1),
    "drips headers": _drip(HEAD, b"X-A: b\r\n"),
    "drips one header": _drip(HEAD + b"X-A: ", b"b"),
    "drips the body": _drip(HEAD + b"Content-Length: 9999\r\n\r\n", b"a"),
    "drips a body without a length": _drip(HEAD + b"\r\n", b"a"),
    "drips chunks": _drip(CHUNKED, b"1\r\na\r\n"),
    "drips the size of a chunk": _drip(CHUNKED, b"0", 0.1),
    "drips the extension of a chunk": _drip(CHUNKED + b"1;", b"x"),
    "drips packed bytes": _drip(GZIP + gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff"),
    "drips that there is more to come": _drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "floods with the smallest chunks": _flood(CHUNKED, _endless(b"1\r\na\r\n" * 10_000)),
    "redirects slowly": _slow_redirects,
}
LYING: dict[str, tuple[str, Behave | bytes]] = {
    "hangs up at once": ("BadAnswer", b""),
    "speaks another protocol": ("BadAnswer", b"SSH-2.0-OpenSSH_9.2\r\n"),
    "speaks HTTP 0.9": ("BadAnswer", b"<html>hello</html>"),
    "speaks TLS": ("BadAnswer", b"\x15\x03\x01\x00\x02\x02\x28" * 9),
    "has no status": ("BadAnswer", b"HTTP/1.1 OK\r\n\r\n"),
    "has a status of four digits": ("BadAnswer", b"HTTP/1.1 2000 OK\r\n\r\n"),
    "changes the protocol": ("BadAnswer", b"HTTP/1.1 101 Switching Protocols\r\n\r\n"),
    "ends in the headers": ("BadAnswer", HEAD + b"Content-Type: text/html\r\n"),
    "has null bytes in a header": ("BadAnswer", HEAD + b"X: a\x00b\r\n\r\n"),
    "has a header without a name": ("BadAnswer", HEAD + b": b\r\n\r\n"),
    "has endless headers": (
        "TooMuch",
        _flood(HEAD, _endless(b"X-Again: " + b"a" * 900 + b"\r\n")),
    ),
    "has one endless header": ("TooMuch", _flood(HEAD + b"X: ", _endless(b"a" * 9000))),
    "has many small headers": ("BadAnswer", HEAD + b"A:\r\n" * 5000 + b"\r\n"),
    "has endless empty lines": ("BadAnswer", _flood(b"", _endless(b"\r\n" * 999))),
    "says endlessly that there is more to come": (
        "TooMuch",
        _flood(b"", _endless(b"HTTP/1.1 100 Continue\r\n\r\n" * 99)),
    ),
    "has an endless body": ("TooMuch", _flood(HEAD + b"\r\n", _endless(bytes(65536)))),
    "has endless chunks": (
        "TooMuch",
        _flood(CHUNKED, _endless(b"10000\r\n" + bytes(65536) + b"\r\n")),
    ),
    "has an endless extension": ("BadAnswer", _flood(CHUNKED + b"1;", _endless(b"x" * 9000))),
    "has endless trailers": (
        "BadAnswer",
        _flood(CHUNKED + b"0\r\n", _endless(b"X: " + b"y" * 900 + b"\r\n")),
    ),
    "ends before its length": ("BadAnswer", HEAD + b"Content-Length: 99\r\n\r\nhalf"),
    "ends in a chunk": ("BadAnswer", CHUNKED + b"9\r\nhalf"),
    "ends before the last chunk": ("BadAnswer", CHUNKED + b"4\r\nhalf\r\n"),
    "has chunks of no size": ("BadAnswer", CHUNKED + b"what\r\nhalf\r\n0\r\n\r\n"),
    "has chunks below zero": ("BadAnswer", CHUNKED + b"-4\r\nhalf\r\n0\r\n\r\n"),
    "has chunks beyond all bounds": (
        "BadAnswer",
        CHUNKED + b"f" * 40 + b"\r\nhalf\r\n0\r\n\r\n",
    ),
    "has chunks longer than they say": ("BadAnswer", CHUNKED + b"1\r\nhalf\r\n0\r\n\r\n"),
    "has two lengths": (
        "BadAnswer",
        HEAD + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nhello",
    ),
    "has a length that is no number": (
        "BadAnswer",
        HEAD + b"Content-Length: many\r\n\r\nhello",
    ),
    "has a length below zero": ("BadAnswer", HEAD + b"Content-Length: -1\r\n\r\nhello"),
    "has a length beyond all bounds": (
        "BadAnswer",
        HEAD + b"Content-Length: " + b"9" * 400 + b"\r\n\r\nhello",
    ),
    "has the same length twice in one header": (
        "BadAnswer",
        HEAD + b"Content-Length: 9, 9\r\n\r\nhello",
    ),
    "has a long line that is no header": ("BadAnswer", HEAD + b"\x00" * 5000 + b"\r\n\r\n"),
    "has a length of terabytes": (
        "TooMuch",
        HEAD + b"Content-Length: 9999999999999\r\n\r\nhello",
    ),
    "is transferred in an unknown way": (
        "BadAnswer",
        HEAD + b"Transfer-Encoding: gzip\r\n\r\nhello",
    ),
    "says gzip and is not": ("BadAnswer", GZIP + b"<html>hello</html>"),
    "says gzip and is deflate": ("BadAnswer", GZIP + zlib.compress(b"hello")),
    "says gzip and is cut off": ("BadAnswer", GZIP + gzip.compress(b"hello" * 99)[:-9]),
    "says gzip and its sum is wrong": (
        "BadAnswer",
        GZIP + gzip.compress(b"hello")[:-8] + bytes(8),
    ),
    "says deflate": (
        "BadAnswer",
        HEAD + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(b"hello"),
    ),
    "says brotli": ("BadAnswer", HEAD + b"Content-Encoding: br\r\n\r\n\x8b\x02\x80hello\x03"),
    "says zstd": ("BadAnswer", HEAD + b"Content-Encoding: zstd\r\n\r\n\x28\xb5\x2f\xfd"),
    "says gzip twice": (
        "BadAnswer",
        HEAD + b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(gzip.compress(b"x")),
    ),
    "says gzip in two headers": (
        "BadAnswer",
        HEAD
        + b"Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n\r\n"
        + gzip.compress(b"x"),
    ),
    "is a gzip bomb": ("TooMuch", GZIP + BOMB),
    "is a gzip bomb of many members": ("TooMuch", GZIP + BOMB[:-8] + BOMB[-8:] + BOMB),
    "redirects to itself": ("BadAnswer", _leads(lambda _: b"/")),
    "redirects round": ("BadAnswer", _leads(lambda number: b"/%d" % (number % 2))),
    "redirects without an end": ("BadAnswer", _leads(lambda number: b"/%d" % number)),
    "redirects to nowhere": ("BadAnswer", _leads(lambda _: b"")),
    "redirects to an endless address": ("BadAddress", _leads(lambda _: b"/" + b"a" * 9000)),
    "redirects without an address": ("BadStatus", b"HTTP/1.1 302 Found\r\n\r\n"),
    "drips empty lines": ("BadAnswer", _drip(b"", b"\r\n")),
    "redirects to a letter": ("BadAddress", _leads(lambda _: b"mailto:desk@news.example")),
    "says unchanged of what it never gave": ("BadAnswer", b"HTTP/1.1 304 Not Modified\r\n\r\n"),
}
HONEST: dict[str, tuple[bytes, bytes]] = {
    "says more than its length": (OK + b"and more", b"hello"),
    "has no length": (HEAD + b"\r\nhello", b"hello"),
    "says so in HTTP 1.0": (b"HTTP/1.0 200 OK\r\n\r\nhello", b"hello"),
    "has nothing to say": (HEAD + b"Content-Length: 0\r\n\r\n", b""),
    "packs nothing": (HEAD + b"Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n", b""),
    "names its letters as its packing": (
        HEAD + b"Content-Encoding: UTF-8\r\n\r\nhello",
        b"hello",
    ),
    "says hints first": (b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK, b"hello"),
    "sends in chunks": (CHUNKED + b"2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nX: y\r\n\r\n", b"hello"),
    "packs in many empty members": (
        GZIP + MEMBERS[:40_000] + gzip.compress(b"hello"),
        b"hello",
    ),
    "pads its packing": (GZIP + gzip.compress(b"hello") + bytes(999), b"hello"),
    "has odd letters in a header": (OK.replace(b"OK\r\n", b"OK\r\nX: \xfc\r\n"), b"hello"),
}
