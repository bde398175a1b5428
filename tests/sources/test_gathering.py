from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.errors import FetchError, PageError, SourceError
from asreported.sources import Fetched, Page, gather
from tests.sources.archives.making import record, wacz

if TYPE_CHECKING:
    from pathlib import Path

HOME = "https://selda.example/"
PAGE = b"<!doctype html><title>x</title><p>Words of a page.</p>"


class Web:
    """Bytes by address, in place of the network; what was asked is written down."""

    def __init__(self, **pages: bytes) -> None:
        self.pages = {HOME + name.replace("_", "."): data for name, data in pages.items()}
        self.asked: list[str] = []

    def __call__(
        self,
        address: str,
        *,
        etag: str | None = None,  # noqa: ARG002 - the door takes them
        modified: str | None = None,  # noqa: ARG002 - the same
    ) -> Fetched:
        self.asked.append(address)
        if address not in self.pages:
            raise FetchError(address, "there is nothing", "look elsewhere")
        return Fetched(
            asked=address,
            address=address,
            status=200,
            headers=(),
            content=self.pages[address],
            at="2025-03-13T08:10:00Z",
        )


def rss(*names: str) -> bytes:
    items = "".join(
        f"<item><link>{HOME}{name}</link><pubDate>2025-03-12</pubDate></item>" for name in names
    )
    return f"<rss><channel>{items}</channel></rss>".encode()


def sitemap(*names: str, index: bool = False) -> bytes:
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    rows = "".join(f"<{inner}><loc>{HOME}{name}</loc></{inner}>" for name in names)
    return f"<{outer}>{rows}</{outer}>".encode()


def sources(found: object) -> list[str]:
    return [each.source for each in found if isinstance(each, Page)]  # type: ignore[attr-defined]  # an iterator


def errors(found: list[Page | SourceError]) -> list[str]:
    return [str(each) for each in found if isinstance(each, SourceError)]


def test_an_address_of_a_page_is_that_page() -> None:
    (page,) = gather(HOME + "1", Web(**{"1": PAGE}))
    assert isinstance(page, Page)
    assert (page.content, page.url, page.fetched) == (PAGE, HOME + "1", "2025-03-13T08:10:00Z")


def test_a_feed_is_the_pages_of_its_entries_with_the_dates_it_gives() -> None:
    web = Web(feed=rss("1", "2", "1"), **{"1": PAGE, "2": PAGE})
    found = list(gather(HOME + "feed", web))
    assert sources(found) == [HOME + "1", HOME + "2"]
    assert isinstance(found[0], Page)
    assert found[0].published == "2025-03-12"
    assert web.asked == [HOME + "feed", HOME + "1", HOME + "2"]


def test_a_page_that_cannot_be_fetched_costs_only_itself() -> None:
    found = list(gather(HOME + "feed", Web(feed=rss("gone", "2"), **{"2": PAGE})))
    assert sources(found) == [HOME + "2"]
    assert len(errors(found)) == 1


def test_an_index_of_sitemaps_is_followed_and_each_is_asked_once() -> None:
    web = Web(
        map_xml=sitemap("a.xml", "map.xml", "a.xml", index=True),
        a_xml=sitemap("1"),
        **{"1": PAGE},
    )
    assert sources(list(gather(HOME + "map.xml", web))) == [HOME + "1"]
    assert web.asked.count(HOME + "a.xml") == 1


def test_sitemaps_without_end_are_told_of_and_left() -> None:
    pages = {f"m{n}": sitemap(f"m{n + 1}", index=True) for n in range(20)}
    web = Web(**pages)
    found = list(gather(HOME + "m0", web))
    assert "deep" in errors(found)[-1]
    assert len(web.asked) < 6


def test_robots_txt_is_the_sitemaps_it_names() -> None:
    web = Web(robots_txt=b"User-agent: *\nSitemap: /a.xml\n", a_xml=sitemap("1"), **{"1": PAGE})
    assert sources(list(gather(HOME + "robots.txt", web))) == [HOME + "1"]


def test_a_list_of_feeds_is_all_their_pages_each_once() -> None:
    opml = "".join(f'<outline xmlUrl="{HOME}{name}"/>' for name in ("f", "g", "lost"))
    web = Web(
        opml=f"<opml><body>{opml}</body></opml>".encode(),
        f=rss("1"),
        g=rss("1", "2"),
        **{"1": PAGE, "2": PAGE},
    )
    found = list(gather(HOME + "opml", web))
    assert sources(found) == [HOME + "1", HOME + "2"]
    assert len(errors(found)) == 1


def test_what_is_cut_is_told_with_its_number() -> None:
    web = Web(feed=rss("1", "2", "3"), **{"1": PAGE, "2": PAGE, "3": PAGE})
    found = list(gather(HOME + "feed", web, most=1))
    assert sources(found) == [HOME + "1"]
    assert errors(found)[-1].startswith(f"{HOME}feed: 2 more pages")


def test_without_a_network_a_feed_s_file_gives_the_texts_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(
        b"<rss><channel><item><link>https://selda.example/1</link><guid>g1</guid>"
        b"<description>&lt;p&gt;Told in the feed.&lt;/p&gt;</description></item>"
        b"<item><link>https://selda.example/2</link></item></channel></rss>"
    )
    page, error = gather(str(file))
    assert isinstance(page, Page)
    assert b"Told in the feed." in page.content
    assert page.url == HOME + "1"
    assert isinstance(error, FetchError)


def test_a_folder_is_its_pages_archives_and_mails(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.warc").write_bytes(record() + record())
    (tmp_path / "c.wacz").write_bytes(wacz(record()))
    (tmp_path / "d.pdf").write_bytes(b"%PDF-")
    names = [name.rsplit("/", 1)[-1] for name in sources(list(gather(str(tmp_path))))]
    assert names == ["a.html", "b.warc#0", f"b.warc#{len(record())}", "data.warc#0"]


@pytest.mark.parametrize("source", ["/none/such", "https://selda.example/1", "gopher://x/"])
def test_what_cannot_be_had_is_an_error_and_never_raised(source: str) -> None:
    (error,) = gather(source)
    assert isinstance(error, SourceError)


def test_an_answer_that_is_no_success_is_no_page() -> None:
    def missing(
        address: str,
        *,
        etag: str | None = None,  # noqa: ARG001 - the door takes them
        modified: str | None = None,  # noqa: ARG001 - the same
    ) -> Fetched:
        return Fetched(
            asked=address, address=address, status=404, headers=(), content=PAGE, at="x"
        )

    (error,) = gather(HOME, missing)
    assert isinstance(error, PageError)
    assert "404" in str(error)
