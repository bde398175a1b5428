"""Where else the things of an article's record are reported, as its story knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asreported.desk.models import Statement
from asreported.exports.html import Elsewhere
from asreported.exports.stories.wording import event_anchor, series_anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.desk.models import Article
    from asreported.stories.model import Story

Found = dict[str, list[Elsewhere]]


def elsewhere(article: Article) -> Found:
    """By identifier of the record ("a1"), the parts of the story that tell it as well.

    Only what another article tells too: each with how many, and its address in the story.
    Of a statement also the page of who says it.
    """
    found = _in_story(article)
    for local, links in _speakers(article).items():
        found.setdefault(local, []).extend(links)
    return {key: list(dict.fromkeys(links)) for key, links in found.items()}


def _in_story(article: Article) -> Found:
    story = article.story
    if story is None or not story.packed or story.articles_count <= 1:
        return {}
    page = story.get_absolute_url()
    found: Found = {}
    for key, others, anchor in _parts(story.comparison.story, article.key):
        if others:
            words = ngettext(
                "Also in %d other article", "Also in %d other articles", others
            ) % (others)
            found.setdefault(key, []).append(Elsewhere(words, f"{page}#{anchor}"))
    return found


def _speakers(article: Article) -> Found:
    rows = Statement.objects.filter(article=article).select_related("speaker")
    return {
        row.local: [
            Elsewhere(_("All that %s says") % row.speaker.name, row.speaker.get_absolute_url())
        ]
        for row in rows
        if row.speaker
    }


def _parts(told: Story, article: str) -> Iterator[tuple[str, int, str]]:
    for claim in told.claims:
        others = _others((one.article for one in claim.reports), article)
        for report in claim.reports:
            if report.article == article and report.attribution:
                yield report.attribution, others, f"claim-{claim.id}"
    for series in told.series:
        others = _others((one.article for one in series.points), article)
        for point in series.points:
            if point.article == article and point.figure:
                yield point.figure, others, series_anchor(series)
    for dated in told.timeline:
        others = _others((one.article for one in dated.reports), article)
        for report in dated.reports:
            if report.article == article and report.event:
                yield report.event, others, event_anchor(dated)


def _others(articles: Iterable[str], own: str) -> int:
    return len(set(articles) - {own})
