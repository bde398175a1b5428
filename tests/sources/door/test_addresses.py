"""Every way to write an address of this machine, against a canary that listens there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported import errors
from asreported.errors import BadAddress, FetchError, RefusedAddress
from asreported.sources.door import Allowed, Door, Manners
from tests.sources.door.wires import OK, Line, Names

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sources.door.wires import Behave, Listener

    Listen = Callable[[bytes | Behave], Listener]

HERE = Path(__file__).parent
PUBLIC = "93.184.216.34"
INSIDE = ["10.0.0.7"]


def lines(name: str) -> list[list[str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


FORMS = lines("addresses.txt")
NUMBERS = lines("numbers.txt")
METADATA = [
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/",
    "http://[::ffff:169.254.169.254]/",
    "http://[64:ff9b::169.254.169.254]/",
    "http://0xa9fea9fe/",
    "http://2852039166/",
    "http://169.254.43518/",
    "http://0251.0376.0251.0376/",
    "http://100.100.100.200/",
    "http://192.0.0.192/",
    "http://168.63.129.16/",
    "http://metadata.google.internal/",
    "http://inside.example/",
    "//169.254.169.254/",
    "https://10.0.0.1/",
    "http://192.168.1.1/",
]


def test_there_are_enough_forms_for_the_table() -> None:
    assert len(FORMS) >= 80
    assert len({form for form, _ in FORMS}) == len(FORMS)


def test_the_document_states_how_many_are_tried() -> None:
    told = (HERE.parents[2] / "docs" / "robustness.md").read_text(encoding="utf-8")
    special = sum(kind == "special" for _, kind in NUMBERS)
    assert f"| {len(FORMS)}, each three times" in told
    assert f"| {len(NUMBERS)}, of them {special} special |" in told
    assert f"| {2 * special} |" in told
    assert f"| {2 * len(METADATA)} |" in told


def test_the_canary_sings_when_it_is_reached(listen: Listen) -> None:
    canary = listen(OK)
    manners = Manners(allowed=Allowed.parse(f"127.0.0.1:{canary.port}"))
    with Door(manners, resolve=Names()) as door:
        door(canary.url)
    assert canary.received > 0


@pytest.mark.parametrize(("form", "error"), FORMS)
def test_no_spelling_of_this_machine_reaches_the_canary(
    listen: Listen, form: str, error: str
) -> None:
    canary, line = listen(OK), Line()
    manners = Manners(ports=frozenset({80, canary.port}), deadline=5)
    with Door(manners, resolve=Names(), dialler=line) as door, pytest.raises(FetchError) as no:
        door(form.replace("PORT", str(canary.port)))
    assert type(no.value) is getattr(errors, error), no.value
    assert (canary.connections, canary.received, line.dialled) == (0, 0, [])


@pytest.mark.parametrize(("form", "error"), FORMS)
def test_no_spelling_reaches_the_canary_over_the_network_itself(
    listen: Listen, form: str, error: str
) -> None:
    canary = listen(OK)
    manners = Manners(ports=frozenset({80, canary.port}), deadline=5)
    with (
        Door(manners, resolve=Names()) as door,
        pytest.raises(getattr(errors, error)),
    ):
        door(form.replace("PORT", str(canary.port)))
    assert (canary.connections, canary.received) == (0, 0)


@pytest.mark.parametrize(("form", "error"), FORMS)
def test_no_redirect_to_a_spelling_of_this_machine_reaches_the_canary(
    listen: Listen, form: str, error: str
) -> None:
    del error  # relative to its page, what is no address alone may be one
    canary = listen(OK)
    leads = form.replace("PORT", str(canary.port)).encode()
    page = listen(partial(_redirect, leads=leads))
    allowed = Allowed.parse(f"127.0.0.1:{page.port}")
    manners = Manners(
        allowed=allowed,
        ports=frozenset({80, canary.port}),
        robots=False,
        interval=0,
        deadline=5,
    )
    with Door(manners, resolve=Names()) as door, pytest.raises(FetchError):
        door(page.url)
    assert (canary.connections, canary.received) == (0, 0)
    assert page.received > 0


@pytest.mark.parametrize("leads", METADATA)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_public_page_redirects_nobody_inside(scheme: str, leads: str) -> None:
    line = Line({PUBLIC: [_answer(leads.encode())]})
    names = Names({"news.example": [[PUBLIC]], "inside.example": [INSIDE]})
    manners = Manners(robots=False, interval=0)
    with (
        Door(manners, resolve=names, dialler=line) as door,
        pytest.raises((RefusedAddress, BadAddress), match="redirect"),
    ):
        door(f"{scheme}://news.example/")
    assert line.dialled == [f"{PUBLIC}:{443 if scheme == 'https' else 80}"]


def test_a_public_page_redirects_nobody_to_what_is_allowed_inside() -> None:
    line = Line({PUBLIC: [_answer(b"http://wire.example/")], INSIDE[0]: [OK]})
    names = Names({"news.example": [[PUBLIC]], "wire.example": [INSIDE]})
    manners = Manners(allowed=Allowed.parse("wire.example"), robots=False, interval=0)
    with Door(manners, resolve=names, dialler=line) as door:
        assert door("http://wire.example/").content == b"hello"
        with pytest.raises(RefusedAddress, match="inside"):
            door("http://news.example/")


@pytest.mark.parametrize("number", ["169.254.169.254", "fd00:ec2::254", "168.63.129.16"])
def test_a_name_that_is_allowed_does_not_lead_to_a_clouds_secrets(number: str) -> None:
    line, names = Line({number: [OK]}), Names({"wire.example": [[number]]})
    manners = Manners(allowed=Allowed.parse("wire.example"), robots=False)
    with Door(manners, resolve=names, dialler=line) as door, pytest.raises(RefusedAddress):
        door("http://wire.example/")
    assert line.dialled == []


def test_a_number_that_is_allowed_as_a_number_is_meant() -> None:
    line = Line({"169.254.1.1": [OK]})
    manners = Manners(allowed=Allowed.parse("169.254.1.1"), robots=False)
    with Door(manners, resolve=Names(), dialler=line) as door:
        assert door("http://169.254.1.1/").content == b"hello"


def test_a_robots_txt_redirects_nobody_inside() -> None:
    line = Line({PUBLIC: [_answer(b"http://169.254.169.254/robots.txt"), OK]})
    names = Names({"news.example": [[PUBLIC]]})
    with Door(resolve=names, dialler=line) as door, pytest.raises(RefusedAddress):
        door("http://news.example/")
    assert line.dialled == [f"{PUBLIC}:80"]


@pytest.mark.parametrize(("number", "kind"), NUMBERS)
def test_only_public_numbers_are_dialled(number: str, kind: str) -> None:
    line, names = Line(), Names({"news.example": [[number]]})
    refused = RefusedAddress if kind == "special" else errors.Unreachable
    with Door(resolve=names, dialler=line) as door, pytest.raises(refused):
        door("http://news.example/")
    public = f"[{number}]:80" if ":" in number else f"{number}:80"
    assert line.dialled == ([] if kind == "special" else [public])


@pytest.mark.parametrize("number", [number for number, kind in NUMBERS if kind == "special"])
@pytest.mark.parametrize("place", [0, 1])
def test_one_special_number_among_public_ones_refuses_all(number: str, place: int) -> None:
    given = [PUBLIC, "2606:2800:21f::1"]
    given.insert(2 * place, number)
    line, names = Line({PUBLIC: [OK]}), Names({"news.example": [given]})
    with Door(resolve=names, dialler=line) as door, pytest.raises(RefusedAddress):
        door("http://news.example/")
    assert line.dialled == []


@pytest.mark.parametrize("number", ["127.0.0.1", "::1", "10.0.0.1", "169.254.169.254"])
def test_a_name_that_turns_inside_after_it_was_checked_is_not_asked_again(number: str) -> None:
    line = Line({PUBLIC: [b"HTTP/1.1 404 No\r\n\r\n", OK]})
    names = Names({"turns.example": [[PUBLIC], [number]]})
    with Door(resolve=names, dialler=line) as door:
        assert door("http://turns.example/").content == b"hello"
        with pytest.raises(RefusedAddress):
            door("http://turns.example/again")
    assert names.asked == ["turns.example", "turns.example"]
    assert line.dialled == [f"{PUBLIC}:80", f"{PUBLIC}:80"]


def test_a_name_that_turns_inside_between_redirects_is_refused() -> None:
    line = Line({PUBLIC: [_answer(b"/again"), OK]})
    names = Names({"turns.example": [[PUBLIC], ["127.0.0.1"]]})
    manners = Manners(robots=False, interval=0)
    with Door(manners, resolve=names, dialler=line) as door, pytest.raises(RefusedAddress):
        door("http://turns.example/")
    assert line.dialled == [f"{PUBLIC}:80"]


@pytest.mark.parametrize("port", [1, 21, 22, 25, 110, 443 + 1, 3306, 5432, 6379, 9200, 11211])
def test_ports_where_no_pages_are_served_are_refused(port: int) -> None:
    line, names = Line(), Names({"news.example": [[PUBLIC]]})
    with Door(resolve=names, dialler=line) as door, pytest.raises(RefusedAddress, match="port"):
        door(f"http://news.example:{port}/")
    assert (line.dialled, names.asked) == ([], [])


def _answer(leads: bytes) -> bytes:
    return b"HTTP/1.1 302 Found\r\nLocation: " + leads + b"\r\nContent-Length: 0\r\n\r\n"


def _redirect(peer: object, request: bytes, *, leads: bytes) -> None:
    told = b"HTTP/1.1 404 No\r\n\r\n" if request.split()[1] != b"/" else _answer(leads)
    peer.sendall(told)  # type: ignore[attr-defined] # a socket
