"""What tests of several rooms share: the real pipeline and a browser, each loaded once."""

from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING

import pytest

from asreported.language import blocks_of_text, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from asreported.language import Analysis

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(autouse=True, scope="module")
def _settled_heap() -> None:
    """What earlier tests left is not looked through again while a later one is timed."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def analyse() -> Callable[[str], Analysis]:
    """A text to its analysis."""
    return lambda text: pipeline().analyse(text, blocks_of_text(text))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, headless."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium found: apt-get install chromium")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        browser.close()
