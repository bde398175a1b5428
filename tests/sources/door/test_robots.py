from __future__ import annotations

import time
from itertools import chain, repeat
from typing import TYPE_CHECKING

import pytest

from asreported.errors import BadAnswer, FetchError, RobotsRefused, TooSlow, Unreachable
from asreported.sources.door import Door, Manners
from asreported.sources.door.robots import read_rules
from tests.sources.door.wires import OK, Hands, Line, Names, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.sources.page import Fetched

HOST = "93.184.216.34"
OTHER = "93.184.216.99"


class Site:
    """A site with a robots.txt and pages, and a door to it on a clock of its own."""

    def __init__(self, *rules: bytes, pages: Iterable[bytes] = (OK,), **manners: float) -> None:
        self.hands = Hands()
        self.rules, self.pages = list(rules), list(pages)
        self.line = Line({HOST: self._answers})
        names = Names({"news.example": [[HOST]], "other.example": [[OTHER]]})
        self.door = Door(
            Manners(**manners), resolve=names, dialler=self.line, clock=self.hands.clock()
        )

    @property
    def asked(self) -> list[str]:
        """The paths asked for, in order."""
        return [stream.written.split()[1].decode() for stream in self.line.streams]

    def get(self, path: str = "/") -> Fetched:
        return self.door(f"http://news.example{path}")

    def _answers(self, request: bytes) -> bytes:
        queue = self.rules if request.startswith(b"GET /robots.txt") else self.pages
        return queue.pop(0) if len(queue) > 1 else queue[0]


RULES = said(b"User-agent: *\nDisallow: /private\nCrawl-delay: 3\n")
NONE = b"HTTP/1.1 404 Not Found\r\n\r\n"
BUSY = b"HTTP/1.1 503 Busy\r\n\r\n"


def test_what_robots_txt_disallows_is_not_asked_for() -> None:
    site = Site(RULES)
    assert site.get("/public").content == b"hello"
    with pytest.raises(RobotsRefused, match=r"robots\.txt of news\.example"):
        site.get("/private/page")
    assert site.asked == ["/robots.txt", "/public"]


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: asreported\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: AsReported/2.0\nDisallow: /", "/a", False),
        ("User-agent: asreported\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: reported\nDisallow: /", "/a", True),
        ("User-agent: as\nDisallow: /", "/a", True),
        ("User-agent: asreportedly\nDisallow: /", "/a", True),
        ("User-agent: otherbot\nDisallow: /", "/a", True),
        ("User-agent: otherbot\nUser-agent: asreported\nDisallow: /", "/a", False),
        ("User-agent: otherbot\nUser-agent: *\nDisallow: /", "/a", False),
        ("User-agent: otherbot\nDisallow: /\nUser-agent: *\nAllow: /", "/a", True),
        ("\ufeffUser-agent: *\nDisallow: /", "/a", False),
        ("User-agent: * # all\nDisallow: / # everything", "/a", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /%C3%BC", "/ü", False),
        ("User-agent: *\nDisallow: /ü", "/%c3%bc", False),
        ("User-agent: a\nSitemap: /x\n# so\n\nUser-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nUser-agent: a\nDisallow: /", "/a", False),
        ("User-agent: *\nAllow: /\nUser-agent: a\nDisallow: /", "/a", True),
        ("User-agent: asreported*\nDisallow: /", "/a", False),
        ("User-agent: **\nDisallow: /", "/a", False),
        ("User-agent:\nDisallow: /", "/a", True),
        ("useragent asreported\ndisallow /", "/a", False),
        ("Disallow: /", "/a", True),
        ("<html><title>Not found</title></html>", "/a", True),
    ],
)
def test_rules_are_understood_as_meant(rules: str, path: str, *, allowed: bool) -> None:
    site = Site(said(rules.encode()))
    if allowed:
        assert site.get(path).status == 200
    else:
        with pytest.raises(RobotsRefused):
            site.get(path)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 451])
def test_without_a_robots_txt_all_may_be_fetched(status: int) -> None:
    assert Site(b"HTTP/1.1 %d No\r\n\r\n" % status).get().status == 200


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_while_robots_txt_cannot_be_had_nothing_is_fetched(status: int) -> None:
    site = Site(b"HTTP/1.1 %d No\r\n\r\n" % status, RULES)
    for _ in range(3):
        with pytest.raises(RobotsRefused, match=str(status)) as caught:
            site.get()
    assert site.asked == ["/robots.txt"]
    assert caught.value.retry_after == 600
    site.hands.sleep(601)
    assert site.get().status == 200


def test_a_host_that_does_not_answer_is_not_asked_at_once_again() -> None:
    site = Site(RULES)
    with pytest.raises(Unreachable):
        site.door("http://other.example/")
    with pytest.raises(Unreachable):
        site.door("http://other.example/b")
    assert site.line.dialled == [f"{OTHER}:80"]


def test_old_rules_hold_while_new_ones_cannot_be_had() -> None:
    site = Site(RULES, BUSY)
    site.get()
    site.hands.sleep(86_401)
    site.get()
    with pytest.raises(RobotsRefused, match="asks not"):
        site.get("/private")
    assert site.asked.count("/robots.txt") == 2


def test_rules_are_kept_for_a_day() -> None:
    site = Site(RULES, NONE)
    site.get()
    site.hands.sleep(80_000)
    site.get()
    assert site.asked.count("/robots.txt") == 1
    site.hands.sleep(6_401)
    assert site.get("/private").status == 200


def test_robots_txt_may_move_but_not_for_ever() -> None:
    moved = b"HTTP/1.1 301 Moved\r\nLocation: /robots.txt?v=2\r\n\r\n"
    rules = Line({HOST: lambda request: RULES if b"?v=2" in request else moved})
    names = Names({"news.example": [[HOST]]})
    with Door(resolve=names, dialler=rules) as door, pytest.raises(RobotsRefused):
        door("http://news.example/private")
    site = Site(*(b"HTTP/1.1 301 M\r\nLocation: /robots.txt?%d\r\n\r\n" % n for n in range(99)))
    with pytest.raises(FetchError):
        site.get()
    assert len(site.asked) < 15


def test_a_redirect_is_held_to_the_rules_of_where_it_leads() -> None:
    site = Site(RULES, pages=[b"HTTP/1.1 302 Found\r\nLocation: /private\r\n\r\n", OK])
    with pytest.raises(RobotsRefused, match=r"redirect leads to http://news\.example/private"):
        site.get()
    assert site.asked == ["/robots.txt", "/"]


def test_each_port_and_scheme_has_rules_of_its_own() -> None:
    site = Site(NONE, RULES)
    site.get("/private")
    with pytest.raises(RobotsRefused):
        site.door("http://news.example:8080/private")


def test_a_crawl_delay_is_kept_up_to_a_bound() -> None:
    site = Site(RULES)
    site.get()
    site.get()
    assert site.hands.slept == [3]
    site = Site(said(b"User-agent: *\nCrawl-delay: 100000\n"))
    site.get()
    site.get()
    assert site.hands.slept == [30]


def test_a_broken_robots_txt_forbids_for_a_while() -> None:
    site = Site(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx", RULES)
    with pytest.raises(BadAnswer, match=r"robots\.txt cannot be had"):
        site.get()


def test_more_of_robots_txt_than_is_read_does_not_matter() -> None:
    site = Site(said(b"User-agent: *\nDisallow: /private\n" + b"# and so on\n" * 200_000))
    assert site.get().status == 200
    with pytest.raises(RobotsRefused):
        site.get("/private")


def test_names_times_rules_are_not_multiplied_out() -> None:
    text = "".join(
        chain((f"User-agent: a{n}\n" for n in range(18_000)), repeat("Disallow: /x\n", 20_000))
    )
    began = time.process_time()
    assert read_rules(text.encode()).allow("http://news.example/x")
    assert time.process_time() - began < 5


def test_an_address_without_a_path_is_held_to_the_rules_of_the_first_page() -> None:
    site = Site(said(b"User-agent: *\nDisallow: /\n"))
    with pytest.raises(RobotsRefused):
        site.door("http://news.example")
    site = Site(NONE)
    assert site.door("http://news.example?q").address == "http://news.example/?q"


def test_rules_for_others_are_not_kept() -> None:
    text = "".join(f"User-agent: a{number}\nDisallow: /\n" for number in range(1000))
    assert read_rules(text.encode()).size == 0
    assert read_rules(text.encode() + b"User-agent: *\nDisallow: /x\n").size == 26


def test_what_is_kept_of_all_sites_is_bounded() -> None:
    rules = said(b"User-agent: *\nDisallow: /private\n" + b"Disallow: /x\n" * 39_000)
    line, hands = Line({HOST: lambda r: rules if b"/robots.txt" in r else OK}), Hands()
    names = Names({f"news{number}.example": [[HOST]] for number in range(12)})
    with Door(resolve=names, dialler=line, clock=hands.clock()) as door:
        for number in range(12):
            door(f"http://news{number}.example/")
        kept = sum(site.size for site in door._robots._sites.values())
    assert 0 < kept <= 4 * 1024 * 1024


def test_rules_that_repeat_stars_do_not_hang() -> None:
    text = "User-agent: *\n" + f"Disallow: /{'*a' * 1000}b\n" * 200
    began = time.process_time()
    assert read_rules(text.encode()).allow("http://news.example/" + "a" * 3900)
    assert time.process_time() - began < 5


def test_time_that_the_page_has_left_is_all_that_its_rules_get() -> None:
    site = Site(RULES, deadline=5.0, robots_deadline=10.0)
    site.line.delay = lambda: site.hands.sleep(6)
    with pytest.raises(TooSlow):
        site.get()
    site.line.delay = None
    assert site.get().status == 200
