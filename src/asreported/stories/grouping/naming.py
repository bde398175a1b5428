"""Stable identifiers: a new group is the old story that most of its articles come from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence


def name_groups(
    groups: Sequence[Sequence[int]],
    stories: Sequence[str],
    articles: Sequence[str],
    taken: Container[str],
) -> list[str]:
    """The story identifier of each group of articles (indices).

    ``stories`` and ``articles`` are each article's old story and identifier. Each old
    story goes on in one group: where most of its articles are, larger overlaps first,
    earlier groups first among equals. Other groups are named after their first article.
    """
    overlaps = sorted(
        (-count, at, story)
        for at, members in enumerate(groups)
        for story, count in Counter(stories[one] for one in members).items()
    )
    names: dict[int, str] = {}
    given: set[str] = set()
    for _, at, story in overlaps:
        if at not in names and story not in given:
            names[at] = story
            given.add(story)
    for at, members in enumerate(groups):
        if at not in names:
            names[at] = new_name(articles[members[0]], taken, given)
            given.add(names[at])
    return [names[at] for at in range(len(groups))]


def new_name(article: str, taken: Container[str], given: Container[str] = ()) -> str:
    """A story identifier made of its first article's that no other story has."""
    name, number = f"s-{article}", 1
    while name in taken or name in given:
        number += 1
        name = f"s-{article}-{number}"
    return name
