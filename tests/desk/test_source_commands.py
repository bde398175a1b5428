"""The commands of sources as their users run them: add, watch, status, outlets, export."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from asreported.desk.evidence import write_evidence
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Article
from asreported.desk.store import accept_page
from asreported.errors import HomeError
from asreported.sources import Page
from asreported.sources.archives import write_warc
from tests.desk.conftest import PAGE
from tests.desk.following import answer
from tests.desk.living import command, environment

if TYPE_CHECKING:
    from pathlib import Path

PIER = "https://courier.example/pier"
LIST = """<opml version="2.0"><body><outline text="Coast"><outline text="Courier" type="rss"
xmlUrl="https://courier.example/feed.xml"/></outline></body></opml>"""


def a_page(headline: str = "Pier falls") -> bytes:
    return PAGE.format(language="en", headline=headline, day="2031-03-03", count=12).encode()


def test_the_pages_of_a_web_archive_are_added_under_their_addresses(tmp_path: Path) -> None:
    archive = tmp_path / "pages.warc"
    with archive.open("wb") as file:
        list(write_warc(file, [answer(PIER, a_page()), answer(f"{PIER}/2", a_page("Quay"))]))

    done = command(tmp_path / "home", "add", str(archive))

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"accepted {PIER}", f"accepted {PIER}/2"]


def test_a_list_of_feeds_is_followed_told_of_and_given_back(tmp_path: Path) -> None:
    listed, home = tmp_path / "feeds.opml", tmp_path / "home"
    listed.write_text(LIST)

    done = command(home, "add", "--follow", str(listed))

    assert done.stdout == "followed https://courier.example/feed.xml\n"
    told = command(home, "status").stdout
    assert "feed Courier: https://courier.example/feed.xml" in told
    assert "last success never" in told
    given = command(home, "status", "--opml").stdout
    assert 'xmlUrl="https://courier.example/feed.xml"' in given
    assert 'text="Coast"' in given


def test_an_address_that_is_not_the_public_web_is_refused_in_a_sentence(
    tmp_path: Path,
) -> None:
    done = command(tmp_path, "add", "http://127.0.0.1/pier")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "127.0.0.1" in done.stdout


def test_watching_ends_cleanly_when_it_is_told_to(tmp_path: Path) -> None:
    watching = subprocess.Popen(
        [sys.executable, "-m", "asreported", "watch"],
        env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert watching.stdout is not None
    assert watching.stdout.readline() == "watching 0 sources\n"

    watching.send_signal(signal.SIGTERM)
    _, said = watching.communicate(timeout=30)

    assert watching.returncode == 0, said
    assert "Traceback" not in said


def test_outlets_are_edited_as_a_file(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text("[[outlet]]\nname = 'The Herald'\ndomains = ['herald.example']\n")

    assert command(tmp_path / "home", "outlets", "import", str(file)).stdout == (
        "1 outlets changed or added\n"
    )

    written = command(tmp_path / "home", "outlets", "export").stdout
    assert 'domains = ["herald.example"]' in written
    file.write_text("[[outlet")
    done = command(tmp_path / "home", "outlets", "import", str(file))
    assert (done.returncode, "no TOML" in done.stderr) == (1, True)


def test_the_evidence_of_a_story_is_the_answers_that_brought_its_pages(tmp_path: Path) -> None:
    came = answer(PIER, a_page())
    page = Page(content=came.content, source=PIER, url=PIER, fetched=came.at)
    accept_page(page, answer=came)
    run_next("tests")
    story = Article.objects.get().story
    assert story is not None

    written = write_evidence(story.key[:16], tmp_path / "story.wacz")

    assert written == (1, 0)
    with zipfile.ZipFile(tmp_path / "story.wacz") as packed:
        assert PIER in packed.read("indexes/index.cdx").decode()
        assert "Pier falls" in packed.read("pages/pages.jsonl").decode()
        assert json.loads(packed.read("datapackage.json"))["wacz_version"] == "1.1.1"


@pytest.mark.parametrize("key", ["", "no such story"])
def test_evidence_of_no_story_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(HomeError, match="no such story"):
        write_evidence(key, tmp_path / "story.wacz")
