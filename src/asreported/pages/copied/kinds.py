"""What a line of a copied page can be, and a line together with its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from asreported.pages.copied.lines import Line

Kind = Literal[
    # What may become a block.
    "text", "table", "image", "caption_label", "cross_link", "cross_label", "fact_box",
    "facts_label", "correction", "correction_label", "clock",
    # Furniture that becomes a field.
    "byline", "by_label", "role", "avatar", "stamp", "stamp_label", "relative", "yearless",
    "reading_time", "comments", "copyright", "related_label", "signoff", "bio",
    # Furniture.
    "notice", "menu", "account", "advert", "share", "promo", "footer", "separator",
    "listening_time", "wall", "paywall", "tags_label", "section_open", "section_close", "mail",
]  # fmt: skip

FURNITURE: frozenset[Kind] = frozenset(
    ["notice", "menu", "account", "advert", "share", "promo", "footer", "separator",
     "listening_time", "section_open", "section_close", "mail", "signoff", "avatar", "role",
     "byline", "by_label", "stamp", "stamp_label", "relative", "yearless", "reading_time"]
)  # fmt: skip
"""Lines that the body passes over without ending."""

HEAD: frozenset[Kind] = frozenset(
    ["byline", "by_label", "role", "avatar", "stamp", "stamp_label", "relative", "yearless",
     "reading_time"]
)  # fmt: skip
"""Lines that stand between a headline and the body, seldom elsewhere."""


@dataclass(slots=True)
class Typed:
    """A line, what it was found to be, how surely (0 to 1), and why.

    ``value`` is what the line says beside its label: a cross link's title, the
    minutes of a reading time, an image's caption. ``credit`` is an image's.
    """

    line: Line
    kind: Kind
    score: float
    why: str
    value: str = ""
    credit: str = ""

    @property
    def text(self) -> str:
        """The line's text, white space folded."""
        return self.line.text

    @property
    def gap(self) -> int:
        """How many blank lines stand before the line."""
        return self.line.gap

    def become(self, kind: Kind, score: float, why: str) -> None:
        """Change the verdict where the lines around show it to be another."""
        self.kind, self.score, self.why = kind, score, why
