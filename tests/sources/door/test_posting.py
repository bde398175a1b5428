"""What is posted arrives as it was given, where one may go, and is led nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.errors import RefusedAddress
from asreported.sources.door import Door
from tests.sources.door.wires import OK, door_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]


def test_what_is_posted_arrives_with_its_headers_and_without_robots(listen: Listen) -> None:
    server = listen(OK)
    with door_to(server) as door:
        answer = door.post(f"{server.url}hook", b'{"a":1}', {"X-Signed": "yes"})

    assert answer.status == 200
    (request,) = server.requests
    head, _, _body = request.partition(b"\r\n\r\n")
    lines = head.decode().splitlines()
    assert lines[0] == "POST /hook HTTP/1.1"
    assert "Content-Length: 7" in lines
    assert "X-Signed: yes" in lines


@pytest.mark.parametrize("status", [301, 307, 404, 500])
def test_a_status_is_told_and_no_redirect_is_followed(listen: Listen, status: int) -> None:
    elsewhere = listen(OK)
    server = listen(f"HTTP/1.1 {status} Said\r\nLocation: {elsewhere.url}\r\n\r\n".encode())
    with door_to(server) as door:
        answer = door.post(server.url, b"x", {})

    assert answer.status == status
    assert elsewhere.connections == 0


def test_nothing_is_posted_into_the_own_network(listen: Listen) -> None:
    server = listen(OK)
    with Door() as door, pytest.raises(RefusedAddress):
        door.post(server.url, b"x", {})

    assert server.connections == 0
