"""``asreported read ADDRESS``, from servers on loopback that the environment allows."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest
from typer.testing import CliRunner

from asreported.cli.app import app
from asreported.sources import samples_folder
from asreported.sources.door import open_door

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.testing import Result

PAGE = min(samples_folder().glob("[0-9]*")).read_bytes()


class Pages(BaseHTTPRequestHandler):
    """Two pages, one of them moved, and rules that forbid a third."""

    asked: ClassVar[list[str]] = []
    answers: ClassVar[dict[str, tuple[int, bytes]]] = {
        "/robots.txt": (200, b"User-agent: *\nDisallow: /private"),
        "/page": (200, PAGE),
        "/old": (301, b"/page"),
        "/private": (200, PAGE),
    }

    def do_GET(self) -> None:
        self.asked.append(self.path)
        status, content = self.answers.get(self.path, (404, b""))
        self.send_response(status)
        if status == 301:
            self.send_header("Location", content.decode())
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    Pages.asked.clear()
    monkeypatch.setenv("ASREPORTED_ALLOW_HOSTS", f"127.0.0.1:{server.server_port}")
    monkeypatch.setenv("ASREPORTED_FETCH_INTERVAL", "0")
    open_door.cache_clear()
    yield f"http://127.0.0.1:{server.server_port}"
    open_door.cache_clear()
    server.shutdown()
    thread.join()
    server.server_close()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_an_address_is_fetched_and_read_with_its_address(site: str) -> None:
    done = run("read", "--format", "json", f"{site}/page")
    assert done.exit_code == 0
    record = json.loads(done.stdout)
    assert record["source"] == f"{site}/page"
    assert record["article"]["headline"].startswith("At least 61 dead")
    assert Pages.asked == ["/robots.txt", "/page"]


def test_a_redirect_is_followed(site: str) -> None:
    done = run("read", "--format", "json", f"{site}/old")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["source"] == f"{site}/old"
    assert Pages.asked == ["/robots.txt", "/old", "/page"]


def test_what_cannot_be_had_is_told_and_the_others_are_read(site: str) -> None:
    done = run("read", "--format", "json", f"{site}/private", f"{site}/none", f"{site}/page")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    assert "robots.txt" in done.stderr
    assert "the server answers 404" in done.stderr
    assert "2 of 3 pages could not be read" in done.stderr


def test_this_machine_is_not_read_unless_it_is_allowed(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ASREPORTED_ALLOW_HOSTS")
    open_door.cache_clear()
    done = run("read", f"{site}/page")
    assert done.exit_code == 1
    assert "ASREPORTED_ALLOW_HOSTS" in done.stderr
    assert Pages.asked == []


def test_a_setting_that_cannot_be_meant_is_told(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASREPORTED_ALLOW_HOSTS", "*")
    open_door.cache_clear()
    done = run("read", f"{site}/page")
    assert done.exit_code == 1
    assert "allowed hosts" in str(done.exception)
