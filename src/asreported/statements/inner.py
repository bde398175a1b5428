"""Attributions inside attributions: a content read again, and sources that are cited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.citing import cited_by
from asreported.statements.grammar import reread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft


class Nested(NamedTuple):
    """A draft; and where it lies in another, that one's place among those that lie in none."""

    draft: Draft
    within: int | None


def nested(analysis: Analysis, standing: Sequence[Draft]) -> Iterator[Nested]:
    """The standing drafts, each followed by what lies in it."""
    cited = cited_by(analysis, standing)
    for place, draft in enumerate(standing):
        source = cited.get(place)
        yield Nested(draft if source is None else replace(draft, content=source.content), None)
        for inside in reread(analysis, draft):
            yield Nested(inside, place)
        if source is not None:
            yield Nested(source, place)
