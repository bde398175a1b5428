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
    """Whether elements left unread hold more than so many characters of prose.

    Those of one class are taken together: they are parts of one thing.
    """
    if size >= _PLENTY:
        return False
    alike: dict[str | None, list[LexborNode]] = {}
    lengths: dict[str | None, int] = {}
    for element in tree.skipped:
        name = element.attributes.get("class")
        alike.setdefault(name, []).append(element)
        lengths[name] = lengths.get(name, 0) + len(element.text(deep=True))
    return any(
        length > size and sum(map(_prose_of, alike[name])) > size
        for name, length in lengths.items()
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
