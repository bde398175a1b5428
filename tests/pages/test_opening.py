from __future__ import annotations

import codecs
import gzip

import pytest

from asreported.errors import EmptyPage, NoArticle, NotText, TooLarge
from asreported.model import Stamp
from asreported.pages import read_article
from asreported.pages.opening import LARGEST, open_page

PARAGRAPH = "Der Hafen von Velmora ist wieder geöffnet, teilte die Behörde am Dienstag mit."
PAGE = f"<html lang='de'><head></head><h1>Hafen geöffnet</h1><p>{PARAGRAPH}</p></html>"


def declared(encoding: str) -> str:
    return PAGE.replace("<head>", f"<head><meta charset='{encoding}'>")


@pytest.mark.parametrize(
    "page",
    [
        PAGE.encode(),
        codecs.BOM_UTF8 + PAGE.encode(),
        codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + PAGE.encode("utf-32-le"),
        declared("iso-8859-1").encode("windows-1252"),
        declared("iso-8859-15").encode("iso-8859-15"),
        declared("utf-8").encode("windows-1252"),
        declared("no-such-encoding").encode("windows-1252"),
        declared("windows-1252").encode(),
        declared("utf-16").encode(),
        PAGE.encode("windows-1252"),
        gzip.compress(PAGE.encode(), mtime=0),
    ],
    ids=[
        "UTF-8", "UTF-8 with BOM", "UTF-16 LE", "UTF-16 BE", "UTF-32", "Latin-1 declared",
        "Latin-9 declared", "UTF-8 claimed, Latin-1 given", "unknown claimed",
        "Latin-1 claimed, UTF-8 given", "UTF-16 claimed, UTF-8 given", "nothing declared",
        "gzip",
    ],
)  # fmt: skip
def test_every_encoding_gives_the_same_words(page: bytes) -> None:
    article = read_article(page)
    assert article.text == f"Hafen geöffnet\n\n{PARAGRAPH}"
    assert "characters" not in {missing.what for missing in article.missing}


def test_a_few_broken_bytes_are_said_and_do_not_change_the_encoding() -> None:
    page = declared("utf-8").encode().replace(b"Dienstag", b"Dien\xffstag")
    article = read_article(page)
    assert "geöffnet" in article.text
    assert "Dien\N{REPLACEMENT CHARACTER}stag" in article.text
    assert [missing.why for missing in article.missing if missing.what == "characters"] == [
        "1 bytes were not utf-8 and became U+FFFD"
    ]


def test_a_lone_surrogate_is_replaced_and_said() -> None:
    article = read_article(PAGE.replace("Dienstag", "Dien\ud800stag"))
    assert "Dien\N{REPLACEMENT CHARACTER}stag" in article.text
    assert "characters" in {missing.what for missing in article.missing}


@pytest.mark.parametrize(
    "page", ["", " \n\t", b"", b"\xef\xbb\xbf", gzip.compress(b"\n", mtime=0)]
)
def test_an_empty_page_is_called_empty(page: str | bytes) -> None:
    with pytest.raises(EmptyPage, match=r"post\.html: the page is empty"):
        read_article(page, source="post.html")


@pytest.mark.parametrize(
    "page",
    [
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, b"%PDF-1.7\n%\xe2\xe3", b"PK\x03\x04abc",
        b"\xff\xd8\xff\xe0abc", bytes(range(256)) * 20, b"GIF89a...",
        gzip.compress(PAGE.encode(), mtime=0)[:-20], b"\x1f\x8b\x08rubbish",
    ],
    ids=["PNG", "PDF", "ZIP", "JPEG", "noise", "GIF", "gzip cut short", "gzip damaged"],
)  # fmt: skip
def test_binary_data_is_no_text(page: bytes) -> None:
    with pytest.raises(NotText, match=r"^post\.bin: "):
        read_article(page, source="post.bin")


@pytest.mark.parametrize(
    "page",
    ["x" * (LARGEST + 1), b"x" * (LARGEST + 1), gzip.compress(b"x" * (LARGEST + 1), mtime=0)],
    ids=["text", "bytes", "a small gzip of a large page"],
)  # fmt: skip
def test_a_page_over_the_limit_is_too_large(page: str | bytes) -> None:
    with pytest.raises(TooLarge, match="larger than 32 MB"):
        open_page(page, "post.html")


def test_a_page_without_an_article_says_so() -> None:
    with pytest.raises(NoArticle, match=r"home\.html: "):
        read_article("<html><body><a href='/'>Home</a></body></html>", source="home.html")


def test_a_given_date_fills_a_gap_and_never_overrides() -> None:
    assert read_article(PAGE, published="2031-03-04").published == Stamp(
        value="2031-03-04", basis="given"
    )
    dated = PAGE.replace("<head>", "<head><meta name='date' content='2031-03-02'>")
    assert read_article(dated, published="2031-03-04").published == Stamp(
        value="2031-03-02", basis="page"
    )


def test_a_given_date_is_no_longer_missing() -> None:
    assert "published" in {missing.what for missing in read_article(PAGE).missing}
    article = read_article(PAGE, published="2031-03-04")
    assert "published" not in {missing.what for missing in article.missing}


def test_text_without_tags_is_read_as_copied_text() -> None:
    article = read_article(
        "Harbour reopens\n\nBy Ada Moe\n\nThe harbour of Velmora reopened on Tuesday, two days "
        "after the storm, the port authority said.\n\nTwelve boats are missing, according "
        "to Ilse Varga, who leads the search."
    )
    assert "Twelve boats are missing" in article.text


def test_a_page_that_ends_in_the_middle_of_a_tag_is_read() -> None:
    assert PARAGRAPH in read_article(f"<p>{PARAGRAPH}</p><div class='arti").text
