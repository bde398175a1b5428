"""What is new in a story, in plain words: who, how many, of what, as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asreported.exports.moments import in_words
from asreported.exports.quantities import quantity
from asreported.exports.stories.wording import plain_dates, titled
from asreported.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asreported.desk.models import Comparison
    from asreported.stories.changes import News
    from asreported.stories.model import Dated, Open, Point


def plainly(news: News, comparison: Comparison) -> list[str]:
    """The news in words, the most telling first."""
    names = {one.id: one.name for one in comparison.speakers}
    return list(dict.fromkeys(_lines(news, comparison, names)))


def _lines(news: News, comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    for dispute in news.disputes:
        yield _("Disputed: %s") % plain_dates(dispute.why)
    for claim in news.denied:
        yield _("Answered by others: “%s”") % claim.text
    for point in sorted(news.points, key=lambda one: one.as_of or "", reverse=True):
        yield _point(point, comparison, names)
    yield from (_open(one, names) for one in news.open)
    yield from (_event(one) for one in news.events)
    yield from (_("Answered: %s") % one.question for one in news.answered)
    if count := len(news.articles):
        yield ngettext("%d more article", "%d more articles", count) % count


def _point(point: Point, comparison: Comparison, names: Mapping[str, str]) -> str:
    counts = next((one.counts for one in comparison.story.series if point in one.points), None)
    figure = Figure("", point.span, point.low, point.high, point.bound, counts=counts)
    day = _(" as of %s") % in_words(point.as_of) if point.as_of else ""
    said = f"{quantity(figure)}{day}".strip()
    words = said[:1].upper() + said[1:]
    who = names.get(point.speaker or "")
    return (
        _("%(figure)s, on the word of %(who)s") % {"figure": words, "who": who}
        if who
        else words
    )


def latest_value(comparison: Comparison) -> str:
    """The newest value of the story's longest series; empty when it counts nothing."""
    series = max(comparison.story.series, key=lambda one: len(one.points), default=None)
    dated = [one for one in series.points if one.as_of] if series else []
    if not dated:
        return ""
    names = {one.id: one.name for one in comparison.speakers}
    return _point(max(dated, key=lambda one: one.as_of or ""), comparison, names)


def _open(one: Open, names: Mapping[str, str]) -> str:
    kinds = {"offer": _("An offer"), "demand": _("A demand"), "threat": _("A threat")}
    who = names.get(one.by or "", one.by or "")
    by = _(" by %s") % who if who else ""
    return f"{kinds[one.kind]}{by}"


def _event(one: Dated) -> str:
    words = titled(one)
    day = f", {in_words(one.date)}" if one.date else ""
    return f"{words[:1].upper()}{words[1:]}{day}"
