"""The comparison that the tests of this folder show."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.exports import render_stories_html
from tests.browsing import opened_context
from tests.exports.stories.crisis import crisis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from asreported.model import Record
    from asreported.stories.model import Stories


@pytest.fixture(scope="session")
def compared() -> tuple[Stories, list[Record]]:
    return crisis()


@pytest.fixture(scope="session")
def stories_page(compared: tuple[Stories, list[Record]]) -> LexborHTMLParser:
    return LexborHTMLParser(render_stories_html(*compared))


@pytest.fixture
def opened_stories(
    browser: Browser, tmp_path: Path, compared: tuple[Stories, list[Record]]
) -> Iterator[Callable[..., Page]]:
    """Opens the page of stories; afterwards nothing was complained of and nothing fetched."""
    complaints, fetched = [], []
    contexts = ExitStack()

    def opener(*, width: int = 1000, **options: object) -> Page:
        path = tmp_path / "stories.html"
        path.write_text(render_stories_html(*compared), "utf-8")
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
