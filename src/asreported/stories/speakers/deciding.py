"""What people's decisions on mentions make of the speakers that the rules found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.keys import named_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.stories.decisions import Link


class Decided(NamedTuple):
    """``moved``: mentions that are of another speaker than the rules say, by their keys.

    ``merged``: speakers that are one with another, by key, each with the one that stands.
    """

    moved: dict[str, str]
    merged: dict[str, str]


def decided(homes: Mapping[str, str], links: Iterable[Link]) -> Decided:
    """What decisions change: ``homes`` are the speakers of mentions by the rules alone.

    Two mentions that must not be one: the second leaves for a speaker of its own. Two
    that must be: their speakers are one, that of the first stands; what would bring
    together two that must not be is left undone. Links of mentions that are not in
    ``homes`` (their text changed) do nothing.
    """
    known = [link for link in links if link.one in homes and link.other in homes]
    now = dict(homes)
    apart = [link for link in known if not link.same]
    for link in apart:
        if now[link.one] == now[link.other]:
            now[link.other] = named_after("s", link.other)
    merged: dict[str, str] = {}
    for link in known:
        stands, goes = _root(merged, now[link.one]), _root(merged, now[link.other])
        if link.same and stands != goes:
            merged[goes] = stands
            if any(_root(merged, now[x.one]) == _root(merged, now[x.other]) for x in apart):
                del merged[goes]
    moved = {key: home for key, home in now.items() if home != homes[key]}
    return Decided(
        {key: _root(merged, home) for key, home in moved.items()},
        {key: _root(merged, key) for key in merged},
    )


def _root(merged: Mapping[str, str], key: str) -> str:
    while key in merged:
        key = merged[key]
    return key
