"""Told stories: pages of invented outlets, and what a reader finds who has read them all.

A file holds ``pages``, each with name, outlet, published, headline, standfirst and
paragraphs ("# " before a heading), and ``answers`` by kind, whose quotes name a page
and words of it.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING, Any

import asreported
from asreported.sources import samples_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asreported import Record
    from asreported.model import Span, Spans

Answer = dict[str, Any]
"""What a reader found; a quote in it has ``page`` and ``words`` (or ``text``, ``in``)."""


def read_pages(file: Path) -> dict[str, Record]:
    """The records of the pages of a file, by their names."""
    return {page["name"]: asreported.read(_html(page)) for page in _told(file)["pages"]}


def answers(file: Path) -> dict[str, list[Answer]]:
    """What a reader finds, by kind."""
    found: dict[str, list[Answer]] = _told(file)["answers"]
    return found


def read_crisis() -> tuple[dict[str, Record], dict[str, list[Answer]]]:
    """The records of the sample pages by their names, and their answers."""
    folder = samples_folder()
    found: dict[str, list[Answer]] = json.loads((folder / "stories.json").read_bytes())
    names = sorted(path for path in folder.iterdir() if re.match(r"\d\d-", path.name))
    return {path.name: asreported.read(path) for path in names}, found


def find_quote(text: str, words: str, inside: str | None = None) -> Span | None:
    """The first place of ``words``, or their place in the first place of ``inside``."""
    if inside is not None:
        outer = find_quote(text, inside)
        if outer is None:
            return None
        inner = find_quote(text[slice(*outer)], words)
        return inner and (outer[0] + inner[0], outer[0] + inner[1])
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.search(rf"(?<!\w){pattern}(?!\w)", text)
    return match and match.span()


def touches(span: Span | None, spans: Spans) -> bool:
    """Whether a span shares a character with one of the others."""
    return span is not None and any(span[0] < end and start < span[1] for start, end in spans)


def held_by(
    article: str, span: Span, records: Mapping[str, Record], known: Sequence[Answer]
) -> frozenset[int]:
    """The answers, by their places, of whose quotes a stretch of an article touches one."""
    pages = {name for name, record in records.items() if record.article.id == article}
    return frozenset(
        number
        for number, answer in enumerate(known)
        if any(
            touches(_place(records[quote["page"]], quote), (span,))
            for quote in answer["reports"]
            if quote["page"] in pages
        )
    )


def _place(page: Record, quote: Answer) -> Span | None:
    words = quote.get("words") or quote.get("trigger") or quote["text"]
    return find_quote(page.article.text, words, quote.get("in"))


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
