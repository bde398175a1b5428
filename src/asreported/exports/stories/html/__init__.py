"""Stories as one self-contained HTML page that needs no script."""

from asreported.exports.stories.html.document import page

__all__ = ["page"]
