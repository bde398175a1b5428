"""Hostile HTML: nesting, tags and attributes without end, data in scripts, encodings."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MB = 1 << 20
_PROSE = (
    "<p>The harbour office of Port Selda said on Monday that at least 12 people were hurt when "
    "a ferry struck the pier. “Nobody is missing,” the harbour master, Ilva Renn, said.</p>"
)
_HEAD = "<!doctype html><html><head><title>A ferry strikes the pier</title>"


def _page(inner: str, head: str = "") -> bytes:
    return f"{_HEAD}{head}</head><body><h1>A ferry strikes</h1>{inner}</body></html>".encode()


def _script(kind: str, data: str) -> bytes:
    return _page(_PROSE * 3, f"<script {kind}>{data}</script>")


def inflating(pieces: int) -> bytes:
    """A gzip file of ``pieces`` times 16 MB of spaces, in about 16 kB for each."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    first = packer.compress(b" " * 16 * _MB) + packer.flush(zlib.Z_FULL_FLUSH)
    second = packer.compress(b" " * 16 * _MB) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + second * (pieces - 1)


_LD = 'type="application/ld+json"'
_NEXT = 'id="__NEXT_DATA__" type="application/json"'

MARKUP: dict[str, Callable[[], bytes]] = {
    "divs 200,000 deep": lambda: _page("<div>" * 200_000 + _PROSE),
    "divs 900 deep, 300 times": lambda: _page(("<div>" * 900 + "x" + "</div>" * 900) * 100),
    "spans 100,000 deep": lambda: _page("<span>" * 100_000 + _PROSE),
    "bold never closed": lambda: _page("<b>" * 100_000 + _PROSE),
    "formatting reopened": lambda: _page("<p><b><i><font size=1><u>x" * 60_000),
    "formatting misnested": lambda: _page("<b><p></b></p>" * 70_000),
    "tables 20,000 deep": lambda: _page("<table><tr><td>" * 20_000 + _PROSE),
    "lists 50,000 deep": lambda: _page("<ul><li>" * 50_000 + _PROSE),
    "quotes 800 deep": lambda: _page("<blockquote>" * 800 + _PROSE),
    "svg 50,000 deep": lambda: _page("<svg><g>" + "<g>" * 50_000 + _PROSE),
    "templates 20,000 deep": lambda: _page("<template>" * 20_000 + _PROSE),
    "selects": lambda: _page("<select><option>" * 100_000 + _PROSE),
    "a million attributes": lambda: _page(
        "<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">x</p>" + _PROSE
    ),
    "900 attributes, 2,000 times": lambda: _page(
        ("<p " + " ".join(f"a{n}" for n in range(900)) + ">x</p>") * 2_000
    ),
    "an attribute of 30 MB": lambda: _page(f"<p title='{'x' * 30 * _MB}'>x</p>{_PROSE}"),
    "a tag never closed": lambda: _page(_PROSE + "<a " + "x" * 20 * _MB),
    "a quote never closed": lambda: _page(_PROSE + '<a href="' + "<p>x" * 5 * _MB),
    "a comment never closed": lambda: _page("<!--" + _PROSE * 50_000),
    "a script never closed": lambda: _page("<script>" + "</scrip>" * 2 * _MB),
    "ten million angle brackets": lambda: _page("<" * 10_000_000),
    "two million end tags": lambda: _page("</p>" * 2_000_000),
    "a million links": lambda: _page("<a href=x>x</a>" * 1_000_000),
    "140,000 links": lambda: _page("<a href='/x'>read this</a> " * 140_000 + _PROSE),
    "100,000 paragraphs": lambda: _page("<p>He said so.</p>" * 100_000),
    "100,000 cells": lambda: _page("<table>" + "<tr><td>1<td>2" * 50_000 + "</table>"),
    "a cell of a million columns": lambda: _page(
        "<table>" + "<tr><td colspan=1000000 rowspan=65534>x" * 300 + "</table>" + _PROSE
    ),
    "100,000 metas": lambda: _page(_PROSE, '<meta property="og:title" content="x">' * 100_000),
    "a title of 20 MB": lambda: _page(_PROSE, f"<title>{'word ' * 4 * _MB}</title>"),
    "entities": lambda: _page(f"<p>{'&amp;&lt;&nbsp;' * 1_500_000}</p>"),
    "numbers that are no characters": lambda: _page("<p>" + "&#xD800;&#x110000;&#0;" * 500_000),
    "a base and a refresh": lambda: _page(
        _PROSE, '<base href="javascript:x"><meta http-equiv=refresh content="0;url=//[">' * 1000
    ),
    "JSON-LD 100,000 deep": lambda: _script(_LD, "[" * 100_000),
    "JSON-LD objects 100,000 deep": lambda: _script(_LD, '{"a":' * 100_000 + "1"),
    "JSON-LD of 25 MB": lambda: _script(
        _LD, '[{"@type":"NewsArticle","headline":"x","author":[' + "1," * 12 * _MB + "1]}]"
    ),
    "JSON-LD of 300,000 articles": lambda: _script(
        _LD, "[" + ",".join(['{"@type":"NewsArticle","headline":"x"}'] * 300_000) + "]"
    ),
    "JSON-LD with a number of 5 MB": lambda: _script(
        _LD, '{"@type":"NewsArticle","headline":' + "9" * 5 * _MB + "}"
    ),
    "JSON-LD of every wrong type": lambda: _script(
        _LD,
        '{"@type":[1,null,{}],"headline":{"a":[]},"author":[[[{"name":7}]],true],'
        '"datePublished":[{}],"image":{"url":[null]},"publisher":"x","@graph":{"@graph":3}}',
    ),
    "JSON-LD with lone surrogates": lambda: _script(
        _LD, '{"@type":"NewsArticle","headline":"\\ud800 \\udfff","articleBody":"\\udc00"}'
    ),
    "20,000 JSON-LD scripts": lambda: _page(
        _PROSE, f'<script {_LD}>{{"@type":"NewsArticle"}}</script>' * 20_000
    ),
    "__NEXT_DATA__ 200,000 deep": lambda: _script(_NEXT, '{"props":' * 200_000),
    "__NEXT_DATA__ of 30 MB": lambda: _script(
        _NEXT, '{"props":{"body":[' + '{"type":"p","text":"x"},' * 1_200_000 + "{}]}}"
    ),
    "a script state 50,000 deep": lambda: _page(
        f"<script>window.__STATE__ = {'{a:[' * 50_000}</script>{_PROSE}"
    ),
    "a page of 31 MB": lambda: _page(_PROSE * (31 * _MB // len(_PROSE.encode()))),
    "a page of 50 MB": lambda: _page(_PROSE * (50 * _MB // len(_PROSE.encode()))),
    "30 MB of white space": lambda: _page(_PROSE + " \n" * 15 * _MB),
    "null bytes": lambda: b"\x00" * _MB,
    "a null byte in the text": lambda: _page(_PROSE * 100 + "\x00" + _PROSE * 5),
    "UTF-16 without a mark": lambda: _page(_PROSE).decode().encode("utf-16-le"),
    "UTF-16 cut in a character": lambda: _page(_PROSE).decode().encode("utf-16")[:-1],
    "UTF-32": lambda: _page(_PROSE).decode().encode("utf-32"),
    "UTF-8 that is Latin-1": lambda: _page("<p>caf\xe9 " * 5_000).decode().encode("latin-1"),
    "a charset that is none": lambda: _page(_PROSE, "<meta charset=base64>"),
    "UTF-7 declared": lambda: _page(_PROSE, "<meta charset=utf-7>+ADw-p+AD4-"),
    "broken surrogates in UTF-8": lambda: _page(_PROSE) + b"\xed\xa0\x80\xed\xbf\xbf" * 10_000,
    "gzip cut in the middle": lambda: gzip.compress(_page(_PROSE * 999))[:400],
    "gzip damaged": lambda: gzip.compress(_page(_PROSE * 99))[:80] + b"\xff" * 400,
    "gzip that grows to 2 GB": lambda: inflating(128),
    "gzip in gzip in gzip": lambda: gzip.compress(gzip.compress(gzip.compress(_page(_PROSE)))),
    "a PDF": lambda: b"%PDF-1.7\n" + b"x" * _MB,
    "nothing": lambda: b"",
    "one byte": lambda: b"<",
}
