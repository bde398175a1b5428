"""What a repair changed, told story by story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

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
    stayed: dict[str, list[int]] = defaultdict(list)
    made = {
        name: (score, of_parts)
        for name, score, of_parts in zip(named, groups.scores, groups.parts, strict=True)
    }
    for members, name in zip(groups.members, named, strict=True):
        for at in members:
            old = part.stories[at]
            (stayed[name] if old == name else moves[old, name]).append(at)
    return tuple(
        _told(part, _Move(old, new, moved, _kind(old, new, stayed), *made[new]), stayed[new])
        for (old, new), moved in sorted(moves.items())
    )


class _Move(NamedTuple):
    old: str
    new: str
    moved: list[int]
    kind: ChangeKind
    score: float
    of_parts: bool


def _kind(old: str, new: str, stayed: dict[str, list[int]]) -> ChangeKind:
    if not stayed.get(old):
        return "merged"
    return "moved" if stayed.get(new) else "split"


def _told(part: Part, move: _Move, beside: list[int]) -> Change:
    first = move.moved[0]
    others = _sum(part, beside or move.moved[1:])
    words, names = carried(part.articles[first], part.vectors[first], others)
    return Change(
        kind=move.kind,
        old=move.old,
        new=move.new,
        articles=tuple(part.articles[at].id for at in move.moved),
        score=round(move.score, 4),
        why=_why(move),
        words=words,
        names=names,
    )


def _why(move: _Move) -> str:
    told = _PARTS if move.of_parts and move.kind != "split" else _WHY[move.kind]
    return told.format(score=move.score)


_PARTS = "both name the same and say more of it with the same words, in one week ({score:.2f})"
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
