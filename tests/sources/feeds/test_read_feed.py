from __future__ import annotations

import gzip
import time

import pytest

from asreported.errors import HostileMarkup, NotText, PageError, TooLarge
from asreported.sources.feeds import Feed, read_feed

ADDRESS = "https://selda.example/news/feed.xml"


def rss(items: str, head: str = "<title>The Selda Record</title>") -> Feed:
    made = f'<rss version="2.0"><channel>{head}{items}</channel></rss>'
    return read_feed(made.encode(), ADDRESS)


def test_rss_2_gives_its_entries_with_address_title_and_time() -> None:
    feed = rss(
        "<item><title>Ferry strikes pier</title><link>https://selda.example/1</link>"
        "<guid isPermaLink='false'>tag:1</guid>"
        "<description>&lt;p&gt;Hurt&lt;/p&gt;</description>"
        "<pubDate>Thu, 13 Mar 2025 08:10:00 +0100</pubDate></item>"
    )
    (item,) = feed.items
    assert (feed.kind, feed.title) == ("rss", "The Selda Record")
    assert item.address == "https://selda.example/1"
    assert item.id == "tag:1"
    assert item.published == "2025-03-13T08:10:00+01:00"
    assert item.summary == "<p>Hurt</p>"


def test_rss_1_lists_its_entries_beside_the_channel() -> None:
    feed = read_feed(
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        b' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        b"<channel><title>Selda</title></channel>"
        b'<item rdf:about="https://selda.example/1"><title>One</title>'
        b"<dc:date>2025-03-13</dc:date></item></rdf:RDF>",
        ADDRESS,
    )
    assert [(item.address, item.published) for item in feed.items] == [
        ("https://selda.example/1", "2025-03-13")
    ]


def test_atom_gives_the_page_s_link_and_resolves_it() -> None:
    feed = read_feed(
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/seen/"><title>Selda</title>'
        b'<link rel="self" href="feed"/><link href="/"/><link rel="next" href="?page=2"/>'
        b"<entry><id>urn:1</id>"
        b'<title type="html">A &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; claim</title>'
        b'<link rel="enclosure" href="x.mp3"/><link href="one"/>'
        b"<updated>2025-03-14T00:00:00Z</updated><published>2025-03-13T08:10:00Z</published>"
        b'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div>'
        b"</content></entry></feed>",
        "https://selda.example/feed",
    )
    (item,) = feed.items
    assert feed.home == "https://selda.example/"
    assert feed.following == "https://selda.example/seen/?page=2"
    assert item.address == "https://selda.example/seen/one"
    assert item.title == "A bold claim"
    assert (item.published, item.modified) == ("2025-03-13T08:10:00Z", "2025-03-14T00:00:00Z")
    assert item.content is not None
    assert "<p" in item.content
    assert "Text" in item.content


def test_a_json_feed_gives_its_entries_and_tells_of_those_that_are_none() -> None:
    feed = read_feed(
        b'{"version":"https://jsonfeed.org/version/1.1","title":"Selda","items":'
        b'[{"id":7,"url":"/1","content_text":"One & two","date_published":"2025-03-13"},'
        b'null,{"id":"x"}]}',
        ADDRESS,
    )
    (item,) = feed.items
    assert (item.id, item.address) == ("7", "https://selda.example/1")
    assert item.content == "<p>One &amp; two</p>"
    assert len(feed.bad) == 2


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Thu, 13 Mar 2025 08:10:00", "2025-03-13T08:10:00"),
        ("13 Mar 25 08:10:00 GMT", "2025-03-13T08:10:00+00:00"),
        ("2025-03-13", "2025-03-13"),
        ("10:30", None),
        ("Thursday", None),
        ("March", None),
        ("2025-03", None),
        ("31 Feb 2025 10:00:00 GMT", None),
    ],
)
def test_a_time_is_as_precise_as_written_and_never_guessed(
    written: str, meant: str | None
) -> None:
    item = f"<item><link>https://selda.example/1</link><pubDate>{written}</pubDate></item>"
    assert rss(item).items[0].published == meant


def test_a_permanent_guid_stands_in_for_a_missing_link() -> None:
    item = "<item><title>x</title><guid>https://selda.example/7</guid></item>"
    assert rss(item).items[0].address == "https://selda.example/7"


def test_an_entry_whose_address_is_none_is_told_of_and_costs_only_itself() -> None:
    feed = rss(
        "<item><title>Bad</title><link>javascript:alert(1)</link></item>"
        "<item><link>https://selda.example/2</link></item><item><title>Empty</title></item>"
    )
    assert [item.address for item in feed.items] == ["https://selda.example/2"]
    assert ["javascript" in feed.bad[0], "neither" in feed.bad[1]] == [True, True]


def test_an_entry_with_a_text_and_no_page_is_kept() -> None:
    item = "<item><description>Only words</description></item>"
    assert rss(item).items[0].summary == "Only words"


@pytest.mark.parametrize(
    ("head", "minutes"),
    [
        ("<ttl>45</ttl>", 45),
        ("<ttl>soon</ttl>", None),
        (
            "<updatePeriod>daily</updatePeriod><updateFrequency>4</updateFrequency>",
            360,
        ),
        ("", None),
    ],
)
def test_a_feed_says_how_long_it_need_not_be_asked_again(
    head: str, minutes: int | None
) -> None:
    assert rss("", head).minutes == minutes


def test_quiet_hours_and_days_are_read() -> None:
    feed = rss(
        "",
        "<skipHours><hour>2</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>",
    )
    assert (feed.quiet_hours, feed.quiet_days) == ((0, 2), ("Sunday",))


def test_html_s_entities_and_loose_ampersands_are_mended_with_the_damage_told() -> None:
    feed = rss(
        "<item><title>Fish &amp; chips &nbsp;& peas</title>"
        "<link>https://selda.example/1?a=1&b=2</link></item>"
    )
    assert feed.damage is not None
    assert feed.items[0].title == "Fish & chips & peas"
    assert feed.items[0].address == "https://selda.example/1?a=1&b=2"


def test_a_feed_cut_off_gives_what_came_and_says_so() -> None:
    whole = b"<rss><channel><item><link>https://selda.example/1</link></item><item><link>ht"
    feed = read_feed(whole, ADDRESS)
    assert feed.items[0].address == "https://selda.example/1"
    assert feed.damage is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_every_encoding_is_read_as_it_says(encoding: str) -> None:
    made = (
        f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><title>Café</title>'
        "</channel></rss>"
    )
    assert read_feed(made.encode(encoding), ADDRESS).title == "Café"


def test_a_packed_feed_is_unpacked() -> None:
    made = gzip.compress(b"<rss><channel><title>Packed</title></channel></rss>")
    assert read_feed(made, ADDRESS).title == "Packed"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"<html><body>x</body></html>", NotText),
        (b"plain words", NotText),
        (b"<?xml version='1.0'?>", NotText),
        (b"<!-- no more -->", NotText),
        (b'{"items": 3}', NotText),
        (b'{"items": [', NotText),
        (b"{" * 10, NotText),
        (b'{"items":' + b"[" * 100_000, PageError),
        (b"<rss>" + b"<a>" * 5_000, HostileMarkup),
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', HostileMarkup),
        (b"<rss>" + b"<a/>" * 1_000_001 + b"</rss>", TooLarge),
        (b"\x00\x01", NotText),
    ],
)
def test_what_is_no_feed_or_would_hang_is_refused_by_name(
    content: bytes, error: type[PageError]
) -> None:
    with pytest.raises(error):
        read_feed(content, ADDRESS)


def test_no_entity_reaches_a_file() -> None:
    bomb = b'<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel><title>&x;</title></channel></rss>'
    assert "root" not in (read_feed(bomb, ADDRESS).title or "")


@pytest.mark.parametrize("number", ["xD800", "x0000000DFFF", "55296", "0", "x110000", "xFFFE"])
def test_numbers_of_no_character_are_replaced(number: str) -> None:
    feed = rss(
        f"<item><title>a &#{number}; b</title><link>https://selda.example/1</link></item>"
    )
    assert feed.items[0].title == "a \N{REPLACEMENT CHARACTER} b"


def test_white_space_without_end_costs_no_time() -> None:
    begun = time.process_time()
    with pytest.raises(PageError):
        read_feed(b"<!doctype html><p>x</p>" + b" \n" * 4_000_000, ADDRESS)
    assert time.process_time() - begun < 5


def test_entries_beyond_all_measure_are_cut_and_the_cut_is_told() -> None:
    feed = read_feed(b'{"items":[' + b"null," * 60_000 + b"null]}", ADDRESS)
    assert len(feed.bad) == 50_001
    assert "not read" in feed.bad[-1]
