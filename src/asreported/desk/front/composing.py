"""What stands where on the front page: the story that leads, the others, the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Article, Section, Story
from asreported.desk.stories.wording import latest_value
from asreported.exports.stories.wording import plain_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

_STORIES = 9
_UNDER_LEAD = 4
_NEWEST = 12
_SECTIONS = 6
_IN_SECTION = 4
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
    """The page as it stands now."""
    told = Story.objects.filter(merged_into=None, articles_count__gt=1)
    stories = list(told.defer("packed").order_by("-changed")[:_STORIES])
    first = max(stories, key=lambda one: (one.outlets_count, one.articles_count), default=None)
    lead = _lead(first) if first else None
    led = {one.pk for one in (lead.first, *lead.more)} if lead else set()
    return Front(
        lead=lead,
        stories=[Card(one, _newest(one)) for one in stories if not lead or one != lead.story],
        newest=list(articles().exclude(pk__in=led)[:_NEWEST]),
        parts=_parts(),
    )


def _lead(story: Story) -> Lead | None:
    # What has no date cannot be called the newest.
    rows = articles().filter(story=story)
    found = list(rows.exclude(published="")[: _UNDER_LEAD + 1]) or list(rows[:1])
    if not found:
        return None
    told = story.comparison
    disputes = [plain_dates(one.why) for one in told.story.disputes if one.why]
    return Lead(story, found[0], found[1:], latest_value(told), disputes[:_DISPUTES])


def _newest(story: Story) -> Article | None:
    rows = articles().filter(story=story)
    return rows.exclude(published="").first() or rows.first()


def _parts() -> list[Part]:
    found = (Part(one, _in(one)) for one in Section.objects.order_by("name"))
    return _fullest([one for one in found if one.articles])


def _in(section: Section) -> list[Article]:
    return list(articles().filter(section=section)[:_IN_SECTION])


def _fullest(parts: Iterable[Part]) -> list[Part]:
    return sorted(parts, key=lambda one: -len(one.articles))[:_SECTIONS]
