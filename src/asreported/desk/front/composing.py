"""What stands where on the front page: the story that leads, the others, the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Case, OuterRef, Subquery, When

from asreported.desk.models import Article, Section, Story
from asreported.desk.stories.wording import latest_value
from asreported.exports.stories.wording import plain_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

_STORIES = 9
_UNDER_LEAD = 4
_NEWEST = 12
_SECTIONS = 6
_IN_SECTION = 4
_SECTIONED = 60
"""The newest articles that are looked through for those of each section."""
_DISPUTES = 2


class Lead(NamedTuple):
    """The story that leads: its newest article, some more, its value and disputes now."""

    story: Story
    first: Article
    more: list[Article]
    value: str
    disputes: list[str]

    @property
    def changed(self) -> str:
        """What changed last, when it is not said among the disputes already."""
        words = self.story.what_changed
        return "" if any(words.endswith(one) for one in self.disputes) else words


class Card(NamedTuple):
    """A story and its newest article."""

    story: Story
    newest: Article | None


class Part(NamedTuple):
    """A section and its newest articles."""

    section: Section
    articles: list[Article]


class Front(NamedTuple):
    """All of the page."""

    lead: Lead | None
    stories: list[Card]
    newest: list[Article]
    parts: list[Part]


def _dated_first(rows: QuerySet[Article]) -> QuerySet[Article]:
    """The newest first, and after them what has no date: it cannot be called the newest."""
    return rows.order_by(Case(When(published="", then=1), default=0), "-ordered")


_NEWEST_OF = Subquery(
    _dated_first(
        Article.objects.filter(story=OuterRef("pk"), state=Article.State.PUBLISHED)
    ).values("pk")[:1]
)
"""The key of a story's newest article."""


def articles() -> QuerySet[Article]:
    """What readers see, the newest first, with all that a list shows of it."""
    return (
        Article.objects.filter(state=Article.State.PUBLISHED)
        .select_related("outlet", "section", "story", "picture")
        .defer("story__packed", "markdown")
        .prefetch_related("authors")
        .order_by("-ordered")
    )


def front() -> Front:
    """The page as it stands now; it asks the database as often for much as for little."""
    told = Story.objects.filter(merged_into=None, articles_count__gt=1)
    stories = list(told.defer("packed").order_by("-changed")[:_STORIES])
    first = max(stories, key=lambda one: (one.outlets_count, one.articles_count), default=None)
    lead = _lead(first) if first else None
    led = {one.pk for one in (lead.first, *lead.more)} if lead else set()
    return Front(
        lead=lead,
        stories=_cards([one for one in stories if not lead or one != lead.story]),
        newest=list(articles().exclude(pk__in=led)[:_NEWEST]),
        parts=_parts(),
    )


def _lead(story: Story) -> Lead | None:
    found = list(_dated_first(articles().filter(story=story))[: _UNDER_LEAD + 1])
    if not found:
        return None
    told = story.comparison
    disputes = [plain_dates(one.why) for one in told.story.disputes if one.why]
    return Lead(story, found[0], found[1:], latest_value(told), disputes[:_DISPUTES])


def _cards(stories: Sequence[Story]) -> list[Card]:
    rows = Story.objects.filter(pk__in=[one.pk for one in stories]).annotate(newest=_NEWEST_OF)
    of = dict(rows.values_list("pk", "newest"))
    newest = articles().in_bulk([key for key in of.values() if key])
    return [Card(one, newest.get(of[one.pk])) for one in stories]


def _parts() -> list[Part]:
    """Sections with their articles among the newest of all that have one, the fullest first."""
    by: dict[Section, list[Article]] = {}
    for one in articles().filter(section__isnull=False)[:_SECTIONED]:
        if one.section is not None:
            by.setdefault(one.section, []).append(one)
    parts = [Part(section, found[:_IN_SECTION]) for section, found in by.items()]
    return sorted(parts, key=lambda one: -len(one.articles))[:_SECTIONS]
