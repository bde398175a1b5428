"""Through a proxy that was set on purpose, to the same numbers that were checked.

A tunnel (CONNECT, RFC 9110, 9.3.6) is asked for by number and port, so a proxy resolves no
name for us and https stays sealed from end to end.
"""

from __future__ import annotations

import time
from base64 import b64encode
from typing import TYPE_CHECKING, Final

import httpcore2
import httpx2

from asreported.errors import MannersError
from asreported.sources.door.deadline import Deadline, OutOfTime

if TYPE_CHECKING:
    from asreported.sources.door.dialling import Dialler
    from asreported.sources.door.resolving import Resolver

_LONGEST: Final = 16_384


class Through:
    """Dials by way of an HTTP proxy; its address is ``http://[name:password@]host:port``."""

    def __init__(self, proxy: str, resolve: Resolver, dialler: Dialler) -> None:
        self._host, self._port, self._who = _parted(proxy)
        self._resolve = resolve
        self._dial = dialler

    def __call__(self, ip: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        """A tunnel; raises httpcore2's ``ConnectError`` or ``ConnectTimeout``."""
        deadline = Deadline(seconds, time.monotonic)
        stream = self._to_proxy(deadline)
        try:
            there = f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}"
            asked = f"CONNECT {there} HTTP/1.1\r\nHost: {there}\r\n{self._who}\r\n"
            stream.write(asked.encode("ascii"), timeout=deadline.left())
            _check(_head(stream, deadline))
        except (OutOfTime, httpcore2.TimeoutException) as error:
            stream.close()
            raise httpcore2.ConnectTimeout from error
        except (httpcore2.NetworkError, _No) as error:
            stream.close()
            raise httpcore2.ConnectError(f"the proxy: {error}") from error
        return stream

    def _to_proxy(self, deadline: Deadline) -> httpcore2.NetworkStream:
        try:
            number = next(iter(self._resolve(self._host, deadline.left())))
            return self._dial(number, self._port, deadline.left())
        except OutOfTime as error:
            raise httpcore2.ConnectTimeout from error
        except (OSError, StopIteration) as error:
            what = f"the proxy: its name is not known: {error}"
            raise httpcore2.ConnectError(what) from error


class _No(Exception):
    """The proxy makes no tunnel."""


def _head(stream: httpcore2.NetworkStream, deadline: Deadline) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = stream.read(_LONGEST, timeout=deadline.left())
        head += piece
        if not piece or len(head) > _LONGEST:
            raise _No("it does not say whether it connects")
    return head


def _check(head: bytes) -> None:
    words = head.split(maxsplit=2)
    if len(words) < 2 or not words[0].startswith(b"HTTP/1."):  # noqa: PLR2004 - version, status
        raise _No("it is no proxy of HTTP")
    if not head.endswith(b"\r\n\r\n"):
        raise _No(f"it answers {words[1][:20].decode('ascii', 'replace')!r} and goes on")
    if not (len(words[1]) == 3 and words[1].startswith(b"2")):  # noqa: PLR2004 - 2xx is yes
        raise _No(f"it answers {words[1][:20].decode('ascii', 'replace')!r}")


def _parted(proxy: str) -> tuple[str, int, str]:
    """Host, port, and the header that says who asks."""
    try:
        url = httpx2.URL(proxy)
    except (httpx2.InvalidURL, ValueError) as error:
        raise MannersError(f"the proxy's address is none: {error}") from error
    if url.scheme != "http" or not url.host or url.raw_path != b"/":
        raise MannersError("the proxy's address must be as in http://proxy.example:3128")
    who = ""
    if url.userinfo:
        pair = f"{url.username}:{url.password}".encode()
        who = f"Proxy-Authorization: Basic {b64encode(pair).decode()}\r\n"
    return url.raw_host.decode("ascii"), url.port or 80, who
