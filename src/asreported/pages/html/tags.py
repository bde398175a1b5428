"""What a walk has to do at each tag, in one table."""

from __future__ import annotations

from typing import Final

BLOCK: Final = 1
LISTED: Final = 2
SITUATING: Final = 4
WHOLE: Final = 8
HEAD: Final = 16
OPENING: Final = 32
LIST: Final = 64
_OTHER: Final = 128
ODD: Final = HEAD | OPENING | LIST | _OTHER
"""Traits of a tag that the walk does more for than keep an element."""

_BLOCKS: Final = (
    "html body address article aside blockquote center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol "
    "p pre section summary table caption thead tbody tfoot tr td th ul"
)
# Their text is nothing that a reader of the page sees as text, or only ever a menu.
UNREAD: Final = (
    "script style template svg iframe object embed canvas video audio select datalist textarea "
    "noscript map applet frameset noframes nav input".split()
)
WHOLES: Final = frozenset(("html", "body", "main"))
FURNITURE: Final = frozenset(("footer", "form", "button", "dialog", "menu", "aside"))
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

TRAITS: Final[dict[str, int]] = {}
for _trait, _tags in (
    (BLOCK, _BLOCKS.split()),
    (LISTED, "a strong b img amp-img time html li dd dt".split()),
    (SITUATING, ("blockquote", "figure", "figcaption", "time", *FURNITURE, *HEADINGS)),
    (WHOLE, WHOLES),
    (HEAD, ("title", "meta", "link")),
    (OPENING, ("html", "head")),
    (LIST, ("ul", "ol")),
    (_OTHER, ("-text", "-comment", "-doctype", "br")),
):
    for _tag in _tags:
        TRAITS[_tag] = TRAITS.get(_tag, 0) | _trait
