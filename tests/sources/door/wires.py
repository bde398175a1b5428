"""Servers, names and networks for tests of the door: on loopback, or in memory."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpcore2

from asreported.sources.door import Allowed, Clock, Door, Manners

if TYPE_CHECKING:
    from collections.abc import Callable

    Behave = Callable[[socket.socket, bytes], None]
    Answers = list[bytes] | Callable[[bytes], bytes]

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"


class Listener:
    """A server on loopback that does as told and counts what reaches it."""

    def __init__(self, behave: Behave) -> None:
        self._behave = behave
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.requests: list[bytes] = []
        self.connections = 0
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def received(self) -> int:
        return sum(map(len, self.requests))

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                self._open.append(connection)
                self._threads.append(threading.Thread(target=self._serve, args=(connection,)))
                self._threads[-1].start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            request = b""
            if getattr(self._behave, "reads_first", True):
                request = connection.recv(65536)
                self.requests.append(request)
            self._behave(connection, request)


class Names:
    """A name service in memory; what it does not know is this machine itself."""

    def __init__(self, known: dict[str, list[list[str]]] | None = None) -> None:
        self._known = known or {}
        self.asked: list[str] = []

    def __call__(self, host: str, seconds: float) -> list[str]:
        """The next answer of a name; its last one again and again."""
        assert seconds > 0
        self.asked.append(host)
        answers = self._known.get(host, [["127.0.0.1"]])
        return answers.pop(0) if len(answers) > 1 else answers[0]


class Line:
    """A network in memory: answers by number, and what was dialled."""

    def __init__(self, answers: dict[str, Answers] | None = None) -> None:
        self._answers = answers or {}
        self.delay: Callable[[], None] | None = None
        self.dialled: list[str] = []
        self.streams: list[Tape] = []

    def __call__(self, ip: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        """The next answer of a number, its last one again; nobody answers elsewhere."""
        assert seconds > 0
        self.dialled.append(f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}")
        answers = self._answers.get(ip)
        if answers is None:
            raise httpcore2.ConnectError("nobody answers")
        if self.delay:
            self.delay()
        self.streams.append(Tape(answers if callable(answers) else _next_of(answers)))
        return self.streams[-1]


def _next_of(answers: list[bytes]) -> Callable[[bytes], bytes]:
    return lambda _: answers.pop(0) if len(answers) > 1 else answers[0]


def said(content: bytes) -> bytes:
    """An answer with this content."""
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(content) + content


class Tape(httpcore2.MockStream):
    """A connection that answers from memory and keeps what was written."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        super().__init__([])
        self._answer: Callable[[bytes], bytes] | None = answer
        self.written = b""
        self.server_name: str | None = None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        assert timeout is not None
        self.written += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        assert timeout is not None
        if self._answer is None:
            return b""
        answer = self._answer(self.written)
        self._answer = (lambda _: answer[max_bytes:]) if len(answer) > max_bytes else None
        return answer[:max_bytes]

    def start_tls(
        self,
        ssl_context: Any,  # noqa: ANN401, ARG002 - httpcore2's interface has it
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Tape:
        assert timeout is not None
        self.server_name = server_hostname
        return self


class Hands:
    """A clock that moves only when somebody sleeps by it."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    def clock(self) -> Clock:
        return Clock(monotonic=lambda: self.time, sleep=self.sleep)


def door_to(listener: Listener, **manners: Any) -> Door:  # noqa: ANN401 - any of the manners
    """A door that may visit one server on loopback, at once and without asking for rules."""
    usual: dict[str, Any] = {"robots": False, "interval": 0.0, "deadline": 5.0}
    allowed = Allowed.parse(f"127.0.0.1:{listener.port}")
    return Door(Manners(allowed=allowed, **usual | manners), resolve=Names())


class Stuck(Line):
    """A network on which nobody takes a connection before the time is up."""

    def __call__(self, ip: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        self.dialled.append(f"{ip}:{port}")
        time.sleep(seconds)
        raise httpcore2.ConnectTimeout
