"""One record as one self-contained HTML page."""

from asreported.exports.html.document import page

__all__ = ["page"]
