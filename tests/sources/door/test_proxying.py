from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from asreported.errors import MannersError, RefusedAddress, TooSlow, Unreachable
from asreported.sources.door import Door, Manners
from tests.sources.door.wires import OK, Names

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]

PUBLIC = "93.184.216.34"


def _tunnel(answer: bytes = b"HTTP/1.1 200 Connected\r\n\r\n") -> Behave:
    def behave(peer: socket.socket, request: bytes) -> None:
        assert request.startswith(b"CONNECT ")
        peer.sendall(answer)
        if peer.recv(65536):
            peer.sendall(OK)

    return behave


def _door(proxy: str, **manners: float) -> Door:
    names = Names(
        {
            "news.example": [[PUBLIC]],
            "six.example": [["2606:2800:21f::1"]],
            "gone.example": [[]],
        }
    )
    return Door(Manners(proxy=proxy, robots=False, interval=0.0, **manners), resolve=names)


def test_a_proxy_is_asked_for_the_number_that_was_checked(listen: Listen) -> None:
    proxy = listen(_tunnel())
    with _door(proxy.url) as door:
        assert door("http://news.example/").content == b"hello"
        assert door("http://six.example/").content == b"hello"
    assert proxy.requests[0] == b"CONNECT %b:80 HTTP/1.1\r\nHost: %b:80\r\n\r\n" % (
        (PUBLIC.encode(),) * 2
    )
    assert proxy.requests[1].startswith(b"CONNECT [2606:2800:21f::1]:80 ")


def test_a_proxy_learns_who_asks_where_that_is_set(listen: Listen) -> None:
    proxy = listen(_tunnel())
    with _door(f"http://reader:se%40cret@127.0.0.1:{proxy.port}") as door:
        door("http://news.example/")
    assert b"Proxy-Authorization: Basic cmVhZGVyOnNlQGNyZXQ=\r\n" in proxy.requests[0]


def test_a_proxy_may_have_a_name(listen: Listen) -> None:
    proxy = listen(_tunnel())
    with _door(f"http://proxy.example:{proxy.port}") as door:
        assert door("http://news.example/").content == b"hello"
    with _door("http://gone.example") as door, pytest.raises(Unreachable, match="proxy"):
        door("http://news.example/")


def test_a_proxy_opens_no_way_inside(listen: Listen) -> None:
    proxy = listen(_tunnel())
    with _door(proxy.url) as door, pytest.raises(RefusedAddress):
        door("http://loop.example/")
    assert proxy.connections == 0


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 403 Forbidden\r\n\r\n",
        b"HTTP/1.1 407 Who\r\n\r\n",
        b"HTTP/1.1 407 Who\r\nContent-Length: 3\r\n\r\nwho",
        b"HTTP/1.1 200 Yes\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello",
        b"SSH-2.0\r\n\r\n",
        b"",
        b"\r\n\r\n",
        b"x" * 20_000,
    ],
)
def test_a_proxy_that_makes_no_tunnel_is_told(listen: Listen, answer: bytes) -> None:
    def behave(peer: socket.socket, request: bytes) -> None:
        del request
        peer.sendall(answer)

    with _door(listen(behave).url) as door, pytest.raises(Unreachable, match="proxy"):
        door("http://news.example/")


def test_a_proxy_that_says_nothing_ends_with_the_deadline(listen: Listen) -> None:
    proxy = listen(lambda *_: time.sleep(3))
    began = time.monotonic()
    with _door(proxy.url, deadline=0.5) as door, pytest.raises(TooSlow):
        door("http://news.example/")
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "proxy", ["proxy:3128", "https://proxy:3128", "http://", "http://proxy/path", "http://p:x"]
)
def test_what_is_no_address_of_a_proxy_is_told(proxy: str) -> None:
    with pytest.raises(MannersError, match="proxy"):
        Door(Manners.from_environment({"ASREPORTED_PROXY": proxy}))
