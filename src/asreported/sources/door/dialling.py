"""A connection to the numbers that were checked, with time and bytes counted on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import httpcore2

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

    from asreported.sources.door.deadline import Deadline


class Dialler(Protocol):
    """What opens a connection to a number; fakes of it answer from memory in tests."""

    def __call__(self, ip: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        """A connection; raises httpcore2's ``ConnectError`` or ``ConnectTimeout``."""


def dial(ip: str, port: int, seconds: float) -> httpcore2.NetworkStream:
    """A connection over TCP; a number is given, so no name is looked up."""
    return httpcore2.SyncBackend().connect_tcp(ip, port, timeout=seconds)


class OverBudget(Exception):
    """More bytes came than may come; made into a ``TooMuch`` that names the address."""


class Budget:
    """How many bytes may come over a connection; raised once the headers are there."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.spent = 0

    def left(self) -> int:
        """How many more bytes may come; raises ``OverBudget`` when none may."""
        if self.spent >= self.most:
            raise OverBudget
        return self.most - self.spent


class Pinned(httpcore2.NetworkBackend):
    """Dials the given numbers, whatever name it is asked to connect to."""

    def __init__(
        self,
        ips: tuple[str, ...],
        dialler: Dialler,
        deadline: Deadline,
        budget: Budget,
        connecting: float,
    ) -> None:
        self._ips = ips
        self._dial = dialler
        self._deadline = deadline
        self._budget = budget
        self._connecting = connecting

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the name has been resolved, and must not be again
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline holds
        local_address: str | None = None,  # noqa: ARG002 - httpcore2's interface has it
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,  # noqa: ARG002 - the same
    ) -> httpcore2.NetworkStream:
        """A connection to the first number that answers."""
        failed: Exception = httpcore2.ConnectError("there is no number to dial")
        for ip in self._ips:
            seconds = min(self._connecting, self._deadline.left())
            try:
                return Watched(self._dial(ip, port, seconds), self._deadline, self._budget)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed


class Watched(httpcore2.NetworkStream):
    """A connection whose every step ends with the deadline and counts what comes."""

    def __init__(
        self, inner: httpcore2.NetworkStream, deadline: Deadline, budget: Budget
    ) -> None:
        self._inner = inner
        self._deadline = deadline
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the deadline holds
        """What comes next; raises ``OutOfTime`` or ``OverBudget`` instead of waiting on."""
        most = min(max_bytes, self._budget.left())
        data = self._inner.read(most, timeout=self._deadline.left())
        self._budget.spent += len(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - the deadline holds
        """Send bytes before the deadline."""
        self._inner.write(buffer, timeout=self._deadline.left())

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the deadline holds
    ) -> httpcore2.NetworkStream:
        """The same connection, sealed; the certificate must be the name's."""
        left = self._deadline.left()
        sealed = self._inner.start_tls(ssl_context, server_hostname, timeout=left)
        return Watched(sealed, self._deadline, self._budget)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore2's interface says so
        """What is known of the connection."""
        return self._inner.get_extra_info(info)
