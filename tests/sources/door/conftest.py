"""What tests of the door share. Nothing leaves the machine: every test is held to it."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

import pytest

from tests.sources.door.wires import Listener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.sources.door.wires import Behave


@pytest.fixture(autouse=True)
def _nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name looked up, or a connection beyond loopback, fails the test."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def watched(self: socket.socket, address: Any) -> None:  # noqa: ANN401 - as the library has it
        assert self.family == socket.AF_UNIX or ip_address(address[0]).is_loopback, address
        connect(self, address)

    def numeric(host: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as the library has it
        assert ip_address(host), host
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", watched)
    monkeypatch.setattr(socket, "getaddrinfo", numeric)


@pytest.fixture
def listen() -> Iterator[Callable[[bytes | Behave], Listener]]:
    """Servers on loopback, from the bytes they answer or from what they do."""
    opened: list[Listener] = []

    def start(behave: bytes | Behave) -> Listener:
        says = (lambda peer, _: peer.sendall(behave)) if isinstance(behave, bytes) else behave
        opened.append(Listener(says))
        return opened[-1]

    yield start
    for listener in opened:
        listener.close()
