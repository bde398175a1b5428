"""What a walk over a page gathers: elements, runs of text, and what holds around them.

A run is an unbroken stretch of inline text under one block element: a paragraph,
whether marked as one, standing bare in a ``div``, or parted from the next by two
line breaks. Everything later works on the runs and never on the parser again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

# Soft hyphens, zero-width spaces and joiners of words, byte order marks.
_INVISIBLE: Final = ("\u00ad", "\u200b", "\u2060", "\ufeff")
_DROPPING: Final = dict.fromkeys(map(ord, _INVISIBLE))
_NOTHING: Final[Mapping[str, str | None]] = {}


class Context:
    """What holds for all the text inside an element, by the nearest such ancestor."""

    __slots__ = (
        "box", "byline", "caption", "correction", "credit", "cross", "date", "figure",
        "furniture", "heading", "live", "quote", "sized", "standfirst",
    )  # fmt: skip

    def __init__(self) -> None:
        self.furniture: tuple[Node, ...] = ()
        self.heading = 0
        self.byline: Node | None = None
        self.date: Node | None = None
        self.quote: Node | None = None
        self.figure: Node | None = None
        self.caption: Node | None = None
        self.credit: Node | None = None
        self.box: Node | None = None
        self.cross: Node | None = None
        self.live: Node | None = None
        self.correction: Node | None = None
        self.standfirst: Node | None = None
        self.sized = False

    def copy(self) -> Context:
        """A context of its own for an element that changes something."""
        new = Context()
        new.furniture = self.furniture
        new.heading = self.heading
        new.byline = self.byline
        new.date = self.date
        new.quote = self.quote
        new.figure = self.figure
        new.caption = self.caption
        new.credit = self.credit
        new.box = self.box
        new.cross = self.cross
        new.live = self.live
        new.correction = self.correction
        new.standfirst = self.standfirst
        new.sized = self.sized
        return new


class Node:
    """An element: its tag, attributes, roles, and where it stands.

    ``link`` is the nearest ``a`` around it, ``item`` says whether it is or stands in a
    list item, ``end`` is the index of the last element inside it, ``size`` the
    characters of its text where its role makes that matter, ``texts`` what a link,
    byline or date says.
    """

    __slots__ = (
        "attributes", "block", "context", "end", "goods", "index", "item", "link",
        "parent", "roles", "size", "tag", "texts", "weight",
    )  # fmt: skip

    def __init__(self, tag: str, parent: Node | None, index: int) -> None:
        self.attributes: Mapping[str, str | None] = _NOTHING
        self.roles = self.size = 0
        self.weight = self.goods = 0.0
        self.texts: list[str] | None = None
        self.tag = tag
        self.parent = parent
        self.index = self.end = index
        if parent is None:
            self.block = self
            self.context = Context()
            self.item = False
            self.link: Node | None = None
        else:
            self.block = parent.block
            self.context = parent.context
            self.item = parent.item
            self.link = parent.link

    def within(self, other: Node) -> bool:
        """Whether this element is ``other`` or stands inside it; after the walk only."""
        return other.index <= self.index <= other.end

    def inside(self, tags: frozenset[str]) -> Node | None:
        """The nearest of this element and those around it that has one of the tags."""
        node: Node | None = self
        while node is not None and node.tag not in tags:
            node = node.parent
        return node

    def says(self) -> str:
        """The text of a link, byline or date, folded."""
        return " ".join(" ".join(self.texts).split()) if self.texts else ""


class Run:
    """An unbroken stretch of inline text, with how much of it is linked or bold."""

    __slots__ = (
        "block", "bold", "context", "index", "linked", "parts", "plain", "text", "weight",
    )  # fmt: skip

    def __init__(self, block: Node, context: Context) -> None:
        self.block = block
        self.context = context
        self.index = 0
        self.parts: list[str] = []
        self.linked = self.bold = self.plain = 0
        self.text = ""
        self.weight = 0.0


@dataclass(slots=True)
class Tree:
    """What one walk over a page gathers, each list in the page's order.

    ``images`` come with what the parser holds of them; ``skipped`` are the elements, the
    parser's too, that the walk left unread for what they call themselves.
    """

    nodes: list[Node] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    metas: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    title: str = ""
    language: str | None = None
    times: list[Node] = field(default_factory=list)
    images: list[tuple[Node, LexborNode]] = field(default_factory=list)
    anchors: list[Node] = field(default_factory=list)
    articles: list[Node] = field(default_factory=list)
    named: list[Node] = field(default_factory=list)
    skipped: list[LexborNode] = field(default_factory=list)


def release(tree: Tree) -> None:
    """Untie the elements of a tree that is no longer needed.

    They point at each other in circles; untied, their memory is free at once and the
    garbage collector has nothing to look for.
    """
    nowhere = Context()
    for node in tree.nodes:
        node.context = nowhere
        node.link = None
        if node.parent is not None:
            node.block = node.parent


def clean(text: str) -> str:
    """Text with white space folded and invisible characters dropped."""
    text = " ".join(text.split())
    if not text.isascii() and any(sign in text for sign in _INVISIBLE):
        text = text.translate(_DROPPING).strip()
    return text
