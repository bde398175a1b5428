"""What a repair changed, told story by story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from asreported.stories.grouping.model import Change, ChangeKind
from asreported.stories.grouping.reasons import carried
from asreported.stories.grouping.vectors import EMPTY, Vector, add

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.grouping.linking import Groups
    from asreported.stories.grouping.repair import Part

_MOST_TERMS = 4000


def changes_of(part: Part, groups: Groups, named: Sequence[str]) -> tuple[Change, ...]:
    """The moves of articles between stories: from one old story to one new, in one change."""
    moves: dict[tuple[str, str], list[int]] = defaultdict(list)
    at_home: dict[str, list[int]] = defaultdict(list)
    score = {}
    for members, name, mean in zip(groups.members, named, groups.scores, strict=True):
        score[name] = mean
        for at in members:
            (
                at_home[name] if part.stories[at] == name else moves[part.stories[at], name]
            ).append(at)
    return tuple(
        _change(part, old, new, moved, at_home, score[new])
        for (old, new), moved in sorted(moves.items())
    )


def _change(
    part: Part,
    old: str,
    new: str,
    moved: list[int],
    at_home: dict[str, list[int]],
    score: float,
) -> Change:
    kind: ChangeKind = "moved"
    if not at_home.get(old):
        kind = "merged"
    elif not at_home.get(new):
        kind = "split"
    first = moved[0]
    beside = at_home.get(new) or moved[1:]
    words, names = carried(part.articles[first], part.vectors[first], _sum(part, beside))
    return Change(
        kind,
        old,
        new,
        tuple(part.articles[at].id for at in moved),
        round(score, 4),
        _WHY[kind].format(score=score),
        words,
        names,
    )


_WHY: dict[ChangeKind, str] = {
    "merged": "articles of both are alike on average ({score:.2f})",
    "split": "these are less like the rest of the story than the threshold asks",
    "moved": "these are more like the other story ({score:.2f})",
}


def _sum(part: Part, indices: Sequence[int]) -> Vector:
    total = EMPTY
    for at in indices:
        total = add(total, part.vectors[at], _MOST_TERMS)
    return total
