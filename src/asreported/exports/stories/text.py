"""Stories as a person wants to see them in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.stories.evidence import Evidence, dated
from asreported.exports.stories.sections import SECTIONS
from asreported.exports.stories.wording import counted
from asreported.exports.terminal import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record
    from asreported.stories.model import Stories, Story


def sheet(stories: Stories, records: Iterable[Record], *, width: int, colour: bool) -> str:
    """Each story: its headline, its articles, and the questions it answers."""
    evidence = Evidence(stories, records)
    lines = Lines(width=width, colour=colour)
    for at, told in enumerate(stories.stories):
        if at:
            lines.blank()
            lines.blank()
        _head(lines, evidence, told)
        for title, section in SECTIONS:
            _section(lines, title, list(section(evidence, told)))
    if not stories.stories:
        lines.put(("plain", "no stories: no articles were given"))
    return lines.text()


def _head(lines: Lines, evidence: Evidence, told: Story) -> None:
    outlets = evidence.outlets(told.articles)
    many = f"{counted(len(told.articles), 'article')} in {counted(len(outlets), 'outlet')}"
    dash = lines.glyph(" - ")
    lines.put(("title", told.headline or "No headline"), ("plain", f"{dash}{many}"))
    for each in told.articles:
        known = [evidence.outlet(each), dated(evidence.published(each))]
        lines.put(
            ("speaker", evidence.headline(each)),
            ("note", f"{dash}{', '.join(known)}"),
            indent=4,
            hang=2,
        )


def _section(lines: Lines, title: str, rows: list[tuple[int, str, str]]) -> None:
    """A question with its rows (depth, style, words); one without rows is left out."""
    if not rows:
        return
    lines.blank()
    lines.put(("heading", title))
    for depth, style, words in rows:
        lines.put((style, words), indent=2 * depth + 2, hang=2)
