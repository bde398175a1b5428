"""What the demonstration's pages weigh, and how soon an article is there on a slow machine.

Kilobytes (1,000) are as sent, compressed, with every style, script and icon and without
pictures; of the heaviest article (its record switched on) and story. ``lcp_seconds`` is
Chromium's largest contentful paint of the longest article read plainly, its processor
slowed four times, nothing in its cache: the median of five.
"""

from __future__ import annotations

import shutil
import signal
import statistics
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from bench.common import Measures

_REPEATS = 5
_SLOWER = 4
_PATIENCE = 30
_PAINT = """() => new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().at(-1).startTime / 1000)
).observe({type: "largest-contentful-paint", buffered: true}))"""
_LINKS = "all => [...new Set(all.map(one => one.pathname))]"


def run(data: Path) -> Measures:  # noqa: ARG001 - it measures the samples, which are ours
    """Kilobytes of pages, and seconds."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    with _demonstration() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        articles = _linked(browser, address, "", "/articles/")
        stories = _linked(browser, address, "stories/", "/stories/")
        weights = {one: _weight(browser, f"{address}{one[1:]}?layer") for one in articles}
        longest = max(weights, key=lambda one: weights[one])
        told = [
            _weight(browser, address + one[1:])
            for one in stories
            if len(one) > len("/stories/")
        ]
        paints = [_painted(browser, address + longest[1:]) for _ in range(_REPEATS)]
        browser.close()
    return {
        "article_kb": max(weights.values()),
        "story_kb": max(told),
        "lcp_seconds": statistics.median(paints),
    }


@contextmanager
def _demonstration() -> Iterator[str]:
    """The address of a running demonstration."""
    process = subprocess.Popen(
        [sys.executable, "-m", "asreported", "demo", "--no-browser", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process.stdout.readline().strip() if process.stdout else ""
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=_PATIENCE)


def _linked(browser: Browser, address: str, start: str, kind: str) -> list[str]:
    with _cold(browser) as page:
        page.goto(address + start)
        return list(page.eval_on_selector_all(f"main a[href^='{kind}']", _LINKS))


def _weight(browser: Browser, address: str) -> float:
    """Kilobytes that are sent for a page to who has nothing of it yet."""
    kinds: dict[str, str] = {}
    sent = 0

    def begun(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def ended(event: dict[str, Any]) -> None:
        nonlocal sent
        if kinds.get(event["requestId"]) != "Image":
            sent += event["encodedDataLength"]

    with _cold(browser) as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.responseReceived", begun)
        session.on("Network.loadingFinished", ended)
        page.goto(address, wait_until="networkidle")
    return sent / 1000


def _painted(browser: Browser, address: str) -> float:
    """Seconds to the largest contentful paint, on a processor slowed four times."""
    with _cold(browser) as page:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        page.goto(address, wait_until="load")
        return float(page.evaluate(_PAINT))


@contextmanager
def _cold(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        yield context.new_page()
    finally:
        context.close()
