"""``asreported stories`` as its users run it, over a comparison made by hand."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import asreported.stories
from asreported.cli.app import app
from asreported.sources import samples_folder
from asreported.stories.model import Listed, Stories, Story

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from asreported.model import Record

PAGES = [str(path) for path in sorted(samples_folder().glob("0*"))[:2]]


def one_story(records: list[Record], workers: int) -> Stories:
    """All articles as one story, headed by how many workers were to compare them."""
    ids = tuple(each.article.id for each in records)
    listed = tuple(
        Listed(each.article.id, each.source, each.article.headline, each.article.publisher)
        for each in records
    )
    story = Story(id="s", headline=f"By {workers}", articles=ids)
    return Stories(articles=listed, stories=(story,))


@pytest.fixture(autouse=True)
def _compare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asreported.stories, "read_stories", one_story, raising=False)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["stories", *arguments])


def test_text_is_the_default() -> None:
    done = run(*PAGES)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"By {os.cpu_count()} - 2 articles in ")


def test_stories_are_compared_by_as_many_workers_as_asked_for() -> None:
    assert run("--workers", "7", *PAGES).stdout.startswith("By 7 - 2 articles in ")


def test_json_is_one_line_of_the_contract() -> None:
    done = run("--format", "json", *PAGES)
    (line,) = done.stdout.splitlines()
    told = json.loads(line)
    assert told["schema"] == "asreported.stories/1"
    assert [each["source"] for each in told["articles"]] == PAGES
    assert done.stderr == ""


def test_html_goes_to_a_file(tmp_path: Path) -> None:
    done = run("--format", "html", "-o", str(tmp_path / "out.html"), *PAGES)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "out.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_compared(
    tmp_path: Path,
) -> None:
    done = run("--format", "json", str(tmp_path / "missing.html"), *PAGES)
    assert done.exit_code == 1
    assert len(json.loads(done.stdout)["articles"]) == 2
    assert "1 of 3 pages" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "at least one page"),
        (["--format", "csv", *PAGES], "csv"),
        (["--workers", "0", *PAGES], "or equal to 1"),
        (["-o", "/nowhere/out.txt", *PAGES], "cannot be written"),
    ],
)
def test_a_wrong_command_line_says_what_to_do(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
