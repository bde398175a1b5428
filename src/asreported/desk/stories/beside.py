"""What stands beside a story: fact boxes of its articles, what to read on, other stories."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from asreported.desk.models import Article, Story
from asreported.desk.models.articles import records_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from asreported.model import Record

_FACTS = 3
_LONGEST = 700
_ALSO = 6
_RELATED = 4
_CANDIDATES = 60
_TWO = 2


class Fact(NamedTuple):
    """The words of a fact box, and the article that has it."""

    words: str
    article: Article


class Also(NamedTuple):
    """What an article points its readers to."""

    words: str
    article: Article


_Quoted = TypeVar("_Quoted", Fact, Also)


class Related(NamedTuple):
    """Another story, and the names that both have."""

    story: Story
    shared: list[str]


class Beside(NamedTuple):
    """All that stands beside a story."""

    facts: list[Fact]
    also: list[Also]
    related: list[Related]


def beside(story: Story, whole: Callable[[Article], bool]) -> Beside:
    """What the articles of a story add to it, and the stories near it.

    ``whole`` says whose text the reader may see whole: only those are quoted at length.
    """
    rows = story.article_set.filter(state=Article.State.PUBLISHED).select_related("outlet")
    quoted = [one for one in rows.order_by("ordered") if whole(one)]
    records = records_of(quoted)
    read = [(one, records[one.pk]) for one in quoted]
    facts = [Fact(words, one) for one, record in read for words in _blocks(record, "fact_box")]
    also = [Also(words, one) for one, record in read for words in _blocks(record, "cross_link")]
    return Beside(_once(facts)[:_FACTS], _once(also)[:_ALSO], related(story))


def _blocks(record: Record, kind: str) -> Iterator[str]:
    """The words of each run of blocks of a kind: a box may be several blocks."""
    for found, blocks in groupby(record.article.blocks, key=lambda block: block.kind):
        if found != kind:
            continue
        parts = [record.article.text[one.start : one.end].strip() for one in blocks]
        words = parts if kind == "cross_link" else ["\n".join(parts)]
        yield from (one for one in words if one and len(one) <= _LONGEST)


def _once(found: Iterable[_Quoted]) -> list[_Quoted]:
    return list({" ".join(one.words.lower().split()): one for one in found}.values())


def related(story: Story) -> list[Related]:
    """Stories that share at least two names with it, those with most first.

    A name counts where a story tells it of a person, a body or a place at two places or
    more, so that who is named in passing joins nothing.
    """
    own = set(story.names.splitlines())
    near = Story.objects.filter(merged_into=None, articles_count__gt=0).exclude(pk=story.pk)
    found = []
    for other in near.defer("packed").order_by("-changed")[:_CANDIDATES]:
        shared = sorted(own & set(other.names.splitlines()))
        if len(shared) >= _TWO:
            found.append(Related(other, shared))
    return sorted(found, key=lambda one: -len(one.shared))[:_RELATED]
