"""Claims, figures and disputes of stories as exports give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.http import Http404

from asreported.desk.exporting.citing import cited
from asreported.desk.exporting.statements import quote
from asreported.desk.models import Article
from asreported.desk.models.articles import records_of
from asreported.desk.store.listing import dispute_row, series_row
from asreported.exports.entries import Entry
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.desk.exporting.sight import Sight
    from asreported.desk.models import Claim, Dispute, Series, Story
    from asreported.exports.entries import Fact, Quoted
    from asreported.model import Record, Span
    from asreported.stories.model import Cited as Place
    from asreported.stories.model import Claim as ToldClaim
    from asreported.stories.model import Point
    from asreported.stories.model import Series as ToldSeries


class _Scene(NamedTuple):
    """A story's articles and records, by the articles' keys."""

    articles: dict[str, Article]
    records: dict[str, Record]
    names: dict[str, str]
    sight: Sight

    @classmethod
    def of(cls, story: Story, sight: Sight) -> _Scene:
        rows = story.article_set.filter(state=Article.State.PUBLISHED).select_related("outlet")
        articles = {one.pk: one for one in rows}
        read = records_of(articles.values())
        names = {one.id: one.name for one in story.comparison.speakers} if story.packed else {}
        records = {articles[pk].key: record for pk, record in read.items()}
        return cls({one.key: one for one in articles.values()}, records, names, sight)

    def quoted(self, key: str, span: Span) -> tuple[Quoted, str]:
        """A stretch of an article, and its sentence where the text may be seen."""
        record, whole = self.records[key], self.sight.whole(self.articles[key])
        sentences = Sentences(record)
        sentence = sentences.text(sentences.at(span[0])) if whole else ""
        return quote(record, *span, whole=whole), sentence

    def where(self, key: str, found: Quoted, sentence: str) -> dict[str, Fact]:
        """The columns that say where something stands."""
        article = self.articles[key]
        return {
            "sentence": sentence,
            "published": article.published,
            "outlet": article.outlet.name if article.outlet else "",
            "headline": article.headline,
            "article": key,
            "article_url": article.url,
            "start": found.start,
            "end": found.end,
            "text_sha256": found.text_sha256,
        }


def figure_entries(one: Series, sight: Sight) -> Iterator[Entry]:
    """The values of one figure, in their order; raises ``Http404`` when there are none."""
    scene = _Scene.of(one.story, sight)
    for told in one.story.comparison.story.series if one.story.packed else ():
        if told.points[0].article in scene.records:
            if series_row(told, scene.records).key != one.key:
                continue
            yield from _points(one, told, scene)
            return


def _points(one: Series, told: ToldSeries, scene: _Scene) -> Iterator[Entry]:
    for number, point in enumerate(told.points, 1):
        if point.article not in scene.records:
            continue
        found, sentence = scene.quoted(point.article, point.span)
        address = scene.sight.absolute(one.get_absolute_url())
        by = scene.names.get(point.speaker or "", "")
        yield Entry(
            kind="figure", key=f"{one.key}-{number}", address=address, words=found.exact,
            article=cited(scene.articles[point.article], scene.sight), quoted=found, by=by,
            date=point.as_of or scene.articles[point.article].published, sentence=sentence,
            facts=_value(one, told, point, address, by)
            | scene.where(point.article, found, sentence),
        )  # fmt: skip


def _value(
    one: Series, told: ToldSeries, point: Point, address: str, by: str
) -> dict[str, Fact]:
    return {
        "id": one.key, "address": address, "figure": one.name, "category": told.category,
        "counts": told.counts or "", "place": told.place or "", "low": point.low,
        "high": point.high, "bound": point.bound, "as_of": point.as_of or "",
        "revises": point.revises or "", "speaker": by,
    }  # fmt: skip


def dispute_entries(one: Dispute, sight: Sight) -> Iterator[Entry]:
    """The sides of one dispute."""
    scene = _Scene.of(one.story, sight)
    for told in one.story.comparison.story.disputes if one.story.packed else ():
        if any(side.article not in scene.records for side in told.sides):
            continue
        if dispute_row(told, scene.records).key == one.key:
            for number, side in enumerate(told.sides, 1):
                yield _side(one, number, side, scene)
            return


def _side(one: Dispute, number: int, side: Place, scene: _Scene) -> Entry:
    found, sentence = scene.quoted(side.article, side.span)
    address = scene.sight.absolute(one.get_absolute_url())
    facts: dict[str, Fact] = {
        "id": one.key, "address": address, "kind": one.kind, "why": one.why, "side": number,
        "words": found.exact,
    }  # fmt: skip
    article = cited(scene.articles[side.article], scene.sight)
    return Entry(
        kind="dispute", key=f"{one.key}-{number}", address=address, words=found.exact,
        article=article, quoted=found, date=article.published, sentence=sentence,
        by=article.outlet, facts=facts | scene.where(side.article, found, sentence),
    )  # fmt: skip


def claim_entries(stories: Iterator[Story], sight: Sight) -> Iterator[Entry]:
    """The claims of stories, each with how many outlets and origins stand behind it."""
    for story in stories:
        known = {one.key: one for one in story.claims.all()}
        comparison = story.comparison if story.packed else None
        names = {one.id: one.name for one in comparison.speakers} if comparison else {}
        for told in comparison.story.claims if comparison else ():
            if told.id in known:
                yield _claim(known[told.id], told, story, names, sight)


def _claim(
    row: Claim, told: ToldClaim, story: Story, names: dict[str, str], sight: Sight
) -> Entry:
    address = sight.absolute(row.get_absolute_url())
    confirmed = "; ".join(names.get(one.speaker or "", "?") for one in told.confirmed_by)
    denied = "; ".join(names.get(one.speaker or "", "?") for one in told.denied_by)
    return Entry(
        kind="claim", key=told.id, address=address, words=told.text,
        by="; ".join(one.name for one in told.origins),
        facts={
            "id": told.id, "address": address, "text": told.text, "story": story.key,
            "story_headline": story.headline, "reports": len(told.reports),
            "outlets": told.outlets, "origins_low": told.independent_origins.low,
            "origins_high": told.independent_origins.high,
            "origins": "; ".join(one.name for one in told.origins),
            "confirmed_by": confirmed, "denied_by": denied,
        },
    )  # fmt: skip


def some(entries: Iterator[Entry]) -> Iterator[Entry]:
    """The entries; raises ``Http404`` before anything is sent when there are none."""
    first = next(entries, None)
    if first is None:
        raise Http404
    return _with(first, entries)


def _with(first: Entry, rest: Iterator[Entry]) -> Iterator[Entry]:
    yield first
    yield from rest
