"""https on loopback, with certificates of an invented authority (in ``sealed``, until 2119)."""

from __future__ import annotations

import ssl
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported.errors import TooSlow, Unreachable
from asreported.sources.door import Allowed, Door, Manners
from tests.sources.door.wires import OK, Names

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]

SEALED = Path(__file__).parent / "sealed"


def _serve(certificate: str, asked: list[str | None] | None = None) -> Behave:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(SEALED / certificate)

    def named(_: object, name: str | None, __: object) -> None:
        if asked is not None:
            asked.append(name)

    context.sni_callback = named

    def behave(peer: socket.socket, request: bytes) -> None:
        del request
        with context.wrap_socket(peer, server_side=True) as sealed:
            sealed.recv(65536)
            sealed.sendall(OK)

    behave.reads_first = False  # type: ignore[attr-defined] # the client's hello is TLS's to read
    return behave


def _door(server: Listener, host: str = "sealed.example", deadline: float = 5.0) -> Door:
    allowed = Allowed.parse(f"{host}:{server.port}")
    manners = Manners(allowed=allowed, robots=False, interval=0.0, deadline=deadline)
    return Door(manners, resolve=Names())


@pytest.fixture
def _trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(SEALED / "authority.pem"))


@pytest.mark.usefixtures("_trusted")
def test_a_name_that_is_proven_is_read(listen: Listen) -> None:
    asked: list[str | None] = []
    server = listen(_serve("named.pem", asked))
    with _door(server) as door:
        assert door(f"https://sealed.example:{server.port}/").content == b"hello"
    assert asked == ["sealed.example"]


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("host", ["other.example", "127.0.0.1", "www.sealed.example"])
def test_a_certificate_of_another_name_is_refused(listen: Listen, host: str) -> None:
    server = listen(_serve("named.pem"))
    with _door(server, host) as door, pytest.raises(Unreachable, match="certificate"):
        door(f"https://{host}:{server.port}/")


@pytest.mark.usefixtures("_trusted")
def test_a_certificate_that_has_run_out_is_refused(listen: Listen) -> None:
    server = listen(_serve("expired.pem"))
    with _door(server) as door, pytest.raises(Unreachable, match="expired"):
        door(f"https://sealed.example:{server.port}/")


def test_a_certificate_of_an_unknown_authority_is_refused(listen: Listen) -> None:
    server = listen(_serve("named.pem"))
    with _door(server) as door, pytest.raises(Unreachable, match="certificate"):
        door(f"https://sealed.example:{server.port}/")


def test_a_server_that_does_not_seal_is_refused(listen: Listen) -> None:
    server = listen(OK)
    with _door(server) as door, pytest.raises(Unreachable):
        door(f"https://sealed.example:{server.port}/")


def test_a_handshake_without_an_end_ends_with_the_deadline(listen: Listen) -> None:
    server = listen(lambda peer, _: (peer.sendall(b"\x16\x03\x03\x40\x00"), time.sleep(3)))
    began = time.monotonic()
    with _door(server, deadline=0.5) as door, pytest.raises(TooSlow):
        door(f"https://sealed.example:{server.port}/")
    assert time.monotonic() - began < 2


def test_a_handshake_that_drips_ends_with_the_deadline(listen: Listen) -> None:
    def drip(peer: socket.socket, request: bytes) -> None:
        del request
        peer.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\x00")
        for _ in range(100):
            time.sleep(0.05)
            peer.sendall(b"\x00")

    server = listen(drip)
    began = time.monotonic()
    with _door(server, deadline=0.5) as door, pytest.raises((TooSlow, Unreachable)):
        door(f"https://sealed.example:{server.port}/")
    assert time.monotonic() - began < 2
