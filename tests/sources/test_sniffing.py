from __future__ import annotations

import gzip

import pytest

from asreported.sources import what_is

CASES = [
    (b"<!doctype html><title>x</title>", "page"),
    (b"Plain words of an article.\n\nAnd more.", "page"),
    (b"", "page"),
    (b"%PDF-1.7", "page"),
    (
        b'<?xml version="1.0"?><!-- x --><?xml-stylesheet href="x"?>\n<rss version="2.0">',
        "feed",
    ),
    (b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
    (b"<rdf:RDF xmlns:rdf='x'>", "feed"),
    ("<?xml version='1.0' encoding='utf-16'?><rss>".encode("utf-16"), "feed"),
    (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "feed"),
    (b'{ "version": "https://jsonfeed.org/version/1", "items": []}', "feed"),
    (b'{"a": 1}', "page"),
    (gzip.compress(b"<urlset><url>", mtime=0), "sitemap"),
    (b"<ns:sitemapindex xmlns:ns='x'>", "sitemap"),
    (b"https://selda.example/1\nhttps://selda.example/2\n", "sitemap"),
    (b"https://selda.example/1\nis an address in a text", "page"),
    (b"<opml version='2.0'>", "opml"),
    (b"WARC/1.1\r\n", "warc"),
    (gzip.compress(b"WARC/1.0\r\n", mtime=0), "warc"),
    (b"PK\x03\x04", "wacz"),
    (b"From a@b.example Thu Mar 13 08:10:00 2025\nFrom: a\n", "mbox"),
    (b"From here on in 2025\nthings were calm", "page"),
    (b"From: a@b.example\nMIME-Version: 1.0\n\nx", "page"),
    (b"\x1f\x8b\x08broken", "page"),
]


@pytest.mark.parametrize(("content", "kind"), CASES)
def test_bytes_are_what_they_begin_like(content: bytes, kind: str) -> None:
    assert what_is(content) == kind


def test_a_robots_txt_is_one_where_it_stands_as_such() -> None:
    content = b"User-agent: *\nSitemap: https://selda.example/a\n"
    assert what_is(content, address="https://selda.example/robots.txt") == "robots"
    assert what_is(content, address="https://selda.example/about.txt") == "page"
