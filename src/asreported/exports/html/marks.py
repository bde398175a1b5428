"""The article's text with its marks: overlapping and nested pieces as well-formed HTML.

The text is cut wherever a piece starts or ends. The pieces over a cut stretch, longest
first, are the path of elements around it; what two neighbouring paths share stays open,
the rest is closed and opened again. An item's handle is a link to its card, and a link
never stands inside another: the outer one ends where the inner begins.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asreported.exports.elements import Html, escaped, opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.exports.html.items import Item, Layer, Part, Piece

# Of pieces over the same words, the earlier here goes around the later.
_ORDER: Final[tuple[Layer, ...]] = ("dispute", "voice", "event", "statement", "figure", "date")

# Parts that are too long to be a link, and lead to their card by a click.
_WHOLE: Final[frozenset[Part]] = frozenset({"reading", "side"})


class Marker:
    """Puts the marks of one article into slices of its text, each slice once, in order."""

    def __init__(self, text: str, pieces: Iterable[Piece]) -> None:
        self._text = text
        self._pieces = sorted(
            pieces,
            key=lambda each: (each.start, -each.end, _ORDER.index(each.item.layer)),
        )
        self._starts = [piece.start for piece in self._pieces]
        # The furthest end of any piece up to here, to find those that began before a slice.
        self._reach: list[int] = []
        for piece in self._pieces:
            self._reach.append(max(piece.end, self._reach[-1] if self._reach else 0))
        self._named: set[Item] = set()
        self._linked: set[Item] = set()

    def marked(self, start: int, end: int) -> Html:
        """The text from ``start`` to ``end`` with every mark that lies on it."""
        over = self._over(start, end)
        out: list[str] = []
        path: list[_Open] = []
        active: list[Piece] = []
        waiting = 0
        for at, until in pairwise(_cuts(over, start, end)):
            active = [piece for piece in active if piece.end > at]
            while waiting < len(over) and over[waiting].start <= at:
                active.append(over[waiting])
                waiting += 1
            path = self._turn(out, path, active, at)
            out.append(escaped(self._text[at:until]))
        _close(out, path, end)
        return Html("".join(out))

    def _over(self, start: int, end: int) -> Sequence[Piece]:
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [piece for piece in self._pieces[first:last] if piece.end > start]

    def _turn(
        self,
        out: list[str],
        path: list[_Open],
        active: list[Piece],
        at: int,
    ) -> list[_Open]:
        """Close what ends here and open what begins, so that exactly ``active`` is open."""
        shared = _shared(path, active)
        linked = next((depth for depth, each in enumerate(path[:shared]) if each.link), None)
        anchor = self._next_link(active, 0 if linked is None else shared)
        if anchor is not None:
            shared = min(shared, anchor if linked is None else linked)
        _close(out, path[shared:], at)
        kept = path[:shared]
        for depth, piece in enumerate(active[shared:], shared):
            kept.append(self._open(out, piece, at, link=depth == anchor))
        return kept

    def _next_link(self, active: Sequence[Piece], least: int) -> int | None:
        """The depth of the innermost handle, from ``least`` in, that is not yet a link."""
        for depth in range(len(active) - 1, least - 1, -1):
            piece = active[depth]
            if piece.handle and piece.item not in self._linked:
                self._linked.add(piece.item)
                return depth
        return None

    def _open(self, out: list[str], piece: Piece, at: int, *, link: bool) -> _Open:
        first = at == piece.start
        classes = ["mark", piece.part] + (["begins"] if first else [])
        attributes: dict[str, str | bool | None] = {
            "class": " ".join(classes),
            "data-item": piece.item.key,
            "id": self._name(piece),
        }
        if link:
            attributes |= {
                "href": f"#{piece.item.key}",
                "data-label": piece.item.label,
                "aria-describedby": piece.item.name,
                "aria-details": piece.item.key,
            }
        name = "a" if link else "span"
        out.append(opening(name, attributes))
        return _Open(piece, name, len(out) - 1)

    def _name(self, piece: Piece) -> str | None:
        """The anchor of an item: the first element of its handle, or of what has none."""
        if piece.item in self._named or not (piece.handle or piece.part in _WHOLE):
            return None
        self._named.add(piece.item)
        return piece.item.mark


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open: its piece, its name, and where its start tag was written."""

    piece: Piece
    name: str
    place: int

    @property
    def link(self) -> bool:
        return self.name == "a"


def _cuts(over: Iterable[Piece], start: int, end: int) -> list[int]:
    cuts = {start, end}
    for piece in over:
        cuts |= {max(start, piece.start), min(end, piece.end)}
    return sorted(cuts)


def _shared(path: Sequence[_Open], active: Sequence[Piece]) -> int:
    pairs = zip(path, active, strict=False)
    return next(
        (depth for depth, (each, piece) in enumerate(pairs) if each.piece is not piece),
        min(len(path), len(active)),
    )


def _close(out: list[str], path: Sequence[_Open], at: int) -> None:
    """Close elements, innermost first; one whose piece ends here is said to end."""
    for each in reversed(path):
        if each.piece.end == at:
            out[each.place] = out[each.place].replace('class="mark ', 'class="mark ends ', 1)
        out.append(f"</{each.name}>")
