"""A second crisis, of another domain: a dam, a flood, and thirteen pages of five outlets.

``python -m bench flood`` reads the pages of ``flood.json``, compares them and scores
what comes out against the answers beside them, exactly as ``bench crisis`` does with
the samples. Pages and answers were written before any rule was tuned on them, so that
rules that only fit the samples show here.
"""

from __future__ import annotations

import json
from html import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asreported
from bench.crisis import measure
from bench.crisis_scene import Scene

if TYPE_CHECKING:
    from asreported import Record
    from bench.common import Measures
    from bench.crisis_scene import Answer

_FILE = Path(__file__).with_name("flood.json")


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent, kind by kind."""
    return score_pages(_FILE)


def score_pages(file: Path) -> Measures:
    """The figures of the pages and answers of a file."""
    records = read_pages(file)
    stories = import_module("asreported.stories").read_stories(list(records.values()))
    return measure(Scene(stories, records), answers(file))


def read_pages(file: Path = _FILE) -> dict[str, Record]:
    """The records of the pages, by their names."""
    return {page["name"]: asreported.read(_html(page)) for page in _told(file)["pages"]}


def answers(file: Path = _FILE) -> dict[str, list[Answer]]:
    """What a reader finds who has read them all."""
    found: dict[str, list[Answer]] = _told(file)["answers"]
    return found


def _told(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(file.read_bytes())
    return read


def _html(page: dict[str, Any]) -> str:
    meta = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page["headline"],
        "datePublished": page["published"],
        "publisher": {"@type": "Organization", "name": page["outlet"]},
    }
    return (
        f"<!doctype html><html lang=en><head><title>{escape(page['headline'])}</title>"
        f'<link rel=canonical href="https://news.example/{page["name"]}">'
        f'<script type="application/ld+json">{json.dumps(meta)}</script></head><body><article>'
        f"<h1>{escape(page['headline'])}</h1>"
        f"<p class=standfirst>{escape(page['standfirst'])}</p>"
        + "".join(map(_block, page["paragraphs"]))
        + "</article></body></html>"
    )


def _block(line: str) -> str:
    if line.startswith("# "):
        return f"<h2>{escape(line[2:])}</h2>"
    return f"<p>{escape(line)}</p>"
