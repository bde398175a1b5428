"""A page's markup walked once, into elements and runs of text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from asreported.errors import HostileMarkup
from asreported.pages.html import words
from asreported.pages.html.nodes import Node, Run, Tree, clean
from asreported.pages.html.situating import CONTEXTUAL, NAMING, TELLING, situate
from asreported.pages.html.tags import (
    BLOCK,
    HEAD,
    LIST,
    LISTED,
    ODD,
    OPENING,
    SITUATING,
    TRAITS,
    UNREAD,
    WHOLE,
)
from asreported.pages.scanning import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

_SCRIPTS: Final = 3
_PROSE: Final = 80
_ROOTS: Final = frozenset(("html", "head"))
_SPARED: Final = words.BODY | words.BODY_STRONG


class Care(Enum):
    """What a walk leaves unread, to save time.

    ``BRISK`` leaves out what names itself clutter, ``THOROUGH`` only menus and media,
    and ``FULL`` nothing but scripts, for markup so broken that a menu holds the text.
    """

    BRISK = 0
    THOROUGH = 1
    FULL = 2


_SPENT: Final[list[str]] = []
_NOTHING: Final[Mapping[str, str | None]] = {}
_SIZED: Final = ("box", "caption", "correction", "credit", "cross", "figure", "standfirst")


def grow(html: bytes, source: str = "page", care: Care = Care.BRISK) -> Tree:
    """The tree of a page.

    The walk is one pass in document order; an element whose parent was not kept
    (scripts, hidden media) is not kept either. ``care`` says what is
    not read at all. Raises
    ``HostileMarkup`` when
    elements stand deeper in each other than any browser lets them.
    """
    return _Walk(source, care).walk(html)


class _Walk:
    """The state of the one pass."""

    def __init__(self, source: str, care: Care) -> None:
        self.source = source
        self.skipped = words.CLUTTER if care is Care.BRISK else 0
        self.unread = UNREAD[:_SCRIPTS] if care is Care.FULL else UNREAD
        self.tree = Tree()
        self.run: Run | None = None

    def walk(self, html: bytes) -> Tree:
        parser = LexborHTMLParser(html)
        for script in parser.tags("script"):
            kind = script.attributes.get("type")
            if kind and "ld+json" in kind.lower():
                self.tree.data.append(script.text(deep=True))
        parser.strip_tags(self.unread, recursive=True)
        if parser.root is not None:
            self._visit(parser.root)
        self._flush()
        for node in reversed(self.tree.nodes):
            if node.parent is not None and node.end > node.parent.end:
                node.parent.end = node.end
        return self.tree

    # The two hot loops of the reader stand in one piece each: calls would double their time.
    def _visit(self, root: LexborNode) -> None:  # noqa: PLR0912
        kept: dict[int, Node] = {}
        skipped = self.skipped
        losing = 0
        for element in root.traverse(include_text=True):
            tag = element.tag or ""
            if tag == "-text":
                text = element.text_content or ""
                if text.isspace():
                    run = self.run
                    if run is not None and run.parts[-1] not in (" ", "\n"):
                        run.parts.append(" ")
                    continue
            above = element.parent
            parent = kept.get(above.mem_id) if above is not None else None
            if parent is None and tag not in _ROOTS:
                if tag == "-text" and len(text) > _PROSE:
                    losing += len(text)
                    self.tree.lost = max(self.tree.lost, losing)
                elif tag == "h1":
                    self.tree.lost_title = self.tree.lost_title or clean(element.text())
                continue
            traits = TRAITS.get(tag)
            if traits is None:
                traits = BLOCK if "-" in tag else 0
            if not traits & ODD:
                node = self._element(tag, element.attributes, parent, traits)
                if not node.roles & skipped or node.roles & _SPARED:
                    kept[element.mem_id] = node
                else:
                    losing = 0
            elif tag == "-text" and parent is not None:
                self._text(text, parent)
            elif tag == "br" and parent is not None:
                self._break(parent)
            elif traits & HEAD:
                self._head(tag, element)
            elif traits & OPENING:
                kept[element.mem_id] = self._element(tag, element.attributes, parent, traits)
            elif traits & LIST:
                node = self._element(tag, element.attributes, parent, traits)
                # A list that calls itself a menu, share bar or tag list is never read.
                if not node.roles & words.FURNITURE:
                    kept[element.mem_id] = node

    def _head(self, tag: str, element: LexborNode) -> None:
        tree = self.tree
        attributes = element.attributes
        if tag == "title":
            tree.title = tree.title or clean(element.text(deep=True))
        elif tag == "meta":
            content = attributes.get("content")
            if content and (content := content.strip()):
                for key in ("property", "name", "itemprop", "http-equiv"):
                    name = attributes.get(key)
                    if name:
                        tree.metas.setdefault(name.strip().lower(), []).append(content)
        elif address := attributes.get("href"):
            for relation in (attributes.get("rel") or "").lower().split():
                tree.links.setdefault(relation, []).append(address.strip())

    def _element(  # noqa: PLR0912 - as above
        self, tag: str, attributes: Mapping[str, str | None], parent: Node | None, traits: int
    ) -> Node:
        tree = self.tree
        node = Node(tag, attributes, parent, len(tree.nodes))
        tree.nodes.append(node)
        if traits & BLOCK:
            if self.run is not None:
                self._flush()
            if node.depth > DEEPEST:
                what = f"more than {DEEPEST} tags stand inside each other"
                raise HostileMarkup(self.source, what, "save the article as text and give that")
        elif parent is not None:
            node.block = parent.block
        if traits & LISTED:
            self._list(node, tag)
        if attributes and not traits & WHOLE:
            held = 0
            for key in attributes:
                if key in NAMING:
                    if value := attributes[key]:
                        held |= words.roles(value)
                elif key in TELLING:
                    traits |= SITUATING
            if held:
                node.roles = held
                if held & CONTEXTUAL:
                    traits |= SITUATING
            if held or "itemprop" in attributes or "rel" in attributes:
                traits |= LISTED
                tree.named.append(node)
        if traits & SITUATING:
            situate(node)
        if not traits & LISTED:
            # Nothing asks for the others' attributes again.
            node.attributes = _NOTHING
        return node

    def _list(self, node: Node, tag: str) -> None:
        if tag == "a":
            node.link = node
            self.tree.anchors.append(node)
        elif tag in ("strong", "b"):
            node.strong = True
        elif tag in ("img", "amp-img"):
            self.tree.images.append(node)
        elif tag == "time":
            self.tree.times.append(node)
        elif tag == "html":
            attributes = node.attributes
            self.tree.language = attributes.get("lang") or attributes.get("xml:lang")
        else:
            node.item = True

    def _text(self, text: str, parent: Node) -> None:
        run = self.run
        block = parent.block
        context = parent.context
        if run is None or run.block is not block:
            self._flush()
            run = self.run = Run(block, context)
        run.parts.append(text)
        if parent.strong:
            run.strong += len(text)
        link = parent.link
        if link is not None:
            run.linked += len(text)
            _note(link, text)
        byline, date = context.byline, context.date
        if byline is not None and byline is not link:
            _note(byline, text)
        if date is not None and date is not link and date is not byline:
            _note(date, text)

    def _break(self, parent: Node) -> None:
        run = self.run
        if run is None or run.block is not parent.block:
            return
        parts = run.parts
        while parts and parts[-1] != "\n" and parts[-1].isspace():
            parts.pop()
        if parts and parts[-1] == "\n":
            self._flush()
        else:
            parts.append("\n")

    def _flush(self) -> None:
        run = self.run
        if run is None:
            return
        self.run = None
        parts = run.parts
        if len(parts) > 1 and "\n" in parts:
            run.text = "\n".join(filter(None, map(clean, _lines(parts))))
        else:
            run.text = clean("".join(parts))
        run.parts = _SPENT
        if run.text:
            run.index = len(self.tree.runs)
            self.tree.runs.append(run)
            if run.context.sized:
                for name in _SIZED:
                    node = getattr(run.context, name)
                    if node is not None:
                        node.size += len(run.text)


def _lines(parts: list[str]) -> list[str]:
    """The text of a run parted at its line breaks, which stand as parts of their own."""
    lines = [""]
    for part in parts:
        if part == "\n":
            lines.append("")
        else:
            lines[-1] += part
    return lines


def _note(node: Node, text: str) -> None:
    if node.texts is None:
        node.texts = [text]
    else:
        node.texts.append(text)
