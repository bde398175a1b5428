"""When the entries of a live page were written."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from asreported.pages.html import words
from asreported.pages.stamps import read_clock, read_stamp

if TYPE_CHECKING:
    from asreported.pages.html.nodes import Node, Run, Tree


class Moments:
    """The times that stand inside the live parts of a page, in its order."""

    def __init__(self, tree: Tree) -> None:
        dated = {node.index: node for node in tree.times}
        dated.update((node.index, node) for node in tree.named if node.roles & words.DATE)
        told = [
            (at, value)
            for at, node in sorted(dated.items())
            if node.context.live is not None and (value := _read(node))
        ]
        self._places = [at for at, _ in told]
        self._values = [value for _, value in told]

    def of(self, run: Run) -> str | None:
        """The time of the entry that a run belongs to: the nearest element that holds one.

        Of several times in that element the last before the run; one alone may also
        stand under its entry.
        """
        node: Node | None = run.block
        while node is not None and node.context.live is not None:
            first = bisect_left(self._places, node.index)
            last = bisect_left(self._places, node.end + 1)
            if first < last:
                before = bisect_left(self._places, run.block.index + 1, first, last)
                if before > first:
                    return self._values[before - 1]
                return self._values[first] if len(set(self._values[first:last])) == 1 else None
            node = node.parent
        return None


def _read(node: Node) -> str | None:
    """What a date says: ISO 8601, or the hour alone where no day is given."""
    text = node.attributes.get("datetime") or node.says()
    return read_stamp(text) or read_clock(text) or read_clock(node.says())
