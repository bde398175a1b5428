"""A figure while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.nouns import Counted
    from asreported.figures.quantity import Quantity
    from asreported.model import Bound, Category


@dataclass(slots=True)
class Draft:
    """A figure while it is being put together."""

    quantity: Quantity
    seat: Seat
    bound: Bound
    hedge: int
    """First token, hedge included."""
    end: int
    """Offset after the words of the figure."""
    counted: Counted | None = None
    implied: str | None = None
    """The counted noun when no word of the text stands for it."""
    category: Category = "other"
    follower: Draft | None = None
    """What the next item of a list that begins with this figure stands for."""
    part: bool = False
    """Whether it is a part of the figure before it ("including five boys")."""

    def ends(self, context: Context) -> int:
        """The offset after what is counted, where that follows the number."""
        if self.counted is not None and self.counted.first >= self.seat.end:
            return context.analysis.ends[self.counted.end - 1]
        return self.end
