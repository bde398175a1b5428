from __future__ import annotations

import base64
import gzip
import hashlib
import time
from io import BytesIO

import brotli
import pytest

from asreported.errors import SourceError
from asreported.sources import Page
from asreported.sources.archives import Revisit, read_warc
from tests.sources.archives.making import BODY, record

GOOD = record(url="https://selda.example/1")
LAST = record(b"<html>last</html>", url="https://selda.example/3")


def read(content: bytes, *, feeds: bool = False) -> list[Page | Revisit | SourceError]:
    return list(read_warc(BytesIO(content), "a.warc", feeds=feeds))


@pytest.mark.parametrize(
    "content",
    [
        GOOD + LAST,
        gzip.compress(GOOD, mtime=0) + gzip.compress(LAST, mtime=0),
        gzip.compress(GOOD + LAST, mtime=0),
        b"\r\n" + GOOD + b"\r\n" + LAST,
    ],
    ids=["plain", "packed one by one", "packed at once", "with blank lines"],
)
def test_pages_have_their_bytes_address_and_time(content: bytes) -> None:
    first, second = read(content)
    assert isinstance(first, Page)
    assert (first.content, first.url) == (BODY, "https://selda.example/1")
    assert first.fetched == "2025-03-13T08:10:00Z"
    assert isinstance(second, Page)
    assert second.content == b"<html>last</html>"


def test_a_page_is_named_by_its_record_s_offset() -> None:
    plain = [each.source for each in read(GOOD + LAST) if not isinstance(each, Revisit)]
    assert plain == ["a.warc#0", f"a.warc#{len(GOOD)}"]
    packed = gzip.compress(GOOD, mtime=0)
    found = read(packed + gzip.compress(LAST, mtime=0))
    assert found[1].source == f"a.warc#{len(packed)}"


LIES = {
    "too long": record(length=5_000),
    "reaches into the next": record(length=300),
    "too short": record(length=70),
    "short to the blank line": record(length=44),
    "negative": record(length=-1),
    "no number": record(length="many"),
    "endless": record(length=10**40),
    "two of them": record(extra="Content-Length: 10\r\n"),
    "none": record().replace(b"Content-Length", b"Content-Lenght"),
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_record_that_lies_about_its_length_is_told_of_and_costs_only_itself(
    lie: bytes,
    packed: bool,  # noqa: FBT001 - pytest gives it by name
) -> None:
    parts = [GOOD, lie, LAST]
    content = b"".join(map(gzip.compress, parts) if packed else parts)
    first, *between, last = read(content)
    assert isinstance(first, Page)
    assert between
    assert all(isinstance(each, SourceError) for each in between)
    start = len(gzip.compress(GOOD, mtime=0)) if packed else len(GOOD)
    assert between[0].source == f"a.warc#{start}"
    assert isinstance(last, Page)
    assert last.content == b"<html>last</html>"


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_breaks_off_gives_what_is_whole(
    packed: bool,  # noqa: FBT001 - pytest gives it by name
) -> None:
    whole = (
        gzip.compress(GOOD, mtime=0) + gzip.compress(LAST, mtime=0) if packed else GOOD + LAST
    )
    for cut in (2, 30, 90):
        first, error = read(whole[:-cut])
        assert isinstance(first, Page)
        assert isinstance(error, SourceError)


def test_damaged_gzip_data_costs_only_its_record() -> None:
    packed = bytearray(gzip.compress(record(bytes(range(256)) * 9), mtime=0))
    packed[len(packed) // 2] ^= 255
    first, error, last = read(
        gzip.compress(GOOD, mtime=0) + bytes(packed) + gzip.compress(LAST, mtime=0)
    )
    assert isinstance(error, SourceError)
    assert "damaged" in error.what
    assert isinstance(first, Page)
    assert isinstance(last, Page)


SHA1 = base64.b32encode(hashlib.sha1(BODY, usedforsecurity=False).digest()).decode()
SHA256 = hashlib.sha256(BODY).hexdigest()


@pytest.mark.parametrize("digest", [f"sha1:{SHA1}", f"sha256:{SHA256}", "unknown:x"])
def test_a_page_of_its_digest_is_given(digest: str) -> None:
    (page,) = read(record(extra=f"WARC-Payload-Digest: {digest}\r\n"))
    assert isinstance(page, Page)


@pytest.mark.parametrize("digest", [f"sha1:{'A' * 32}", f"sha256:{'0' * 64}", "sha256:junk"])
@pytest.mark.parametrize("name", ["Payload", "Block"])
def test_a_page_not_of_its_digest_is_not_given(digest: str, name: str) -> None:
    (error,) = read(record(extra=f"WARC-{name}-Digest: {digest}\r\n"))
    assert isinstance(error, SourceError)
    assert "digest" in error.what


def test_a_digest_vouches_for_a_record_that_rubbish_follows() -> None:
    vouched = record(extra=f"WARC-Payload-Digest: sha256:{SHA256}\r\n")
    page, error = read(vouched + b"rubbish\r\n")
    assert isinstance(page, Page)
    assert isinstance(error, SourceError)


def test_a_page_that_its_crawler_cut_off_is_told_of() -> None:
    (error,) = read(record(extra="WARC-Truncated: length\r\n"))
    assert isinstance(error, SourceError)
    assert "cut it off" in error.what


def test_what_is_no_page_is_passed_over() -> None:
    others = (
        record(http="Content-Type: image/png\r\n")
        + record(status="404 Not Found")
        + record(kind="request")
        + record(kind="warcinfo")
    )
    assert read(others) == []


def test_feeds_are_given_when_they_are_asked_for() -> None:
    feed = record(b"<rss/>", http="Content-Type: application/rss+xml\r\n")
    assert read(feed) == []
    (page,) = read(feed, feeds=True)
    assert isinstance(page, Page)


def test_a_revisit_is_noted() -> None:
    (revisit,) = read(
        record(b"", kind="revisit", extra="WARC-Refers-To-Date: 2025-03-12T00:00:00Z\r\n")
    )
    assert isinstance(revisit, Revisit)
    assert (revisit.url, revisit.same_as) == ("https://selda.example/1", "2025-03-12T00:00:00Z")


@pytest.mark.parametrize(
    ("body", "http"),
    [
        (gzip.compress(BODY, mtime=0), "Content-Encoding: gzip\r\n"),
        (brotli.compress(BODY), "Content-Encoding: br\r\n"),
        (BODY, "Content-Encoding: gzip\r\n"),
        (b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY), "Transfer-Encoding: chunked\r\n"),
        (BODY, "Transfer-Encoding: chunked\r\n"),
    ],
    ids=["gzip", "brotli", "gzip undone", "chunked", "chunks joined"],
)
def test_a_page_is_what_its_reader_saw(body: bytes, http: str) -> None:
    (page,) = read(record(body, http=f"Content-Type: text/html\r\n{http}"))
    assert isinstance(page, Page)
    assert page.content == BODY


def test_a_page_that_grows_beyond_all_measure_is_not_unpacked() -> None:
    packer = brotli.Compressor(quality=4)
    bomb = b"".join(packer.process(b" " * (1 << 24)) for _ in range(4)) + packer.finish()
    (error,) = read(record(bomb, http="Content-Type: text/html\r\nContent-Encoding: br\r\n"))
    assert isinstance(error, SourceError)
    assert "unpacked" in error.what


@pytest.mark.parametrize("content", [b"", b"\x28\xb5\x2f\xfdxx", b"<html>", b"\x1f\x8b\x08xx"])
def test_what_is_no_archive_is_said_to_be_none(content: bytes) -> None:
    (error,) = read(content)
    assert isinstance(error, SourceError)


def test_what_looks_like_members_without_end_costs_no_time() -> None:
    begun = time.process_time()
    (*errors,) = read(gzip.compress(GOOD, mtime=0) + b"\x1f\x8b\x08" * 1_000_000)
    assert isinstance(errors[0], Page)
    assert all(isinstance(each, SourceError) for each in errors[1:])
    assert time.process_time() - begun < 5
