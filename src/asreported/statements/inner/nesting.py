"""Attributions inside attributions: a content read again, and sources that are cited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.inner.rereading import reread
from asreported.statements.rules.citing import cited_by, quoting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table


class Nested(NamedTuple):
    """A draft; and where it lies in another, that one's place among all that are given."""

    draft: Draft
    within: int | None


def nested(analysis: Analysis, table: Table, standing: Sequence[Draft]) -> list[Nested]:
    """The standing drafts, each followed by what lies in it, at any depth."""
    cited = cited_by(analysis, standing)
    quoted = quoting(analysis, standing)
    found: list[Nested] = []
    for place, draft in enumerate(standing):
        line = [draft]
        if place in cited:
            said = replace(cited[place], rule="whom the text cites")
            line = [replace(draft, content=said.content), said]
        if place in quoted:
            line = [replace(quoted[place], rule="who quotes whom"), *line]
        first = len(found)
        found += [Nested(one, first + at - 1 if at else None) for at, one in enumerate(line)]
        found += _placed(line[-1], list(reread(analysis, table, draft)), first + len(line) - 1)
    return found


def _placed(outer: Draft, inside: Sequence[Draft], place: int) -> Iterator[Nested]:
    """Each draft inside another with the place of the smallest content that holds it whole."""
    ranked = sorted(inside, key=lambda one: (-len(one.content), one.cue))
    held = [(place, {*outer.content, *outer.source, *outer.cue_tokens})]
    for number, one in enumerate(ranked, place + 1):
        words = {*one.source, *one.cue_tokens, *one.content}
        above = next((at for at, content in reversed(held) if words <= content), place)
        yield Nested(replace(one, rule="a content read again"), above)
        held.append((number, set(one.content)))
