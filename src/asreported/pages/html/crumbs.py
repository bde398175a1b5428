"""The section that a page's visible breadcrumbs name, where its data names none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.pages.html.headline import squeeze
from asreported.pages.html.nodes import clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARK: Final = b"crumb"
_PLACES: Final = "[class*=crumb i], [aria-label*=crumb i]"
_FRONT: Final = re.compile(
    r"^\W*(?:home(?:page)?|start(?:seite)?|front ?page|news|accueil|une|inicio|portada|início"
    r"|home ?page|strona główna|hem|hjem|forside|etusivu|главная|головна|ana ?sayfa|首页|ホーム"
    r"|홈|الرئيسية)\W*$",
    re.IGNORECASE,
)
_LONGEST: Final = 60
_MOST_PLACES: Final = 4
_MOST_LINKS: Final = 12


def visible_section(
    parser: LexborHTMLParser, markup: bytes, headline: str | None
) -> str | None:
    """The last linked breadcrumb that is neither the front page nor the article itself.

    The markup is searched for the word first: to select elements costs more.
    """
    if _MARK not in markup and b"Crumb" not in markup:
        return None
    own = squeeze(headline or "")
    for place in parser.css(_PLACES)[:_MOST_PLACES]:
        names = [name for name in _names(place) if squeeze(name) != own]
        if names:
            return names[-1]
    return None


def _names(place: LexborNode) -> list[str]:
    """What the links of one row of breadcrumbs say, without the one to the front page."""
    found = []
    for link in place.css("a")[:_MOST_LINKS]:
        name = clean(link.text(deep=True))
        address = (link.attributes.get("href") or "").strip()
        host = address.partition("://")[2].rstrip("/")
        front = address in ("", "/", "#") or (bool(host) and "/" not in host)
        if 0 < len(name) < _LONGEST and not (front or _FRONT.match(name)):
            found.append(name)
    return found
