"""What an element changes for all the text inside it: link, caption, furniture and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.pages.html import tags, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.pages.html.nodes import Context, Node

CONTEXTUAL: Final = ~(words.BODY | words.BODY_STRONG)
"""Roles that matter to the text inside an element."""

_ARIA: Final = frozenset(
    "navigation complementary contentinfo search dialog alert alertdialog menu menubar tablist "
    "toolbar tooltip status banner".split()
)
FURNISHING: Final = (
    words.FURNITURE
    | words.RELATED
    | words.COMMENTS
    | words.BIOGRAPHY
    | words.BYLINE
    | words.HIDDEN
    | words.CLUTTER
)
"""Roles of what is no part of the article that it stands beside."""

_HIDING: Final = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
_MOST_MARKS: Final = 12


def situate(node: Node, attributes: Mapping[str, str | None], traits: int) -> None:
    """Give an element a context of its own where it changes its parent's."""
    tag, held = node.tag, node.roles
    authored = traits & tags.NAMED and "author" in (
        f"{attributes.get('rel')} {attributes.get('itemprop')}"
    )
    furniture = _is_furniture(node, held, attributes, traits)
    if not (furniture or authored or held & CONTEXTUAL or traits & tags.SITUATING):
        return
    context = node.context = node.context.copy()
    if tag in tags.HEADINGS:
        context.heading = tags.HEADINGS[tag]
    elif tag == "blockquote" or held & words.QUOTE:
        context.quote = node
    elif tag == "figure":
        context.figure = node
        context.sized = True
    elif tag == "figcaption":
        context.caption = node
        context.sized = True
    elif tag == "time":
        context.date = node
    if held:
        _take_roles(node, context, held)
    if authored:
        context.byline = node
    if furniture and len(context.furniture) < _MOST_MARKS:
        context.furniture = (*context.furniture, node)


_SIZED_ROLES: Final = (
    words.CAPTION
    | words.CREDIT
    | words.FACT_BOX
    | words.CROSS
    | words.CORRECTION
    | words.STANDFIRST
)


def _take_roles(node: Node, context: Context, held: int) -> None:
    if held & _SIZED_ROLES:
        context.sized = True
        if held & words.CAPTION:
            context.caption = node
        if held & words.CREDIT:
            context.credit = node
        if held & words.FACT_BOX:
            context.box = node
        if held & words.CROSS:
            context.cross = node
        if held & words.CORRECTION:
            context.correction = node
        if held & words.STANDFIRST:
            context.standfirst = node
    if held & words.LIVE:
        context.live = node
    if held & words.BYLINE:
        context.byline = node
    if held & words.DATE:
        context.date = node


def _is_furniture(
    node: Node, held: int, attributes: Mapping[str, str | None], traits: int
) -> bool:
    if held & FURNISHING and not held & words.BODY_STRONG:
        # A row of a table is named for what it tells of: a player, a product.
        return node.tag != "tr" or bool(held & words.CLUTTER)
    if traits & tags.SITUATING and node.tag in tags.FURNITURE:
        return not (held & words.FACT_BOX or (node.tag == "button" and node.context.heading))
    return bool(traits & tags.HIDING) and _is_hidden(attributes)


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether an element says that it is a control, or that it is not to be seen."""
    if attributes.get("role") in _ARIA or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and any(word in style for word in _HIDING))
