"""``asreported read`` on archives, feeds and mailboxes."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from asreported.cli.app import app
from tests.sources.archives.making import record, wacz

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PAGE = (
    b"<!doctype html><html lang=en><title>Ferry strikes the pier</title><h1>Ferry strikes the"
    b" pier</h1><p>The harbour master said on Monday that nobody was hurt when the ferry struck"
    b" the pier at Port Selda.</p><p>\xe2\x80\x9cIt came in too fast,\xe2\x80\x9d she said.</p>"
)


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def records(done: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_archive_is_its_pages_and_a_damaged_record_an_error(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    lie = gzip.compress(record(PAGE, length=9_999))
    good = gzip.compress(record(PAGE, url="https://selda.example/1"))
    file.write_bytes(good + lie + good)
    done = run("read", "--format", "json", str(file))
    assert done.exit_code == 1
    assert [one["source"] for one in records(done)] == [
        f"{file}#0",
        f"{file}#{len(good) + len(lie)}",
    ]
    assert records(done)[0]["article"]["url"] == "https://selda.example/1"  # type: ignore[index]  # JSON
    assert f"{file}#{len(good)}" in done.stderr
    assert "1 of 3 pages could not be read" in done.stderr


def test_an_archive_may_come_on_standard_input() -> None:
    done = run("read", "--format", "json", "-", stdin=wacz(record(PAGE)))
    assert done.exit_code == 0
    assert len(records(done)) == 1


def test_the_date_of_a_feed_fills_the_gap_of_its_page(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    text = PAGE.decode().replace("&", "&amp;").replace("<", "&lt;")
    file.write_text(
        f"<rss><channel><item><pubDate>2025-03-12</pubDate><description>{text}</description>"
        "</item></channel></rss>",
        encoding="utf-8",
    )
    (told,) = records(run("read", "--format", "json", "--published", "2020-01-01", str(file)))
    assert told["article"]["published"] == {"value": "2025-03-12", "basis": "given"}  # type: ignore[index]  # JSON


def test_one_address_cannot_be_that_of_an_archive(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(record(PAGE))
    done = run("read", "--url", "https://selda.example/", str(file))
    assert done.exit_code == 2
    assert "several" in done.stderr


def test_memory_is_flat_however_many_pages_an_archive_has(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    packed = gzip.compress(record(b"<!doctype html><p>" + bytes(range(33, 60)) * 4_000))
    code = (
        "import resource, sys; from asreported.sources import gather;"
        "n = sum(1 for _ in gather(sys.argv[1]));"
        "print(n, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    peaks = []
    for count in (50, 5_000):
        file.write_bytes(packed * count)
        told = subprocess.run(
            [sys.executable, "-c", code, str(file)], check=True, capture_output=True, text=True
        )
        number, peak = map(int, told.stdout.split())
        assert number == count
        peaks.append(peak)
    assert peaks[1] < peaks[0] * 1.2
