from __future__ import annotations

import threading

import pytest

from asreported.errors import BadStatus, NotYet
from asreported.sources.door import Door, Manners
from asreported.sources.door.addresses import parse
from asreported.sources.door.turns import Turns
from tests.sources.door.wires import OK, Hands, Line, Names

HOST = "93.184.216.34"


def door(hands: Hands, *answers: bytes, **manners: float) -> tuple[Door, Line]:
    line = Line({HOST: list(answers)})
    names = Names({"news.example": [[HOST]], "wire.example": [[HOST]]})
    polite = Manners(robots=False, **manners)
    return Door(polite, resolve=names, dialler=line, clock=hands.clock()), line


def test_requests_to_one_host_are_kept_apart() -> None:
    hands = Hands()
    fetch, _ = door(hands, OK, interval=2.0)
    for _ in range(3):
        fetch("http://news.example/")
    assert hands.slept == [2, 2]
    fetch("http://wire.example/")
    assert hands.slept == [2, 2]


def test_redirects_take_their_turns_too() -> None:
    hands = Hands()
    fetch, _ = door(hands, b"HTTP/1.1 302 F\r\nLocation: /b\r\n\r\n", OK, interval=2.0)
    fetch("http://news.example/")
    assert hands.slept == [2]


def test_many_threads_get_turns_one_after_another() -> None:
    hands = Hands()
    turns, here = Turns(lambda: 1000.0, hands.sleep), parse("http://news.example/")
    threads = [threading.Thread(target=turns.take, args=(here, 1.0, 60.0)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(hands.slept) == list(range(1, 20))


def test_a_wait_that_is_too_long_is_told_and_not_waited() -> None:
    hands = Hands()
    fetch, line = door(hands, OK, interval=100.0, longest_wait=60.0)
    fetch("http://news.example/")
    with pytest.raises(NotYet) as caught:
        fetch("http://news.example/")
    assert caught.value.retry_after == 100
    assert (hands.slept, len(line.dialled)) == ([], 1)


@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_that_the_host_asks_for_is_told_and_kept(status: int) -> None:
    hands = Hands()
    busy = b"HTTP/1.1 %d Busy\r\nRetry-After: 120\r\n\r\n" % status
    fetch, line = door(hands, busy, OK)
    with pytest.raises(BadStatus) as caught:
        fetch("http://news.example/")
    assert (caught.value.status, caught.value.retry_after) == (status, 120)
    with pytest.raises(NotYet) as later:
        fetch("http://news.example/other")
    assert later.value.retry_after == 120
    assert len(line.dialled) == 1
    hands.sleep(120)
    assert fetch("http://news.example/").status == 200


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        ("7", 7),
        (" 7 ", 7),
        ("99999999999999999999", 86_400),
        ("Wed, 01 Jan 2020 00:00:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("-5", None),
        ("soon", None),
        ("1.5", None),
        ("", None),
        ("Wed, 99 Jan 2020 00:00:00 GMT", None),
        ("٣", None),
    ],
)
def test_a_pause_is_read_as_seconds_or_as_a_date(value: str, seconds: float | None) -> None:
    busy = f"HTTP/1.1 503 Busy\r\nRetry-After: {value}\r\n\r\n".encode()
    fetch, _ = door(Hands(), busy)
    with pytest.raises(BadStatus) as caught:
        fetch("http://news.example/")
    assert caught.value.retry_after == seconds


def test_closing_the_door_ends_its_pauses() -> None:
    names, line = Names({"news.example": [[HOST]]}), Line({HOST: [OK]})
    fetch = Door(Manners(robots=False, interval=50.0), resolve=names, dialler=line)
    fetch("http://news.example/")
    failed: list[BaseException] = []

    def wait() -> None:
        try:
            fetch("http://news.example/")
        except BaseException as error:  # noqa: BLE001 - it is looked at below
            failed.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    fetch.close()
    thread.join(10)
    assert not thread.is_alive()
    assert "closed" in str(failed[0])
    assert len(line.dialled) == 1


def test_hosts_that_were_asked_long_ago_are_forgotten() -> None:
    hands = Hands()
    turns = Turns(lambda: hands.time, hands.sleep)
    for number in range(20_000):
        turns.take(parse(f"http://host{number}.example/"), 1.0, 60.0)
        hands.time += 0.01
    assert len(turns._next) < 5000
