"""What people decided of two members: must be one, or must not; inputs of every computation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Link(NamedTuple):
    """A decision on two members by their keys (``keys.member_key``).

    ``same`` links them whatever the rules say; without it they stay apart.
    """

    one: str
    other: str
    same: bool
    why: str = "decided by a person"


class Links:
    """Decisions, asked by member."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self.must: list[Link] = []
        self._apart: dict[str, set[str]] = {}
        for link in links:
            if link.same:
                self.must.append(link)
            else:
                self._apart.setdefault(link.one, set()).add(link.other)
                self._apart.setdefault(link.other, set()).add(link.one)

    def __bool__(self) -> bool:
        """Whether there is any decision."""
        return bool(self.must or self._apart)

    def apart(self, key: str, others: Iterable[str]) -> bool:
        """Whether a member must not be with any of the others."""
        against = self._apart.get(key)
        return against is not None and not against.isdisjoint(others)
