"""The reports of one claim, by article, outlet and speaker: asked once for each of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.reports import Report


class Claimed:
    """A claim's reports; each list in their order."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        self._by_article: dict[str, list[Report]] = defaultdict(list)
        self._by_outlet: dict[str, list[Report]] = defaultdict(list)
        self._by_speaker: dict[str, list[Report]] = defaultdict(list)
        for report in reports:
            self._by_article[report.article].append(report)
            self._by_outlet[report.outlet].append(report)
            if report.speaker is not None:
                self._by_speaker[report.speaker].append(report)

    def in_article(self, article: str) -> list[Report]:
        """The reports of an article."""
        return list(self._by_article.get(article, ()))

    def first_of(self, outlet: str, report: Report) -> Report | None:
        """An outlet's own report in another article: one with a source, the earliest."""
        theirs = (
            one for one in self._by_outlet.get(outlet, ()) if one.article != report.article
        )
        return min(theirs, key=lambda one: (not one.chain, one.when, one.span), default=None)

    def sourced_in(self, report: Report) -> Report | None:
        """The report of the same article that has a source for it."""
        inside = (
            one
            for one in self._by_article.get(report.article, ())
            if one is not report and (one.chain or one.speakers)
        )
        return min(inside, key=lambda one: one.span, default=None)

    def sourced_by(self, report: Report) -> Report | None:
        """What the same outlet had with a source in another article."""
        theirs = (
            one
            for one in self._by_outlet.get(report.outlet, ())
            if one.article != report.article and one.speaker
        )
        return min(theirs, key=lambda one: (one.when, one.span), default=None)

    def said_by(self, speakers: Iterable[str | None], report: Report) -> Report | None:
        """What one of some speakers says in another article."""
        said = (
            one
            for speaker in speakers
            for one in self._by_speaker.get(speaker or "", ())
            if one.article != report.article
        )
        return min(said, key=lambda one: (one.when, one.span), default=None)
