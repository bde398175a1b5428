"""Attributions inside attributions: a content read again, and sources that are cited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.citing import cited_by
from asreported.statements.grammar import reread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft


class Nested(NamedTuple):
    """A draft; and where it lies in another, that one's place among all that are given."""

    draft: Draft
    within: int | None


def nested(analysis: Analysis, standing: Sequence[Draft]) -> list[Nested]:
    """The standing drafts, each followed by what lies in it."""
    cited = cited_by(analysis, standing)
    found: list[Nested] = []
    for place, draft in enumerate(standing):
        source, outer = cited.get(place), len(found)
        whole = draft if source is None else replace(draft, content=source.content)
        found.append(Nested(whole, None))
        found += [Nested(inside, outer) for inside in reread(analysis, draft)]
        if source is not None:
            found.append(Nested(source, outer))
    return found
