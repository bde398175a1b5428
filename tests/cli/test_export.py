"""``asreported export`` as its users run it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from asreported.cli.app import app
from asreported.sources import samples_folder

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PAGE = str(min(samples_folder().glob("0*")))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["export", *arguments])


def test_geojson_is_one_document_on_standard_output() -> None:
    done = run("--format", "geojson", PAGE)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["type"] == "FeatureCollection"
    assert done.stderr == ""


def test_every_line_of_plover_is_an_event() -> None:
    done = run("--format", "plover", PAGE)
    assert done.exit_code == 0
    assert all("event" in json.loads(line) for line in done.stdout.splitlines())


def test_output_goes_to_a_file_and_nowhere_else(tmp_path: Path) -> None:
    done = run("--format", "csv", "-o", str(tmp_path / "events.csv"), PAGE)
    assert (done.exit_code, done.stdout) == (0, "")
    written = (tmp_path / "events.csv").read_bytes().decode()
    assert next(csv.reader(io.StringIO(written)))[:2] == ["id", "label"]


def test_a_page_that_cannot_be_read_stops_no_other_and_the_document_stays_whole(
    tmp_path: Path,
) -> None:
    missing = str(tmp_path / "missing.html")
    done = run("--format", "timelinejs", missing, PAGE)
    assert done.exit_code == 1
    assert {"events", "undated"} <= set(json.loads(done.stdout))
    assert "missing.html" in done.stderr
    assert "1 of 2 pages" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "csv"], "at least one page"),
        (["--format", "kml", PAGE], "kml"),
        ([PAGE], "--format"),
        (["--format", "csv", "--published", "soon", PAGE], "2025-03-03"),
        (["--format", "csv", "-o", "/nowhere/events.csv", PAGE], "cannot be written"),
    ],
)
def test_a_wrong_command_line_says_what_to_do(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "jsonl", PAGE),
        ("--format", "plover", "--kept", "statements"),
        ("--format", "csv", "--kept", "statements", PAGE),
        ("--format", "csv", "--kept", "secrets"),
    ],
)
def test_what_is_of_a_site_is_not_asked_of_pages_nor_the_other_way(
    arguments: tuple[str, ...],
) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.django_db
def test_what_a_site_keeps_is_written_whole() -> None:
    done = run("--format", "json", "--kept", "statements")

    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["items"] == []
