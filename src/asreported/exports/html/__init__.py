"""One record as one self-contained HTML page, or in parts for a page of the site."""

from asreported.exports.html.body import Parts, initials, is_named
from asreported.exports.html.document import page
from asreported.exports.html.items import Elsewhere
from asreported.exports.html.layering import Layered, excerpt, layered, plain

__all__ = [
    "Elsewhere",
    "Layered",
    "Parts",
    "excerpt",
    "initials",
    "is_named",
    "layered",
    "page",
    "plain",
]
