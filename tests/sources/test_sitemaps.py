from __future__ import annotations

import gzip

import pytest

from asreported.errors import NotText
from asreported.sources.sitemaps import read_sitemap, sitemaps_in_robots

ADDRESS = "https://selda.example/sitemap.xml"
NEWS = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
 <loc> https://selda.example/1 </loc><lastmod>2025-03-14</lastmod><news:news>
 <news:publication><news:name>Selda</news:name><news:language>en</news:language>
 </news:publication><news:publication_date>2025-03-13T08:10:00Z</news:publication_date>
 <news:title>Ferry &amp; pier</news:title></news:news></url><url><loc/></url></urlset>"""


@pytest.mark.parametrize(
    "content", [NEWS, gzip.compress(NEWS, mtime=0)], ids=["plain", "packed"]
)
def test_a_sitemap_of_news_gives_titles_and_times(content: bytes) -> None:
    sitemap = read_sitemap(content, ADDRESS)
    (page,) = sitemap.pages
    assert page.address == "https://selda.example/1"
    assert (page.modified, page.published) == ("2025-03-14", "2025-03-13T08:10:00Z")
    assert (page.title, page.language) == ("Ferry & pier", "en")
    assert len(sitemap.bad) == 1


def test_an_index_gives_sitemaps_and_no_pages() -> None:
    index = b"<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>"
    sitemap = read_sitemap(index, ADDRESS)
    assert [each.address for each in sitemap.maps] == ["https://selda.example/a.xml"]
    assert sitemap.pages == ()


def test_a_sitemap_may_be_one_address_a_line() -> None:
    sitemap = read_sitemap(b"https://selda.example/1\n\n# x\nnot one\n", ADDRESS)
    assert [each.address for each in sitemap.pages] == ["https://selda.example/1"]
    assert len(sitemap.bad) == 1


def test_robots_txt_names_sitemaps() -> None:
    robots = b"User-agent: *\nSITEMAP: /a.xml\nSitemap:https://b.example/b\nSitemap: /a.xml\n"
    assert sitemaps_in_robots(robots, "https://selda.example/robots.txt") == (
        "https://selda.example/a.xml",
        "https://b.example/b",
    )


@pytest.mark.parametrize("content", [b"<rss/>", b"just words", b"<html></html>"])
def test_what_is_no_sitemap_is_refused(content: bytes) -> None:
    with pytest.raises(NotText):
        read_sitemap(content, ADDRESS)
