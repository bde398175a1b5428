"""Pieces that inputs are put together from, so that few bytes get far into a reader."""

from __future__ import annotations

import random

_DATES = (
    "Monday|yesterday|last |next |early |late |mid-|March|Sept. |2025|1999|'90s|the |3|31|30th|"
    "13:45|5 p.m.|noon|GMT|UTC+3|week|weekend|quarter|Q3|two |hours|days|ago|from |to |until |"
    "between |and |-|–|/|.|,| of |the past |Ramadan|Christmas|every |daily|century|B.C.|"
    "00:00|29 February|2023-02-29|2025-W10|2025-13-45|99999|0|decade|fiscal year |spring"
).split("|")
_FIGURES = (
    "at least |more than |up to |about |some |a |dozens of |hundreds|83|1,200|1.2.3|0|1e9|½|3½|"
    "million|bn|trillion|thousand|hundred|and |twenty|-one|per cent|%|$|€|US$|¥|km|miles|sq |"
    "square |tonnes|people |killed |injured |soldiers |ships |deaths |houses |of them |between |"
    "from |to |-|–|out of |half |a third |two-thirds |none |no |double |the |another |were |was |"
    "٣|Ⅷ|１２|²|10^6|999999999999999999999999|.5|5.|,|no fewer than |not more than |as many as "
).split("|")
_WORDS = (
    'The minister |said |on |in |Port Selda |told |Reuters |that |had |been |\n|\n\n|. |"|“|”|'
    "’|'|(|)|: |; |- |• |By |Updated |\u200b|\u00a0|\u2028|\ufeff|\x00|\U0001f6a2|é|\u202e|"
    "Share |Read more|Comments (0)|© 2025 |Photo: |min read|1. |Subscribe|@|#|http://a.example/"
).split("|")
_TAGS = (
    "<p>|</p>|<div class='article'>|</div>|<h1>|</h1>|<article>|</article>|<b>|<a href='|'>|</a>|"
    "<table><tr><td>|</table>|<ul><li>|</ul>|<script type='application/ld+json'>|</script>|"
    '{"@type":"NewsArticle","headline":|"datePublished":"|":|"}|[{|}]|null|<time datetime="|'
    '">|<meta property="og:title" content="|<meta charset="|utf-8|utf-16|shift_jis|<!--|-->|'
    "<![CDATA[|]]>|<svg>|<math>|<template>|<select>|<frameset>|&amp;|&#0;|&#xD800;|&#1114112;|<|"
    '>|="|<img src=x alt="|<figure>|<figcaption>|<blockquote>|<iframe srcdoc="|<noscript>|'
    '<script id="__NEXT_DATA__">|<base href="|<html lang="|<!doctype html>|<body>|<head>|<title>'
).split("|")
_FEEDS = (
    '<?xml version="1.0" encoding="|"?>|<rss version="2.0">|<channel>|</channel>|</rss>|<item>|'
    '</item>|<title>|</title>|<link>|</link>|<link href="|"/>|<guid isPermaLink="false">|</guid>|'
    "<pubDate>|</pubDate>|Thu, 13 Mar 2025 08:10:00 GMT|<description>|</description>|"
    '<feed xmlns="http://www.w3.org/2005/Atom">|</feed>|<entry>|</entry>|<updated>|</updated>|'
    '2025-03-13T08:10:00Z|<content type="html">|</content>|<ttl>|</ttl>|<!DOCTYPE a [|<!ENTITY |'
    ' "|">|&lol;|]>|<urlset>|</urlset>|<url>|<loc>|</loc>|</url>|<sitemapindex>|<sitemap>|'
    '<opml version="2.0">|<body>|<outline text="|" xmlUrl="|"><outline |</outline>|</opml>|'
    'http://a.example/|../b|//c|{"version":"https://jsonfeed.org/version/1.1","items":[|{"id":|'
    '"url":"|"},|]}|1e999|"date_published":"|<![CDATA[|]]>|<rdf:RDF>|xmlns:media="|\x00|\ufffe'
).split("|")
_ARCHIVES = (
    "WARC/1.0\r\n|WARC/1.1\r\n|WARC-Type: response\r\n|WARC-Type: warcinfo\r\n|Content-Length: |"
    "0|5|99999999999|-1|\r\n|\r\n\r\n|WARC-Target-URI: http://a.example/\r\n|WARC-Date: |"
    "2025-03-13T08:10:00Z|WARC-Payload-Digest: sha1:|WARC-Block-Digest: sha256:|HTTP/1.1 200 OK|"
    "Content-Type: text/html\r\n|Transfer-Encoding: chunked\r\n|Content-Encoding: gzip\r\n|"
    "5\r\nhello\r\n0\r\n\r\n|<p>x</p>|\x1f\x8b\x08|From a@b.example Thu Mar 13 08:10:00 2025\n|"
    "From: a@b.example\n|MIME-Version: 1.0\n|Subject: |=?utf-8?b?|?=|Date: |Content-Type: |"
    'multipart/mixed; boundary="|b"\n|--b\n|--b--\n|text/html; charset=|base64\n|quoted-printable'
).split("|")
_OF = {
    "page": _TAGS + _WORDS,
    "copied": _WORDS + _DATES,
    "times": _DATES + _WORDS,
    "figures": _FIGURES + _WORDS,
    "feed": _FEEDS + _TAGS,
    "sitemap": _FEEDS,
    "opml": _FEEDS,
    "archive": _ARCHIVES + _TAGS,
    "mail": _ARCHIVES + _TAGS,
}


def pieces_of(target: str) -> list[str]:
    """The pieces that inputs of a target are made of."""
    return _OF[target]


def put_together(target: str, data: bytes) -> bytes:
    """The input that a fuzzer's bytes stand for: half of them are pieces, half as they are."""
    if not data or data[0] % 2:
        return data[1:]
    pieces = pieces_of(target)
    made = (pieces[byte % len(pieces)] for byte in data[1:])
    return "".join(made).encode("utf-8", "surrogateescape")


def seeds(target: str, number: int = 40) -> list[bytes]:
    """Inputs to begin with, always the same."""
    chance = random.Random(target)  # noqa: S311 - seeds, no secrets
    return [bytes([0]) + chance.randbytes(chance.randint(1, 60)) for _ in range(number)]
