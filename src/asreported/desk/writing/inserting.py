"""Sourced quotes and figures of a story, ready to be put into a text with their links."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Article
from asreported.desk.models.articles import records_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.desk.models import Story
    from asreported.model import Record

_QUOTES = 12
_LONGEST = 400


class Snippet(NamedTuple):
    """What is shown, and the Markdown that is put into the text."""

    shown: str
    markdown: str


def snippets(story: Story | None) -> list[Snippet]:
    """The latest value of each series, and direct quotes of the story's articles."""
    if story is None or not story.packed:
        return []
    articles = story.article_set.filter(state=Article.State.PUBLISHED, is_ours=False)
    rows = list(articles.select_related("outlet"))
    records = records_of(rows)
    known = {one.key: (one, records[one.pk]) for one in rows}
    found = []
    for series in story.comparison.story.series:
        point = series.points[-1]
        if point.article in known:
            article, record = known[point.article]
            words = record.article.text[slice(*point.span)]
            found.append(
                Snippet(f"{words} ({_outlet(article)})", f"{words} ({_link(article)})")
            )
    quotes = [one for pair in known.values() for one in _quotes(*pair)]
    return found + quotes[:_QUOTES]


def _quotes(article: Article, record: Record) -> Iterator[Snippet]:
    names = {one.id: one.name for one in record.entities}
    for said in record.attributions:
        speaker = names.get(said.source.speaker or "")
        if said.kind != "direct" or speaker is None:
            continue
        words = " … ".join(record.article.text[s:e] for s, e in said.content.spans)
        if len(words) <= _LONGEST:
            yield Snippet(f"{speaker}: {words}", f"{words}, {speaker} said ({_link(article)}).")


def _outlet(article: Article) -> str:
    return article.outlet.name if article.outlet else article.headline


def _link(article: Article) -> str:
    return f"[{_outlet(article)}]({article.get_absolute_url()})"
