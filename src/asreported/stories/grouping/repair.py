"""The second look: the stories of the window that changed are grouped afresh together.

Stories are compared when an article of one had the other as its second choice. Each set
of stories so connected is clustered by average link under today's word frequencies; the
new groups keep the identifiers of the stories they have most articles of.

Headlines without a text stay together as they came, unless a decision speaks of them: a
few words are too little to take a story apart, and their bursts are gone by now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from threadpoolctl import threadpool_limits

from asreported.stories.grouping.changes import changes_of
from asreported.stories.grouping.decay import faded_pairs
from asreported.stories.grouping.linking import Groups, likenesses, link
from asreported.stories.grouping.naming import name_groups
from asreported.stories.grouping.parts import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.stories.grouping.held import Held
    from asreported.stories.grouping.limits import Limits
    from asreported.stories.grouping.links import Links
    from asreported.stories.grouping.model import Change
    from asreported.stories.grouping.vectors import Vector
    from asreported.stories.grouping.window import Window


class Part(NamedTuple):
    """Some stories' articles, and what they are compared by."""

    articles: list[Held]
    vectors: list[Vector]
    stories: list[str]


class _Moves(NamedTuple):
    groups: Groups
    named: list[str]
    changes: tuple[Change, ...]


def repair(window: Window, links: Links, limits: Limits) -> tuple[Change, ...]:
    """Group connected stories afresh; the window holds the outcome, the answer tells it."""
    _connect_decided(window, links)
    changes: list[Change] = []
    arrived = {article: at for at, article in enumerate(window.held)}
    # The matrices are small: a second thread costs more than it does.
    with threadpool_limits(limits=1, user_api="blas"):
        for names in list(_connected(window, limits.repair.most)):
            held = [window.held[one] for name in names for one in window.stories[name].articles]
            held.sort(key=lambda one: arrived[one.id])
            changes += _repair_part(window, links, limits, held)
    window.touched.clear()
    window.near_stories.clear()
    window.since = 0
    return tuple(changes)


def _connect_decided(window: Window, links: Links) -> None:
    """Let stories be compared that a decision speaks of."""
    for group in links.groups():
        stories = sorted(set(window.linked(links, group)))
        window.touched.update(dict.fromkeys(stories))
        for one in stories:
            window.near_stories[one].update(other for other in stories if other != one)


def _connected(window: Window, most: int) -> Iterator[list[str]]:
    """Sets of connected stories with at most so many articles, each story once."""
    seen: set[str] = set()
    for start in window.touched:
        if start in seen:
            continue
        part = [start]
        seen.add(start)
        room = most - len(window.stories[start].articles)
        for name in part:
            for other in sorted(window.near_stories.get(name, ())):
                size = len(window.stories[other].articles)
                if other not in seen and size <= room:
                    room -= size
                    seen.add(other)
                    part.append(other)
        yield part


def _repair_part(
    window: Window, links: Links, limits: Limits, held: list[Held]
) -> tuple[Change, ...]:
    if len(held) < 2:  # noqa: PLR2004 - one article alone has nobody to join or to leave
        return ()
    part = Part(
        held,
        [window.vector(one) for one in held],
        [window.story_of(one.id) or "" for one in held],
    )
    groups = _regroup(part, window, links, limits)
    named = name_groups(groups.members, part.stories, [one.id for one in held], window.stories)
    changes = changes_of(part, groups, named)
    if changes:
        _rebuild(window, part, _Moves(groups, named, changes))
    return changes


def _regroup(part: Part, window: Window, links: Links, limits: Limits) -> Groups:
    fade = faded_pairs(
        [one.hours for one in part.articles],
        [window.profile(one).half_life_hours for one in part.articles],
    )
    ids = [one.id for one in part.articles]
    return link(
        likenesses(part.vectors) * fade,
        [
            f"story {name}"
            if one.is_headline and not links.decided(one.id)
            else links.group(one.id)
            for one, name in zip(part.articles, part.stories, strict=True)
        ],
        [links.apart(one) for one in ids],
        limits.repair,
        Told(part.articles, window.frequencies.rarity),
    )


def _rebuild(window: Window, part: Part, moves: _Moves) -> None:
    """Put the articles where the groups say; a story that nobody is left in is closed."""
    changed = {name for change in moves.changes for name in (change.old, change.new)}
    for name in changed & set(part.stories):
        window.empty(window.stories[name])
    for members, name in zip(moves.groups.members, moves.named, strict=True):
        for at in members if name in changed else ():
            window.put(window.story(name), part.articles[at], part.vectors[at])
    for name in sorted(changed & set(part.stories)):
        if not window.stories[name].articles:
            window.close(name)
