"""HTML that is safe by construction: only ``Html`` is markup, every other string is escaped."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_VOID: Final = frozenset({"meta", "br", "hr", "input", "link"})
# What HTML cannot hold: control characters other than blanks, and lone surrogates.
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Html(str):
    """Markup that is safe to put in a page."""

    __slots__ = ()


Child = str | None


def escaped(text: str) -> Html:
    """Text as markup; what HTML cannot hold becomes U+FFFD."""
    return text if isinstance(text, Html) else Html(html.escape(_UNFIT.sub("\ufffd", text)))


def joined(parts: Iterable[Child], between: str = "") -> Html:
    """Parts one after another; those that are None or empty are left out."""
    return Html(escaped(between).join(escaped(part) for part in parts if part))


def opening(name: str, attributes: Mapping[str, str | bool | None] | None = None) -> Html:
    """The start tag; attributes that are None or False are left out, True has no value."""
    parts = [name]
    for key, value in (attributes or {}).items():
        if value is True:
            parts.append(key)
        elif value is not None and value is not False:
            parts.append(f'{key}="{escaped(str(value))}"')
    return Html(f"<{' '.join(parts)}>")


def element(
    name: str,
    attributes: Mapping[str, str | bool | None] | None = None,
    /,
    *children: Child,
) -> Html:
    """An element with its children; children that are not ``Html`` are escaped."""
    start = opening(name, attributes)
    return start if name in _VOID else Html(f"{start}{joined(children)}</{name}>")


def web_address(url: str | None) -> str | None:
    """The address when a page may link to it (http or https), else None."""
    fit = url is not None and re.match(r"https?://[^\s]", url, re.IGNORECASE)
    return url if fit else None


def link(url: str | None, *children: Child) -> Html:
    """A link to another page that gives nothing away, or only the words."""
    address = web_address(url)
    if address is None:
        return element("span", None, *children)
    return element("a", {"href": address, "rel": "noopener noreferrer nofollow"}, *children)
