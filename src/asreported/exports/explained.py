"""Why the attributions of one record are there, as a person wants to see it in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.terminal import Lines
from asreported.exports.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Attribution, Record
    from asreported.statements import Explanation, Weighed

_INDENT = 2
_SHOWN = 5
_ASKED = {
    "cue": "a cue, for",
    "content": "its content, for",
    "probability": "the whole, for",
}


def reasons(
    record: Record, explanations: Sequence[Explanation], *, width: int, colour: bool
) -> str:
    """Each attribution with the rule, the weights of the models, and its speaker's reason."""
    lines = Lines(width=width, colour=colour)
    wording = Wording(record)
    lines.put(("title", record.article.headline or "No headline"))
    lines.put(("note", record.source))
    for each, why in zip(record.attributions, explanations, strict=True):
        lines.blank()
        _head(lines, wording, each)
        _why(lines, each, why)
    if not explanations:
        lines.blank()
        lines.put(("plain", "no statements: nothing to explain"))
    return lines.text()


def _head(lines: Lines, wording: Wording, each: Attribution) -> None:
    gap = f" {lines.glyph('[...]')} "
    inside = f" (within {each.within})" if each.within else ""
    lines.put(
        ("note", f"{each.id}{inside} "),
        ("speaker", wording.speaker(each, gap=gap)),
        ("plain", " "),
        ("cue", wording.words(each.cue.spans, gap=gap)),
        ("plain", f" {wording.words(each.content.spans, gap=gap)}"),
        indent=_INDENT,
        hang=_INDENT,
    )


def _why(lines: Lines, each: Attribution, why: Explanation) -> None:
    found = [
        f"found by: {why.rule}; probability {each.probability:.2f}",
        f"speaker: {why.speaker}",
    ]
    found += [
        f"{asked} {_weighed(weighed)}"
        for part, asked in _ASKED.items()
        if (weighed := getattr(why, part))
    ]
    for line in found:
        lines.put(("plain", line), indent=3 * _INDENT, hang=_INDENT)


def _weighed(weighed: Sequence[Weighed]) -> str:
    return ", ".join(f"{one.what} {one.weight:+.1f}" for one in weighed[:_SHOWN])
