"""The commands of sources as their users run them: add, watch, status, outlets, export."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest

from asreported.desk.evidence import write_evidence
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Article
from asreported.desk.store import accept_page
from asreported.errors import HomeError
from asreported.sources import Page
from asreported.sources.archives import write_warc
from tests.desk.conftest import PAGE
from tests.desk.living import command, environment
from tests.desk.test_serving import rows
from tests.desk.watching import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PIER = "https://courier.example/pier"
LIST = """<opml version="2.0"><body><outline text="Coast"><outline text="Courier" type="rss"
xmlUrl="https://courier.example/feed.xml"/></outline></body></opml>"""


def a_page(headline: str = "Pier falls") -> bytes:
    return PAGE.format(language="en", headline=headline, day="2031-03-03", count=12).encode()


class Paper(BaseHTTPRequestHandler):
    """A paper on loopback: a feed of two pages, and no rules for robots."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        here = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined] # it is HTTP's
        items = "".join(f"<item><link>{here}/{name}</link></item>" for name in ("pier", "quay"))
        listed = f"<rss version='2.0'><channel><title>Courier</title>{items}</channel></rss>"
        answers = {"/feed": listed.encode(), "/pier": a_page(), "/quay": a_page("Quay stands")}
        content = answers.get(self.path, b"")
        self.send_response(200 if content else 404)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def paper() -> Iterator[str]:
    """The address of a paper on loopback."""
    Paper.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Paper) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


def test_the_pages_that_a_feed_names_are_added_and_read(tmp_path: Path, paper: str) -> None:
    done = command(tmp_path, "add", f"{paper}/feed", ASREPORTED_ALLOW_HOSTS=paper[7:])

    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(done.stdout.splitlines()) == [
        f"accepted {paper}/pier", f"accepted {paper}/quay",
    ]  # fmt: skip
    assert rows(tmp_path, "SELECT status FROM desk_response") == [(200,), (200,)]
    assert rows(tmp_path, "SELECT count(*) FROM desk_article") == [(2,)]


def test_a_feed_that_is_followed_is_watched(tmp_path: Path, paper: str) -> None:
    allowed = {"ASREPORTED_ALLOW_HOSTS": paper[7:]}
    command(tmp_path, "add", "--follow", f"{paper}/feed", **allowed)

    first = command(tmp_path, "watch", "--once", **allowed)
    second = command(tmp_path, "watch", "--once", **allowed)

    assert sorted(first.stdout.splitlines()) == [
        f"accepted {paper}/pier", f"accepted {paper}/quay",
    ]  # fmt: skip
    assert second.stdout == ""
    assert Paper.asked.count("/pier") == 1
    assert "0 to read, 0 could not be read" in command(tmp_path, "status").stdout


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
