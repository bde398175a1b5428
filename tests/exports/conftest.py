"""A record with everything in it, and a browser to open its page in."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from asreported.exports import render_html
from tests.browsing import opened_context
from tests.exports.builder import canal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from asreported.model import Record


@pytest.fixture(scope="session")
def full_record() -> Record:
    """An article with chain, discontinuous content, nested marks, and disputes."""
    return canal().record()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a record's page; afterwards nothing was complained of and nothing fetched."""
    complaints: list[str] = []
    fetched: list[str] = []
    contexts = ExitStack()

    def opener(record: Record, *, width: int = 1280, **options: object) -> Page:
        path = tmp_path / "record.html"
        path.write_text(render_html(record), "utf-8")
        viewport = {"width": width, "height": 844}
        context = opened_context(browser, viewport=viewport, **options)
        page = contexts.enter_context(context).new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(path.as_uri())
        fetched.remove(path.as_uri())
        return page

    with contexts:
        yield opener
    assert complaints == []
    assert fetched == []
