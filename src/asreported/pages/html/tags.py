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
LEFT: Final = 128
NAMED: Final = 256
INLINE: Final = 512
IMAGE: Final = 1024
HIDING: Final = 2048
BOLD: Final = 4096
_OTHER: Final = 8192
ODD: Final = HEAD | OPENING | LIST | LEFT | IMAGE | _OTHER
"""Traits of a tag that the walk does more, or less, for than keep an element."""

KEPT: Final = LISTED | NAMED
"""Traits of an element whose attributes are asked for after the walk."""

TELLING: Final = SITUATING | HIDING | NAMED
"""Traits of an element that may change what holds for the text inside it."""

USES: Final = {
    **dict.fromkeys(
        ("class", "id", "data-testid", "data-component", "data-block", "data-type"), 0
    ),
    **dict.fromkeys(("role", "hidden", "aria-hidden", "style"), HIDING),
    **dict.fromkeys(("rel", "itemprop"), NAMED),
}
"""What attributes tell of an element: with 0, their words name the part of the page it is."""

_BLOCKS: Final = (
    "html body address article aside blockquote center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol "
    "p pre section summary table caption thead tbody tfoot tr td th ul"
)
# Their text is nothing that a reader of the page sees as text.
SCRIPTS: Final = ("script", "style", "template")
# Nor is theirs, or it is only ever a menu.
MEDIA: Final = (
    "svg iframe object embed canvas video audio select datalist textarea noscript map applet "
    "frameset noframes nav input amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-consent "
    "amp-user-notification amp-sidebar amp-social-share amp-list amp-next-page amp-analytics "
    "amp-iframe amp-video amp-audio amp-lightbox amp-state amp-autocomplete".split()
)
UNREAD: Final = frozenset((*SCRIPTS, *MEDIA))
BOLDS: Final = frozenset(("b", "strong"))
IMAGES: Final = frozenset(("img", "amp-img"))
WHOLES: Final = frozenset(("html", "body", "main"))
FURNITURE: Final = frozenset(("footer", "form", "button", "dialog", "menu", "aside"))
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_INLINES: Final = tuple("abbr cite code em font i label s small span sub sup u".split())
ANCHORS: Final = frozenset((*_INLINES, *BOLDS, *HEADINGS, "a"))
"""Elements whose id is a place to jump to, made from a heading's words."""


class _Traits(dict[str, int]):
    """The traits of every tag; an element that a page defines for itself is a block."""

    def __missing__(self, tag: str) -> int:
        return BLOCK if "-" in tag else 0


TRAITS: Final = _Traits()
FULL_TRAITS: Final = _Traits()
"""The traits for markup so broken that a menu may hold the text."""

for _trait, _tags in (
    (BLOCK, _BLOCKS.split()),
    (LISTED, "a article time html li dd dt".split()),
    (SITUATING, ("blockquote", "figure", "figcaption", "time", *FURNITURE, *HEADINGS)),
    (WHOLE, WHOLES),
    (HEAD, ("title", "meta", "link")),
    (OPENING, ("html", "head")),
    (LIST, ("ul", "ol")),
    (BOLD, BOLDS),
    (INLINE, _INLINES),
    (LEFT, ("-comment", "-doctype", *UNREAD)),
    (IMAGE, IMAGES),
    (_OTHER, ("br",)),
):
    for _tag in _tags:
        TRAITS[_tag] = TRAITS.get(_tag, 0) | _trait
FULL_TRAITS.update(TRAITS)
for _tag in MEDIA:
    FULL_TRAITS[_tag] ^= LEFT
