"""A span in its sentence, with whose article it is from; and lists of them that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.moment import time_element

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.model import Span
    from asreported.stories.model import Cited

_LOST = "The text of this article is not at hand."


def source(evidence: Evidence, article: str, word: Html | str | None = None) -> Html:
    """Outlet, headline (a link to the original where known), date, and on whose word."""
    published = evidence.published(article)
    parts = [
        element("bdi", {"class": "outlet"}, evidence.outlet(article)),
        evidence.titled(article),
        time_element(published) if published else "no date",
        element("bdi", None, word) if word else None,
    ]
    return joined(parts, " · ")


def passage(
    evidence: Evidence, article: str, span: Span, *, word: Html | str | None = None
) -> Html:
    """The span, marked, in its sentence, and below it where it stands."""
    found = evidence.sentence(article, span)
    words: Html | str = element("span", {"class": "unknown"}, _LOST)
    if found is not None:
        words = joined([found.before, element("mark", None, found.words), found.after])
    return element(
        "figure",
        {"class": "passage"},
        element("blockquote", {"dir": "auto"}, words),
        element("figcaption", None, source(evidence, article, word)),
    )


def cited(evidence: Evidence, place: Cited) -> Html:
    """A place of a story in its sentence, on whose word it stands."""
    word = evidence.on_word(place)
    return passage(evidence, place.article, place.span, word=word)


def opening(summary: str, passages: Iterable[str | None]) -> Html:
    """Passages that a click shows; they are in the page, never fetched."""
    return element("details", None, element("summary", None, summary), *passages)


def all_cited(evidence: Evidence, summary: str, places: Sequence[Cited]) -> Html | None:
    """Places that open under one line; None when there are none."""
    if not places:
        return None
    return opening(summary, [cited(evidence, each) for each in places])
