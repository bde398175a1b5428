"""Where an article says that its text is another's: agencies, and lines of credit.

Read are the agencies of the article and forms of credit ("Reporting by …", "with agency
reports", "this story was first published by …"); no outlet is known by name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Article, Span

_FORMS: Final = re.compile(
    r"\(?(?:[Aa]dditional )?[Rr]eporting by [^\n.;)]{2,120}"
    r"|\b[Ww]ith (?:reports? from |reporting (?:by|from) |material from |input from )"
    r"[^\n.;)]{2,80}"
    r"|\b(?:[Ww]ith|[Ff]rom|[Vv]ia) (?:news |wire )?(?:agenc(?:y|ies)|wires?|wire services)\b"
    r"(?: (?:reports?|inputs?|material))?"
    r"|\b(?:first|originally) (?:published|appeared) (?:by|on|in) [^\n.;)]{2,80}"
)
_EDGE: Final = 600
"""Credits stand at either end of a text."""


def credit_spans(article: Article) -> tuple[Span, ...]:
    """Where the beginning and the end of a text credit somebody else with it."""
    return tuple(
        match.span()
        for match in _FORMS.finditer(article.text)
        if match.start() < _EDGE or match.end() > len(article.text) - _EDGE
    )


def credits_to(article: Article, other: Article) -> str | None:
    """How an article credits the outlet or the agency of another; ``None`` if it does not."""
    agency = _named_in(other.publisher, article.agencies)
    if agency:
        return agency
    if other.publisher is None or other.publisher.casefold() not in article.text.casefold():
        return None
    for start, end in credit_spans(article):
        if other.publisher.casefold() in article.text[start:end].casefold():
            return article.text[start:end].strip(" (")
    return None


def shared_agency(one: Article, other: Article) -> str | None:
    """The first agency that both articles credit."""
    folded = {agency.casefold() for agency in other.agencies}
    return next((agency for agency in one.agencies if agency.casefold() in folded), None)


def _named_in(publisher: str | None, agencies: tuple[str, ...]) -> str | None:
    if publisher is None:
        return None
    wanted = publisher.casefold()
    initials = "".join(word[0] for word in publisher.split() if word[0].isupper()).casefold()
    for agency in agencies:
        named = agency.casefold()
        if named == wanted or (len(initials) > 2 and named == initials):  # noqa: PLR2004 - AP is also many other things
            return agency
    return None
