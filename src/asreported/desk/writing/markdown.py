"""Markdown of our articles: to blocks for the record, and to HTML for plain reading.

Beside CommonMark there are two boxes, each between ``:::`` lines: ``::: fact`` and
``::: also``. HTML in the text is shown as the words that it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from mdit_py_plugins.container import container_plugin

from asreported.exports.html import is_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from asreported.model import BlockKind

_BOXES: dict[str, BlockKind] = {"fact": "fact_box", "also": "cross_link"}
_parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable("image")
for _name in _BOXES:
    _parser.use(container_plugin, _name)


class Piece(NamedTuple):
    """A block in plain words; ``level`` of a heading."""

    kind: BlockKind
    words: str
    level: int | None = None


def pieces(markdown: str) -> list[Piece]:
    """The blocks of a text, in order; empty ones are left out."""
    return [piece for piece in _pieces(_parser.parse(markdown)) if piece.words]


def html(markdown: str) -> str:
    """The text as HTML: headings from the second level down, boxes as asides, no raw HTML."""
    tokens = _parser.parse(markdown)
    sections = 0
    for at, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, max(2, int(token.tag[1])))}"
        if token.type == "heading_open":
            sections += 1
            token.attrSet("id", f"section-{sections}")
            token.attrSet("class", "heading")
        if token.type.startswith("container_"):
            token.tag = "aside"
            if token.nesting == 1:
                _label(token, tokens[at + 1 :])
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("rel", "noopener noreferrer nofollow")
    return str(_parser.renderer.render(tokens, _parser.options, {}))


def _label(box: Token, after: Sequence[Token]) -> None:
    """Say what a box is, unless its own first words do."""
    kind = _BOXES[box.info.split()[0]]
    box.attrSet("class", kind)
    first = next((one.content for one in after if one.type == "inline"), "")
    if not is_named(first):
        box.attrSet("data-label", _("Also read") if kind == "cross_link" else _("Fact box"))


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    around: list[BlockKind] = []
    level: int | None = None
    box: list[str] = []
    for token in tokens:
        kind = _opens(token)
        if kind is not None and token.nesting == 1:
            around.append(kind)
        elif kind is not None and token.nesting == -1:
            around.pop()
            if kind in _BOXES.values():
                yield Piece(kind, "\n".join(box))
                box = []
        elif token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "heading_close":
            level = None
        elif token.type == "inline":
            words = _plain(token)
            if any(kind in _BOXES.values() for kind in around):
                box.append(words)
            elif level is not None:
                yield Piece("heading", words, max(2, level))
            else:
                yield Piece(around[-1] if around else "paragraph", words)
        elif token.type in ("fence", "code_block"):
            yield Piece("paragraph", token.content.strip())


def _opens(token: Token) -> BlockKind | None:
    if token.type.startswith("blockquote"):
        return "quote"
    if token.type.startswith("list_item"):
        return "list_item"
    for name, kind in _BOXES.items():
        if token.type.startswith(f"container_{name}"):
            return kind
    return None


def _plain(token: Token) -> str:
    words = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            words.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            words.append(" ")
    return "".join(words).strip()
