"""The page around article and record: styles, script, and the policy that admits only them."""

from __future__ import annotations

import base64
import functools
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element
from asreported.exports.html.body import article
from asreported.exports.html.items import Items
from asreported.exports.html.panel import panel

if TYPE_CHECKING:
    from asreported.model import Record


def page(record: Record) -> str:
    """The whole HTML document of a record."""
    items = Items(record)
    html = element("html", {"lang": "en"}, _head(record), _body(items))
    return f"<!doctype html>\n{html}\n"


def _head(record: Record) -> Html:
    style, script = _resource("page.css"), _resource("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", None, f"{record.article.headline or 'No headline'} · as reported"),
        element("style", None, style),
        element("script", None, script),
    )


def _body(items: Items) -> Html:
    return element(
        "body",
        None,
        element("a", {"class": "skip", "href": "#article"}, "Skip to the article"),
        element("a", {"class": "skip", "href": "#record"}, "Skip to the record"),
        element(
            "div", {"class": "columns"}, element("main", None, article(items)), panel(items)
        ),
        element("p", {"class": "unseen", "id": "status", "role": "status"}),
    )


@functools.cache
def _resource(name: str) -> Html:
    """A file of this folder; it is ours, and therefore not escaped."""
    return Html(files("asreported.exports.html").joinpath(name).read_text("utf-8"))


def _digest(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
