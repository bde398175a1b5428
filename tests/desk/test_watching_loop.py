"""Sources are followed: each item once, sooner where there is news, later where it fails."""

from __future__ import annotations

import itertools

import msgspec
import pytest

from asreported.desk.models import Item, Job, Page, Source
from asreported.desk.watching.loop import Follower
from asreported.errors import BadStatus, NotYet, RobotsRefused, Unreachable
from tests.desk.watching import FEED, START, TurnedClock, Web, answer, feed, later

PIER = "https://courier.example/pier"


def followed(web: Web, *, once: bool = False) -> list[str]:
    """What is said while the sources are followed until the clock ends."""
    said: list[str] = []
    follower = Follower(web, web.clock, said.append, lambda: None)
    if once:
        follower.once()
    else:
        follower.follow()
    return said


def source(address: str = FEED, kind: str = "feed", **given: object) -> Source:
    return Source.objects.create(
        address=address, kind=kind, host=address.split("/")[2], next_try=START, **given
    )


@pytest.fixture
def web() -> Web:
    one = Web(TurnedClock(24))
    one.pages = {
        FEED: feed("pier", "quay"),
        PIER: b"<p>The pier fell.</p>",
        "https://courier.example/quay": b"<p>The quay stands.</p>",
    }
    return one


def test_each_item_is_accepted_once_however_often_the_feed_is_looked_at(web: Web) -> None:
    source()

    said = followed(web)

    assert sorted(said) == ["accepted https://courier.example/pier",
                            "accepted https://courier.example/quay"]  # fmt: skip
    assert len(web.times(FEED)) > 3
    assert len(web.times(PIER)) == 1
    assert Page.objects.count() == Job.objects.count() == 2


def test_an_item_whose_address_changed_is_known_by_its_name(web: Web) -> None:
    web.pages[FEED] = later(web.clock, 1, feed("pier=p1"), feed("pier?from=feed=p1"))
    source()

    followed(web)

    assert Item.objects.count() == 1


def test_two_sources_that_name_one_page_have_it_fetched_once(web: Web) -> None:
    other = "https://herald.example/feed.xml"
    web.pages[other] = feed("pier=another-name")
    source()
    source(other)

    followed(web)

    assert len(web.times(PIER)) == 1


def test_what_a_feed_names_later_is_accepted_later(web: Web) -> None:
    web.pages[FEED] = later(web.clock, 5, feed("pier"), feed("quay", "pier"))
    source()

    said = followed(web)

    assert [line.rpartition("/")[2] for line in said] == ["pier", "quay"]
    assert web.times("https://courier.example/quay")[0] >= 5


def test_a_source_with_news_is_looked_at_more_often_than_one_without(web: Web) -> None:
    number = itertools.count()
    web.pages[FEED] = lambda: feed(f"none-{next(number)}")
    quiet = "https://herald.example/feed.xml"
    web.pages[quiet] = feed()
    source()
    source(quiet)

    followed(web)

    assert len(web.times(FEED)) > 100
    assert len(web.times(quiet)) < 15


def test_a_source_that_fails_is_asked_ever_less_and_comes_back(web: Web) -> None:
    web.clock = TurnedClock(80)
    down = Unreachable(FEED, "nobody answers there")
    up = feed("pier")
    web.pages[FEED] = later(web.clock, 20, down, up)  # type: ignore[arg-type] # or an error
    one = source()

    said = followed(web)

    times = [time for time in web.times(FEED) if time < 20]
    waits = [after - before for before, after in itertools.pairwise(times)]
    assert waits == sorted(waits)
    assert 1 <= waits[0] < 1.2
    one.refresh_from_db()
    assert (one.failures, one.is_well) == (0, True)
    assert "nobody answers" in one.last_error
    assert f"accepted {PIER}" in said


def test_a_pause_that_a_server_asks_for_is_kept(web: Web) -> None:
    asked = BadStatus(FEED, "the server answered 503", status=503, retry_after=6 * 3600)
    web.pages[FEED] = asked
    source()

    followed(web)

    first, second, *_ = web.times(FEED)
    assert 6 <= second - first < 7


def test_a_pause_before_anything_was_sent_is_no_failure(web: Web) -> None:
    web.pages[FEED] = NotYet(FEED, "the host asked for a pause", retry_after=7200)
    one = source()

    followed(web)

    one.refresh_from_db()
    assert one.failures == 0
    assert web.times(FEED)[1] >= 2


def test_a_source_that_is_gone_is_not_asked_again(web: Web) -> None:
    web.pages[FEED] = BadStatus(FEED, "the server answered 410", status=410)
    one = source()

    followed(web)

    one.refresh_from_db()
    assert not one.active
    assert len(web.times(FEED)) == 1


def test_what_has_not_changed_is_asked_for_by_its_tag(web: Web) -> None:
    tagged = answer(FEED, feed("pier"), etag='"one"')
    same = msgspec.structs.replace(tagged, content=b"", status=304, unchanged=True)
    answers = iter([tagged])
    web.pages[FEED] = lambda: next(answers, same)
    one = source()

    followed(web)

    tags = zip(web.asked, web.tags, strict=True)
    first, *later_ones = [tag for (_, address), tag in tags if address == FEED]
    assert first is None
    assert set(later_ones) == {'"one"'}
    one.refresh_from_db()
    assert one.last_success is not None
    assert one.last_success > START
    assert Page.objects.count() == 1


def test_a_page_that_changed_is_accepted_again(web: Web) -> None:
    web.pages[PIER] = later(web.clock, 9, b"<p>It fell.</p>", b"<p>It was blown up.</p>")
    source(PIER, "page")

    said = followed(web)

    assert said == [f"accepted {PIER}"] * 2
    assert Page.objects.count() == 2
    assert Page.objects.filter(source=PIER, response__status=200).count() == 2


def test_an_item_that_its_feed_says_has_changed_is_fetched_again(web: Web) -> None:
    entry = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>C</title><entry><id>p</id>"
        f"<link href='{PIER}'/><updated>2031-03-03T0{{}}:00:00Z</updated></entry></feed>"
    )
    web.pages[FEED] = later(web.clock, 9, entry.format(1).encode(), entry.format(9).encode())
    web.pages[PIER] = later(web.clock, 9, b"<p>It fell.</p>", b"<p>It was blown up.</p>")
    source()

    followed(web)

    assert len(web.times(PIER)) == 2
    assert Page.objects.count() == 2


def test_a_page_that_cannot_be_had_now_is_tried_again_and_then_given_up(web: Web) -> None:
    web.clock = TurnedClock(100)
    web.pages[PIER] = Unreachable(PIER, "nobody answers there")
    source()

    followed(web)

    item = Item.objects.get(address=PIER)
    assert (item.state, item.tries) == ("failed", 6)
    assert "nobody answers" in item.error
    assert len(web.times(PIER)) == 6
    assert Page.objects.count() == 1


def test_a_page_that_may_not_be_fetched_is_not_asked_for_again(web: Web) -> None:
    web.pages[PIER] = RobotsRefused(PIER, "robots.txt asks not to")
    del web.pages["https://courier.example/quay"]
    source()

    followed(web)

    assert [one.state for one in Item.objects.all()] == ["failed", "failed"]
    assert len(web.times(PIER)) == len(web.times("https://courier.example/quay")) == 1


def test_what_is_no_feed_is_told_and_tried_later(web: Web) -> None:
    web.pages[FEED] = b"<html><body>We are moving.</body></html>"
    one = source()

    said = followed(web)

    one.refresh_from_db()
    assert one.failures > 1
    assert "no feed" in one.last_error
    assert all("no feed" in line for line in said)


def test_a_defect_in_fetching_costs_one_address(web: Web) -> None:
    def broken() -> bytes:
        raise ZeroDivisionError

    web.pages[PIER] = broken
    source()

    said = followed(web, once=True)

    assert any("ZeroDivisionError" in line for line in said)
    assert "accepted https://courier.example/quay" in said


def test_a_sitemap_of_sitemaps_brings_their_pages(web: Web) -> None:
    top, part = "https://courier.example/sitemap.xml", "https://courier.example/news.xml"
    space = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
    listed = f"<sitemap><loc>{part}</loc></sitemap>"
    web.pages[top] = f"<sitemapindex {space}>{listed}</sitemapindex>".encode()
    web.pages[part] = f"<urlset {space}><url><loc>{PIER}</loc></url></urlset>".encode()
    source(top, "sitemap", folder="Coast")

    said = followed(web)

    assert said == [f"accepted {PIER}"]
    assert Source.objects.get(address=part).folder == "Coast"


def test_once_looks_at_all_that_is_active_and_ends(web: Web) -> None:
    one, still = source(), source("https://herald.example/f", active=False)
    Source.objects.update(next_try=START.replace(year=2032))

    said = followed(web, once=True)

    assert len(said) == 2
    one.refresh_from_db()
    assert one.last_success == START
    still.refresh_from_db()
    assert still.last_try is None


def test_of_one_host_one_address_is_fetched_at_a_time(web: Web) -> None:
    under_way, most = [0], [0]
    really = web.__call__

    def counted(address: str, **given: str | None) -> object:
        under_way[0] += 1
        most[0] = max(most[0], under_way[0])
        try:
            return really(address, **given)
        finally:
            under_way[0] -= 1

    web.pages[FEED] = feed(*(f"page-{number}" for number in range(30)))
    source()
    Follower(counted, web.clock, lambda _: None, lambda: None).once()  # type: ignore[arg-type] # it fetches

    assert Item.objects.count() == 30
    assert most == [1]
