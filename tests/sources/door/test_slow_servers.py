"""Servers that drip, stall and lie, on loopback: each fetch ends within its deadline."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported import errors
from asreported.errors import FetchError, TooSlow
from asreported.sources.door import Door, Manners
from tests.sources.door.servers import HONEST, LYING, SLOW
from tests.sources.door.wires import Names, Stuck, door_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "robustness.md"
DEADLINE = 0.6
SLACK = 1.5
"""What a busy machine may add; the deadline itself is kept to the hundredth on an idle one."""


def test_there_are_enough_servers_for_the_table() -> None:
    assert len(SLOW) + len(LYING) >= 60


@pytest.mark.parametrize("name", SLOW)
def test_a_server_ends_with_the_deadline_that(listen: Listen, name: str) -> None:
    server = listen(SLOW[name])
    began = time.monotonic()
    with door_to(server, deadline=DEADLINE) as door, pytest.raises(TooSlow) as caught:
        door(server.url)
    took = time.monotonic() - began
    assert DEADLINE - 0.05 <= took <= DEADLINE + SLACK
    assert caught.value.source == server.url


@pytest.mark.parametrize("name", LYING)
def test_an_error_tells_at_once_of_a_server_that(listen: Listen, name: str) -> None:
    error, behave = LYING[name]
    server = listen(behave)
    began = time.monotonic()
    with door_to(server, deadline=10) as door, pytest.raises(FetchError) as caught:
        door(server.url)
    assert type(caught.value) is getattr(errors, error), caught.value
    assert time.monotonic() - began < 10
    assert caught.value.source == server.url
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("name", HONEST)
def test_a_page_is_had_from_a_server_that(listen: Listen, name: str) -> None:
    says, content = HONEST[name]
    server = listen(says)
    with door_to(server, deadline=10) as door:
        assert door(server.url).content == content


def test_a_stuck_name_service_ends_with_the_deadline(
    monkeypatch: pytest.MonkeyPatch, listen: Listen
) -> None:
    del listen
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: time.sleep(2) or [])
    began = time.monotonic()
    with Door(Manners(deadline=DEADLINE)) as door, pytest.raises(TooSlow):
        door("http://news.example/")
    assert time.monotonic() - began <= DEADLINE + SLACK


def test_a_host_that_takes_no_connection_ends_with_the_deadline() -> None:
    names, line = Names({"news.example": [["93.184.216.34", "93.184.216.35"]]}), Stuck()
    began = time.monotonic()
    manners = Manners(deadline=DEADLINE, connecting=DEADLINE / 3, robots=False)
    with Door(manners, resolve=names, dialler=line) as door, pytest.raises(TooSlow):
        door("http://news.example/")
    assert time.monotonic() - began <= DEADLINE + SLACK
    assert len(line.dialled) == 2


def test_the_document_states_how_many_are_tried() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    for tried in (SLOW, LYING, HONEST):
        assert f" | {len(tried)} | " in told
