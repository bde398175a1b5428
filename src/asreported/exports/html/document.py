"""One record as a page: the article, and the record beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element
from asreported.exports.html.body import article
from asreported.exports.html.items import Items
from asreported.exports.html.panel import panel
from asreported.exports.shell import document

if TYPE_CHECKING:
    from asreported.model import Record


def page(record: Record) -> str:
    """The whole HTML document of a record."""
    title = record.article.headline or "No headline"
    return document(
        title, style="html/page.css", script="html/page.js", body=_body(Items(record))
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
