"""The kicker that stands inside a heading, in an element that calls itself one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.pages.html.headline import squeeze
from asreported.pages.html.nodes import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from asreported.pages.html.nodes import Run

_NAMES: Final = re.compile(
    r"(?<![a-z])(?:kicker|over-?line|top-?line|roof-?line|top-?title|eyebrow|dachzeile|"
    r"spitzmarke|pre-?title|super-?title|surtitre|antetitulo|volanta|occhiello)(?![a-z])",
    re.IGNORECASE,
)
_SIGNS: Final = " \n:|/–—-"
_MOST: Final = 8
_LONGEST: Final = 200


def without_named_kicker(
    parser: LexborHTMLParser, title: str | None, head: Run | None, given: Sequence[str]
) -> str | None:
    """A headline without its heading's kicker, unless metadata word them as one."""
    level = head.context.heading if head is not None else 0
    if not title or not level or title in given:
        return title
    flat = squeeze(title)
    if any(squeeze(text).startswith(flat) for text in given):
        return title
    for heading in parser.css(f"h{level}")[:_MOST]:
        if squeeze(clean(heading.text(deep=True))) == flat:
            return _after(title, _kicker(heading))
    return title


def _kicker(heading: LexborNode) -> str:
    for part in heading.css("[class]")[:_MOST]:
        if part.mem_id != heading.mem_id and _NAMES.search(part.attributes.get("class") or ""):
            return squeeze(clean(part.text(deep=True)))
    return ""


def _after(title: str, kicker: str) -> str:
    """What of a title follows a kicker that opens it; the title where none does."""
    at = next(
        (at for at in range(min(len(title), _LONGEST)) if squeeze(title[:at]) == kicker), 0
    )
    rest = title[at:].lstrip(_SIGNS)
    return rest if kicker and rest else title
