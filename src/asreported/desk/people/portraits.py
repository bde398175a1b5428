"""What an author, an outlet or a section is, in figures of what is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from django.db.models import Count, Model

from asreported.desk.models import Article, Author, Outlet, Section, Story

if TYPE_CHECKING:
    from django.db.models import QuerySet

_MOST = 6
_Row = TypeVar("_Row", bound=Model)


class Portrait(NamedTuple):
    """The newest and oldest day, and the sections, authors and outlets of some articles."""

    first: str
    last: str
    sections: list[Section]
    authors: list[Author]
    outlets: list[Outlet]
    stories: list[Story]


class Standing(NamedTuple):
    """Of an outlet's articles in stories, how many repeat another's text, and whose."""

    copies: int
    independent: int
    of: list[str]


def portrait(articles: QuerySet[Article]) -> Portrait:
    """What some articles have in common, those with most first."""
    days = (
        articles.exclude(published="").order_by("ordered").values_list("published", flat=True)
    )
    keys = articles.values("pk")
    count = Count("article")
    return Portrait(
        first=days.first() or "",
        last=days.last() or "",
        sections=_most(Section.objects.filter(article__in=keys).annotate(n=count)),
        authors=_most(Author.objects.filter(articles__in=keys).annotate(n=Count("articles"))),
        outlets=_most(Outlet.objects.filter(article__in=keys).annotate(n=count)),
        stories=_most(
            Story.objects.filter(article__in=keys, articles_count__gt=1).annotate(n=count)
        ),
    )


def _most(rows: QuerySet[_Row]) -> list[_Row]:
    return list(rows.order_by("-n", "pk")[:_MOST])


def standing(outlet: Outlet) -> Standing:
    """How many of an outlet's articles its stories found to be copies, and of whom."""
    own = Article.objects.filter(outlet=outlet, state=Article.State.PUBLISHED)
    copies = own.exclude(copy_of=None)
    named = Outlet.objects.filter(article__in=copies.values("copy_of")).distinct()
    count = copies.count()
    return Standing(count, own.count() - count, [one.name for one in named])
