"""Records at once: the stream and one repair over all of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from asreported.stories.grouping.grouper import Grouper
from asreported.stories.grouping.limits import limits
from asreported.stories.grouping.model import Change, Grouped, Grouping, Joined
from asreported.stories.times import arrival

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.model import Record
    from asreported.stories.grouping.limits import Limits
    from asreported.stories.grouping.links import Pair


def group(
    records: Iterable[Record],
    must_link: Iterable[Pair] = (),
    cannot_link: Iterable[Pair] = (),
    *,
    thresholds: Limits | None = None,
) -> Grouping:
    """The stories of some records, whatever order they are given in.

    Articles arrive by publication time, those without one last, and all of them stay in
    the window. Of two records with one article identifier the first one counts.
    """
    ordered = sorted(records, key=arrival)
    grouper = Grouper(must_link, cannot_link, thresholds=_wide(thresholds, len(ordered)))
    joined = tuple(grouper.add(record) for record in ordered)
    changes = grouper.repair()
    return Grouping(settled(joined, changes), joined, changes)


def settled(joined: Sequence[Joined], changes: Iterable[Change] = ()) -> tuple[Grouped, ...]:
    """The stories that arrivals and later changes make, in order of their first articles."""
    story = {one.article: one.story for one in joined}
    for change in changes:
        story.update(dict.fromkeys(change.articles, change.new))
    members: dict[str, list[str]] = defaultdict(list)
    for article, name in story.items():
        members[name].append(article)
    return tuple(Grouped(name, tuple(articles)) for name, articles in members.items())


def _wide(given: Limits | None, articles: int) -> Limits:
    base = given or limits()
    window = msgspec.structs.replace(
        base.window, articles=max(base.window.articles, articles), every=articles + 1
    )
    return msgspec.structs.replace(base, window=window)
