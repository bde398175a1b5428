"""Hostile feeds, sitemaps and lists of feeds."""

from __future__ import annotations

import gzip
from itertools import pairwise
from typing import TYPE_CHECKING

from bench.hostile.markup import inflating

if TYPE_CHECKING:
    from collections.abc import Callable

_MB = 1 << 20
_XML = '<?xml version="1.0"?>'
_ITEM = "<item><title>x</title><link>https://news.example/a</link></item>"
_URL = "<url><loc>https://news.example/a</loc><lastmod>2025-03-13</lastmod></url>"


def _rss(inner: str, before: str = "") -> bytes:
    made = f'{_XML}{before}<rss version="2.0"><channel><title>x</title>{inner}</channel></rss>'
    return made.encode()


def _laughs(root: str) -> Callable[[], bytes]:
    names = [f"l{n}" for n in range(12)]
    declared = '<!ENTITY l0 "lol">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    inner = "<channel><item><title>&l11;</title></item></channel><url><loc>&l11;</loc></url>"
    return lambda: f"{_XML}<!DOCTYPE {root} [{declared}]><{root}>{inner}</{root}>".encode()


def _json(items: str) -> bytes:
    version = "https://jsonfeed.org/version/1.1"
    return f'{{"version":"{version}","title":"x","items":{items}}}'.encode()


LISTS: dict[str, Callable[[], bytes]] = {
    "a billion laughs in a feed": _laughs("rss"),
    "a billion laughs in a sitemap": _laughs("urlset"),
    "a billion laughs in OPML": _laughs("opml"),
    "an entity of 1 MB, 10,000 times": lambda: _rss(
        f"<item><title>{'&a;' * 10_000}</title></item>",
        f'<!DOCTYPE rss [<!ENTITY a "{"x" * _MB}">]>',
    ),
    "an entity that is a file": lambda: _rss(
        "<item><title>&a;</title><link>&a;</link></item>",
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ),
    "a DTD on the network": lambda: _rss(
        _ITEM, '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">'
    ),
    "parameter entities": lambda: _rss(
        _ITEM, "<!DOCTYPE rss [<!ENTITY % a \"<!ENTITY b SYSTEM 'file:///etc/hosts'>\"> %a;]>"
    ),
    "attributes by default": lambda: _rss(
        "<item/>" * 100_000, f'<!DOCTYPE rss [<!ATTLIST item a CDATA "{"x" * 50_000}">]>'
    ),
    "an XInclude": lambda: _rss(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    ),
    "elements 100,000 deep": lambda: _rss("<item>" * 100_000),
    "elements 250 deep, 2,000 times": lambda: _rss(("<a>" * 250 + "</a>" * 250) * 1_900),
    "items in items": lambda: _rss("<item>" * 240 + _ITEM + "</item>" * 240),
    "150,000 items": lambda: _rss(_ITEM * 150_000),
    "a million items": lambda: _rss("<item/>" * 1_000_001),
    "500,000 empty items": lambda: _rss("<item/>" * 500_000),
    "a title of 30 MB": lambda: _rss(f"<item><title>{'x' * 30 * _MB}</title></item>"),
    "an attribute of 15 MB": lambda: _rss(f'<item a="{"x" * 15 * _MB}"/>'),
    "100,000 attributes": lambda: _rss(
        "<item " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>" + _ITEM
    ),
    "200,000 namespaces": lambda: _rss(
        "<item " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(200_000)) + "/>"
    ),
    "a million CDATA sections": lambda: _rss(
        f"<item><title>{'<![CDATA[x]]>' * 400_000}</title></item>"
    ),
    "a million unknown entities": lambda: _rss(
        f"<item><title>{'&nosuch;' * 1_000_000}</title></item>"
    ),
    "loose ampersands": lambda: _rss(f"<item><title>{'a & b ' * 500_000}</title></item>"),
    "a feed cut off": lambda: _rss(_ITEM * 1_000)[:-5_000],
    "a feed that is UTF-16": lambda: _rss(_ITEM).decode().encode("utf-16"),
    "a feed that says UTF-16 and is not": lambda: _rss(_ITEM).replace(
        b'"1.0"', b'"1.0" encoding="utf-16"'
    ),
    "a feed in EBCDIC": lambda: _rss(_ITEM).decode().encode("cp037"),
    "a feed with control characters": lambda: _rss("<item><title>\x01\x02</title></item>"),
    "a feed with bad addresses": lambda: _rss(
        "<item><link>http://[::1</link></item><item><link>javascript:x</link></item>"
        f"<item><link>{'a' * 100_000}</link></item><item><link>http://a:b:c/</link></item>" * 99
    ),
    "a feed with bad dates": lambda: _rss(
        f"<item><pubDate>{'1' * 100_000}</pubDate><link>https://a.example</link></item>" * 50
    ),
    "a feed packed to grow to 2 GB": lambda: inflating(128),
    "a sitemap of 50,000 pages": lambda: f"<urlset>{_URL * 50_000}</urlset>".encode(),
    "a sitemap of 400,000 pages": lambda: f"<urlset>{_URL * 400_000}</urlset>".encode(),
    "a sitemap packed": lambda: gzip.compress(f"<urlset>{_URL * 100_000}</urlset>".encode()),
    "a sitemap that lists itself": lambda: (
        b"<sitemapindex>"
        + b"<sitemap><loc>https://news.example/sitemap.xml</loc></sitemap>" * 50_000
        + b"</sitemapindex>"
    ),
    "a sitemap of lines": lambda: b"https://news.example/a\n" * 1_000_000,
    "a robots.txt of 20 MB": lambda: b"User-agent: *\nSitemap: https://a.example/\n" * 450_000,
    "OPML 250 deep": lambda: (
        "<opml><body>" + '<outline text="x">' * 250 + "</outline>" * 250 + "</body></opml>"
    ).encode(),
    "OPML 100,000 deep": lambda: ("<opml><body>" + '<outline text="x">' * 100_000).encode(),
    "OPML of 300,000 feeds": lambda: (
        "<opml><body>" + '<outline xmlUrl="http://a.example/f"/>' * 300_000 + "</body></opml>"
    ).encode(),
    "a JSON feed 1,000,000 deep": lambda: _json("[" * 1_000_000),
    "a JSON feed of 500,000 items": lambda: _json("[" + "{}," * 500_000 + "{}]"),
    "a JSON feed of nulls": lambda: _json("[" + "null," * 3_000_000 + "null]"),
    "a JSON feed of wrong types": lambda: _json(
        '[{"id":{},"url":[],"title":1e400,"date_published":false,"content_html":[1]},7,"x",[]]'
    ),
    "a JSON feed with a number of 5 MB": lambda: _json('[{"id":' + "9" * 5 * _MB + "}]"),
    "a JSON feed with lone surrogates": lambda: _json(
        '[{"id":"\\ud800","content_text":"\\udfff"}]'
    ),
    "a JSON feed cut off": lambda: _json('[{"id":"1"},' * 1000)[:-9],
}
