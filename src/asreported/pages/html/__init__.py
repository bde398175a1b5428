"""The HTML reader: the markup of a page becomes an article."""

from asreported.pages.html.reader import read_html

__all__ = ["read_html"]
