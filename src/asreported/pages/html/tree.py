"""A page's markup walked once, into elements and runs of text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from asreported.errors import HostileMarkup
from asreported.pages.html import words
from asreported.pages.html.nodes import Node, Run, Tree, clean
from asreported.pages.html.situating import CONTEXTUAL, FURNISHING, situate
from asreported.pages.html.tags import (
    ANCHORS,
    BLOCK,
    BOLDS,
    FULL_TRAITS,
    HEAD,
    IMAGE,
    INLINE,
    KEPT,
    LEFT,
    LIST,
    LISTED,
    NAMED,
    ODD,
    OPENING,
    TELLING,
    TRAITS,
    USES,
    WHOLE,
)
from asreported.pages.scanning import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPARED: Final = words.BODY | words.BODY_STRONG
_TELLING: Final = words.BYLINE | words.DATE


class Care(Enum):
    """What a walk leaves unread, to save time.

    ``BRISK`` leaves out what names itself clutter, ``THOROUGH`` only menus and media,
    and ``FULL`` nothing but scripts, for markup so broken that a menu holds the text.
    """

    BRISK = 0
    THOROUGH = 1
    FULL = 2


_SPENT: Final[list[str]] = []
_LONGEST_TITLE: Final = 10_000
_BLANKS: Final = (" ", "\n")
_SIZED: Final = ("box", "caption", "correction", "credit", "cross", "figure", "standfirst")


def grow(parser: LexborHTMLParser, source: str = "page", care: Care = Care.BRISK) -> Tree:
    """The tree of a parsed page.

    The walk is one pass in document order; an element whose parent was not kept
    (scripts, hidden media) is not kept either. ``care`` says what is
    not read at all. Raises
    ``HostileMarkup`` when
    elements stand deeper in each other than any browser lets them.
    """
    return _Walk(source, care).walk(parser)


class _Walk:
    """The state of the one pass."""

    def __init__(self, source: str, care: Care) -> None:
        self.source = source
        self.skipped = words.CLUTTER if care is Care.BRISK else 0
        self.unseen = 0 if care is Care.FULL else words.UNSEEN
        self.table = FULL_TRAITS if care is Care.FULL else TRAITS
        self.tree = Tree()
        self.run: Run | None = None

    def walk(self, parser: LexborHTMLParser) -> Tree:
        for script in parser.tags("script"):
            kind = script.attributes.get("type")
            if kind and "ld+json" in kind.lower():
                self.tree.data.append(script.text(deep=True))
        if parser.root is not None:
            self._visit(parser.root)
        self._flush()
        return self.tree

    # The two hot loops of the reader stand in one piece each: calls would double their time.
    def _visit(self, root: LexborNode) -> None:  # noqa: PLR0912
        element: LexborNode | None = root
        parent: Node | None = None
        inside: Node | None
        above: list[tuple[LexborNode, Node | None]] = []
        table, skipped, unseen, nodes = self.table, self.skipped, self.unseen, self.tree.nodes
        while True:
            while element is not None:
                tag = element.tag or ""
                if tag == "-text":
                    text = element.text_content or ""
                    if text.isspace():
                        if self.run is not None:
                            self._blank(self.run.parts)
                    elif parent is not None:
                        self._text(text, parent)
                    element = element.next
                    continue
                traits = table[tag]
                if traits & ODD:
                    inside = None
                    if not traits & LEFT:
                        inside = self._odd(tag, element, parent, traits)
                else:
                    inside = self._element(tag, element.attributes, parent, traits)
                    roles = inside.roles
                    if roles:
                        if roles & skipped and not roles & _SPARED:
                            self.tree.skipped.append(element)
                            inside = None
                        elif roles & unseen and inside.block is not inside is not parent:
                            inside = None
                if inside is not None:
                    child = element.first_child
                    if child is not None:
                        above.append((element, parent))
                        if len(above) > DEEPEST:
                            self._refuse()
                        parent, element = inside, child
                        continue
                element = element.next
            if not above:
                return
            if parent is not None:
                parent.end = len(nodes) - 1
            element, parent = above.pop()
            element = element.next

    def _refuse(self) -> None:
        what = f"more than {DEEPEST} tags stand inside each other"
        raise HostileMarkup(self.source, what, "save the article as text and give that")

    def _odd(
        self, tag: str, element: LexborNode, parent: Node | None, traits: int
    ) -> Node | None:
        """The element, where its content is read and the walk does more than keep it."""
        if tag == "br":
            if parent is not None:
                self._break(parent)
        elif traits & IMAGE:
            self._image(element, parent)
        elif traits & HEAD:
            self._head(tag, element)
        elif traits & OPENING:
            return self._element(tag, element.attributes, parent, traits)
        elif traits & LIST:
            node = self._element(tag, element.attributes, parent, traits)
            # A list that calls itself a menu, share bar or tag list is never read, but one
            # that says who wrote the article and when.
            if not node.roles & words.FURNITURE or node.roles & _TELLING:
                return node
            self.tree.skipped.append(element)
        return None

    def _image(self, element: LexborNode, parent: Node | None) -> None:
        """Keep an image; its many attributes are read when its address is wanted."""
        tree = self.tree
        node = Node("img", parent, len(tree.nodes))
        tree.nodes.append(node)
        tree.images.append((node, element))

    def _head(self, tag: str, element: LexborNode) -> None:
        tree = self.tree
        attributes = element.attributes
        if tag == "title":
            tree.title = tree.title or clean(element.text(deep=True)[:_LONGEST_TITLE])
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

    def _element(
        self, tag: str, attributes: Mapping[str, str | None], parent: Node | None, traits: int
    ) -> Node:
        held = 0
        if attributes and not traits & WHOLE:
            for key, value in attributes.items():
                use = USES.get(key)
                if use is not None:
                    traits |= use
                    if value and not use:
                        held |= words.ROLES[value] & (
                            ~FURNISHING if key == "id" and tag in ANCHORS else ~0
                        )
        if traits == INLINE and not held and parent is not None:
            # What neither says nor changes anything is as good as not there.
            return parent
        tree = self.tree
        node = Node(tag, parent, len(tree.nodes))
        tree.nodes.append(node)
        if traits & BLOCK:
            node.block = node
            if self.run is not None:
                self._flush()
        node.roles = held
        if traits & TELLING or held & CONTEXTUAL:
            situate(node, attributes, traits)
        if held:
            traits |= NAMED
        node.attributes = attributes
        if traits & KEPT:
            if traits & NAMED:
                tree.named.append(node)
            if traits & LISTED:
                self._list(node, tag)
        return node

    def _list(self, node: Node, tag: str) -> None:
        if tag == "a":
            if "href" in node.attributes:
                node.link = node
                self.tree.anchors.append(node)
        elif tag == "article":
            self.tree.articles.append(node)
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
        elif context is not run.context and context is block.context:
            run.plain += len(text)
        run.parts.append(text)
        if parent.tag in BOLDS:
            run.bold += len(text)
        link = parent.link
        if link is not None:
            run.linked += len(text)
            _note(link, text)
        byline, date = context.byline, context.date
        if byline is not None and byline is not link:
            _note(byline, text)
        if date is not None and date is not link and date is not byline:
            _note(date, text)

    def _blank(self, parts: list[str]) -> None:
        if parts[-1] not in _BLANKS:
            parts.append(" ")

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
            if 2 * run.plain > len(run.text):
                # What calls itself something was but the first words of a paragraph.
                run.context = run.block.context
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
