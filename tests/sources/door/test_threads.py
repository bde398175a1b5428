from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from asreported.sources.door import Allowed, Door, Manners
from tests.sources.door.wires import Names, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]


def test_many_threads_share_a_door_and_fetch_each_robots_txt_once(listen: Listen) -> None:
    server = listen(
        lambda peer, request: peer.sendall(
            said(b"" if b"/robots.txt" in request else request.split()[1])
        )
    )
    manners = Manners(allowed=Allowed.parse(f"127.0.0.1:{server.port}"), interval=0.0)
    with Door(manners, resolve=Names()) as door, ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda number: door(f"{server.url}{number}"), range(300)))
    assert [answer.content for answer in answers] == [b"/%d" % number for number in range(300)]
    asked = [request.split()[1] for request in server.requests]
    assert asked.count(b"/robots.txt") == 1
    assert len(asked) == 301
