from __future__ import annotations

import pytest

from asreported.errors import PageError
from asreported.sources.feeds import offered_feeds


def test_the_feeds_of_a_page_are_those_it_links_to_in_order_and_once() -> None:
    page = (
        b'<!doctype html><base href="/news/"><link rel="alternate" type="application/rss+xml"'
        b' href="feed" title="All"><link rel="ALTERNATE home" type="application/atom+xml;x=y"'
        b' href="https://other.example/a"><link rel=alternate href=feed'
        b' type="application/rss+xml">'
        b'<link rel=alternate hreflang=de href="/de">'
        b"<link rel=stylesheet href=x.css type=text/xml>"
    )
    found = offered_feeds(page, "https://selda.example/x")
    assert [tuple(each) for each in found] == [
        ("https://selda.example/news/feed", "All"),
        ("https://other.example/a", None),
    ]


def test_a_page_that_would_hang_is_refused() -> None:
    with pytest.raises(PageError):
        offered_feeds(b"<html>" + b"<p" * 400_000, "https://selda.example/")
