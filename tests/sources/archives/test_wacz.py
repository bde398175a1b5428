from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
from io import BytesIO

import pytest

from asreported.errors import SourceError
from asreported.sources import Fetched, Page
from asreported.sources.archives import Revisit, read_wacz, read_warc, write_wacz, write_warc
from tests.sources.archives.making import BODY, record, wacz


def answer(number: int, **more: object) -> Fetched:
    told = {
        "asked": f"https://selda.example/{number}",
        "address": f"https://selda.example/{number}",
        "status": 200,
        "headers": (("content-type", "text/html; charset=utf-8"), ("content-encoding", "br")),
        "content": BODY + str(number).encode(),
        "at": "2025-03-13T08:10:00Z",
    }
    return Fetched(**{**told, **more})  # type: ignore[arg-type]  # a test's own fields


def read(content: bytes) -> list[Page | Revisit | SourceError]:
    return list(read_wacz(BytesIO(content), "a.wacz"))


def written(*answers: Fetched) -> bytes:
    out = BytesIO()
    write_wacz(out, answers, title="Ferry", titles={"https://selda.example/1": "One"})
    return out.getvalue()


def test_what_is_written_is_read_back_whole() -> None:
    pages = read(written(answer(1), answer(2)))
    assert [
        (page.content, page.url, page.fetched) for page in pages if isinstance(page, Page)
    ] == [
        (BODY + b"1", "https://selda.example/1", "2025-03-13T08:10:00Z"),
        (BODY + b"2", "https://selda.example/2", "2025-03-13T08:10:00Z"),
    ]


def test_the_same_answers_give_the_same_bytes() -> None:
    assert written(answer(1)) == written(answer(1))


def test_a_wacz_file_has_what_its_standard_asks_for() -> None:
    with zipfile.ZipFile(BytesIO(written(answer(1), answer(2)))) as archive:
        package = json.loads(archive.read("datapackage.json"))
        pages = [json.loads(line) for line in archive.read("pages/pages.jsonl").splitlines()]
        index = archive.read("indexes/index.cdx").decode().splitlines()
        warc = archive.read("archive/data.warc.gz")
    assert package["wacz_version"] == "1.1.1"
    assert [each["path"] for each in package["resources"]] == [
        "archive/data.warc.gz", "indexes/index.cdx", "pages/pages.jsonl",
    ]  # fmt: skip
    assert pages[0]["format"] == "json-pages-1.0"
    assert pages[1]["title"] == "One"
    key, stamp, told = index[0].split(" ", 2)
    assert (key, stamp) == ("example,selda)/1", "20250313081000")
    place = json.loads(told)
    start, length = int(place["offset"]), int(place["length"])
    (page,) = read_warc(BytesIO(warc[start : start + length]), "one")
    assert isinstance(page, Page)
    assert page.url == place["url"]


def test_the_addresses_that_led_to_a_page_stand_beside_it() -> None:
    out = BytesIO()
    moved = answer(1, asked="http://selda.example/old", hops=("https://selda.example/o",))
    list(write_warc(out, [moved]))
    plain = gzip.decompress(out.getvalue())
    assert b"asked: http://selda.example/old\r\nhop: https://selda.example/o" in plain


def test_no_header_begins_a_record_of_its_own() -> None:
    evil = answer(1, headers=(("x-evil", "a\r\n\r\nWARC/1.1\r\n"), ("bad name:", "x")))
    pages = read(written(evil))
    assert [type(each) for each in pages] == [Page]


def test_a_file_not_of_its_digest_is_told_of_and_not_read() -> None:
    (error,) = read(wacz(record(), digest="0" * 64))
    assert isinstance(error, SourceError)
    assert "datapackage.json" in error.what


def test_a_package_not_of_its_own_digest_is_told_of() -> None:
    found = read(wacz(record(), **{"datapackage-digest__json": b'{"hash":"sha256:00"}'}))
    assert [type(each) for each in found] == [SourceError, Page]


def test_a_file_for_which_nothing_vouches_is_read_and_told_of() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/a.warc", record())
    assert [type(each) for each in read(out.getvalue())] == [SourceError, Page]


def test_a_file_that_was_packed_again_is_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/a.warc", record() * 9)
    assert sum(isinstance(each, Page) for each in read(out.getvalue())) == 9


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_is_not_unpacked(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("archive/a.warc", b" " * 100_000_000)
    tracemalloc.start()
    found = read(out.getvalue())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert all(isinstance(each, SourceError) for each in found)
    assert peak < 5_000_000


@pytest.mark.parametrize("cut", [1, 30, 500])
def test_a_zip_that_breaks_off_is_told_of(cut: int) -> None:
    (error,) = read(wacz(record())[:-cut])
    assert isinstance(error, SourceError)


def test_a_zip_without_an_archive_is_told_of() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    assert "holds no WARC" in str(read(out.getvalue())[-1])


def test_no_damage_to_a_zip_s_directory_goes_further_than_an_error() -> None:
    whole = wacz(record())
    for place in range(len(whole) - 320, len(whole)):
        for byte in (0x00, 0xFF):
            damaged = whole[:place] + bytes([byte]) + whole[place + 1 :]
            assert all(isinstance(each, Page | SourceError) for each in read(damaged))
