from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from asreported.errors import (
    BadAddress,
    BadAnswer,
    BadStatus,
    RefusedAddress,
    TooMuch,
    Unreachable,
)
from asreported.sources.door import Door, Manners
from asreported.sources.door.addresses import parse
from tests.sources.door.wires import OK, Line, Names, door_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]

PUBLIC = "93.184.216.34"


def test_an_answer_has_its_content_headers_and_address(listen: Listen) -> None:
    server = listen(
        b'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: "a"\r\nLast-Modified: yesterday\r\n'
        b"X-Said: twice\r\nX-Said: again\r\n\r\nhello"
    )
    with door_to(server) as door:
        answer = door(server.url + "page?q=1#part")
    assert (answer.status, answer.content, answer.unchanged) == (200, b"hello", False)
    assert (answer.asked, answer.address) == (
        server.url + "page?q=1#part",
        server.url + "page?q=1",
    )
    assert [value for key, value in answer.headers if key == "x-said"] == ["twice", "again"]
    assert (answer.etag, answer.modified) == ('"a"', "yesterday")


def test_the_request_names_the_program_and_what_it_takes(listen: Listen) -> None:
    server = listen(OK)
    with door_to(server, contact="https://news.example/robots") as door:
        door(server.url)
    request = server.requests[0].decode().splitlines()
    assert request[0] == "GET / HTTP/1.1"
    assert f"Host: 127.0.0.1:{server.port}" in request
    assert "User-Agent: asreported/0.1.0 (+https://news.example/robots)" in request
    assert "Accept-Encoding: gzip" in request
    assert not [line for line in request if line.lower().startswith(("cookie", "authoriz"))]


def test_proxies_of_the_environment_are_ignored(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, server = listen(OK), listen(OK)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url)
    with door_to(server) as door:
        door(server.url)
    assert (proxy.connections, server.connections) == (0, 1)


def test_content_is_unpacked(listen: Listen) -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"and two")
    server = listen(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed)
    with door_to(server) as door:
        assert door(server.url).content == b"one and two"


def test_redirects_are_followed_and_told(listen: Listen) -> None:
    def behave(peer: object, request: bytes) -> None:
        path = request.split()[1]
        leads = {b"/": b"b?x=\xc3\xbc", b"/b?x=%C3%BC": b"//127.0.0.1:%d/c#d" % server.port}
        told = leads.get(path)
        answer = b"HTTP/1.1 302 Found\r\nLocation: " + told + b"\r\n\r\n" if told else OK
        peer.sendall(answer)  # type: ignore[attr-defined] # a socket

    server = listen(behave)
    with door_to(server) as door:
        answer = door(server.url)
    assert answer.content == b"hello"
    assert answer.address == server.url + "c"
    assert answer.hops == (server.url + "b?x=%C3%BC",)


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 410, 429, 500, 503])
def test_a_status_that_is_no_page_is_an_error_with_its_number(
    listen: Listen, status: int
) -> None:
    server = listen(f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode())
    with door_to(server) as door, pytest.raises(BadStatus, match=str(status)) as caught:
        door(server.url)
    assert caught.value.status == status
    assert caught.value.source == server.url


def test_a_part_of_a_page_is_not_taken_for_the_whole(listen: Listen) -> None:
    server = listen(OK.replace(b"200 OK", b"206 Partial"))
    with door_to(server) as door, pytest.raises(BadAnswer, match="part"):
        door(server.url)


def test_what_is_too_long_unpacked_ends_early(listen: Listen) -> None:
    server = listen(OK)
    with door_to(server, most_bytes=4) as door, pytest.raises(TooMuch):
        door(server.url)
    with door_to(server, most_bytes=5) as door:
        assert door(server.url).content == b"hello"


def test_what_says_that_it_is_too_long_is_not_read(listen: Listen) -> None:
    server = listen(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    with door_to(server) as door, pytest.raises(TooMuch):
        door(server.url)


def test_a_closed_door_fetches_nothing(listen: Listen) -> None:
    server = listen(OK)
    door = door_to(server)
    door.close()
    with pytest.raises(Unreachable, match="closed"):
        door(server.url)
    assert server.connections == 0


def test_a_sealed_connection_is_asked_to_be_the_names_own() -> None:
    line = Line({PUBLIC: [OK]})
    names = Names({"news.example": [[PUBLIC]]})
    with Door(Manners(robots=False), resolve=names, dialler=line) as door:
        assert door("https://News.Example./a").content == b"hello"
    assert line.dialled == [f"{PUBLIC}:443"]
    assert line.streams[0].server_name == "news.example"
    assert b"\r\nHost: news.example\r\n" in line.streams[0].written


def test_a_number_that_does_not_answer_is_followed_by_the_next() -> None:
    line = Line({PUBLIC: [OK]})
    names = Names({"news.example": [["2606:2800:21f::1", PUBLIC]]})
    with Door(Manners(robots=False), resolve=names, dialler=line) as door:
        assert door("http://news.example/").content == b"hello"
    assert line.dialled == ["[2606:2800:21f::1]:80", f"{PUBLIC}:80"]


def test_a_password_in_an_address_is_not_repeated() -> None:
    with Door(resolve=Names()) as door, pytest.raises(BadAddress) as caught:
        door("https://reader:secret@news.example/")
    assert "secret" not in str(caught.value)


def test_a_circle_of_redirects_is_seen_when_it_closes(listen: Listen) -> None:
    server = listen(b"HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n")
    with door_to(server) as door, pytest.raises(BadAnswer, match="circle"):
        door(server.url)
    assert server.connections == 2


@pytest.mark.parametrize("zone", ["%eth0", "%25eth0", "%251"])
def test_an_address_bound_to_a_network_card_is_none_of_the_web(zone: str) -> None:
    with pytest.raises(RefusedAddress, match="network card"):
        parse(f"http://[2606:2800:21f::1{zone}]/")


def test_what_comes_over_the_wire_is_bounded_too(listen: Listen) -> None:
    server = listen(b"HTTP/1.1 200 OK\r\n\r\n" + bytes(100_000))
    with door_to(server, most_packed=10_000) as door, pytest.raises(TooMuch):
        door(server.url)
    with door_to(server, most_packed=200_000) as door:
        assert len(door(server.url).content) == 100_000
