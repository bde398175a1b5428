"""What a walk left unread for the names that its elements have, looked at only in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.pages.html.nodes import clean
from asreported.pages.html.tags import UNREAD

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from asreported.pages.html.nodes import Tree

_PROSE: Final = 80
# An article found that is longer than this is not the wrong part of the page.
_PLENTY: Final = 1_200


def holds_more(tree: Tree, size: float) -> bool:
    """Whether some element left unread holds more than so many characters of prose."""
    return size < _PLENTY and any(
        len(element.text(deep=True)) > size and _prose_of(element) > size
        for element in tree.skipped
    )


def _prose_of(root: LexborNode) -> int:
    """The characters of an element's long pieces of text, scripts and media left out."""
    size = 0
    waiting = [root]
    while waiting:
        for element in waiting.pop().iter(include_text=True):
            if element.tag not in UNREAD:
                waiting.append(element)
                text = element.text_content
                if text and len(text) > _PROSE and not text.isspace():
                    size += len(text)
    return size


def lost_heading(tree: Tree) -> str:
    """The first main heading in what was left unread, or nothing."""
    for element in tree.skipped:
        for heading in element.css("h1"):
            if not _stands_in_unread(heading):
                return clean(heading.text())
    return ""


def _stands_in_unread(element: LexborNode) -> bool:
    around = element.parent
    while around is not None and around.tag not in UNREAD:
        around = around.parent
    return around is not None
