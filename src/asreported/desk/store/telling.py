"""Stories of what is kept: where an article belongs, and what its story now says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from asreported.desk.models import Article, Comparison, Snapshot, Story, Stream
from asreported.desk.models.articles import slug_of
from asreported.desk.store import searching
from asreported.desk.store.listing import list_parts
from asreported.desk.stories.wording import plainly
from asreported.stories import tell
from asreported.stories.changes import since
from asreported.stories.grouping import Grouper, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record
    from asreported.stories.grouping import Change
    from asreported.stories.model import Story as Compared


_SNAPSHOTS = 60
"""States of one story that are kept, each after a change."""


@transaction.atomic
def join(article: Article, record: Record) -> set[str]:
    """Let an article join a story or open one; the keys of all stories that changed."""
    stream = Stream.objects.select_for_update().get_or_create(pk=1)[0]
    packed = bytes(stream.packed)
    grouper = Grouper(state=State.from_bytes(packed) if packed else None)
    grouper.add(record)
    changes = grouper.repair() if grouper.due else ()
    stream.packed = grouper.state().to_bytes()
    stream.save()
    touched = _follow(changes)
    key = grouper.story_of(article.key)
    if key is not None:
        article.story = Story.objects.get_or_create(key=key, defaults={"slug": "story"})[0]
        article.save(update_fields=["story"])
        touched.add(key)
    return touched


def _follow(changes: Iterable[Change]) -> set[str]:
    """Move articles as a repair moved them; an ended story leads to the one it is now of."""
    touched: set[str] = set()
    for change in changes:
        new = Story.objects.get_or_create(key=change.new, defaults={"slug": "story"})[0]
        Article.objects.filter(key__in=change.articles).update(story=new)
        touched |= {change.old, change.new}
        if change.kind == "merged":
            Story.objects.filter(key=change.old).update(merged_into=new)
    return touched


def compare(key: str) -> None:
    """Compare the articles of a story again, and keep what they say together."""
    story = Story.objects.filter(key=key).first()
    if story is None:
        return
    articles = list(story.article_set.filter(state=Article.State.PUBLISHED))
    records = [version.record for one in articles for version in one.versions.all()]
    if not records:
        story.articles_count = 0
        story.save(update_fields=["articles_count"])
        searching.forget_story(story.key)
        return
    told = tell(records, key)
    before = story.comparison.story if story.packed else None
    compared = Comparison(told.story, told.speakers)
    story.packed = Story.pack(compared)
    _describe(story, told.story, articles)
    if lines := plainly(since(before, told.story), compared):
        story.what_changed = lines[0]
        story.changed = timezone.now().isoformat()
    story.save()
    list_parts(story, compared)
    _remember(story)


def _remember(story: Story) -> None:
    """Keep how the story stands now, for those who come back; the oldest are let go."""
    Snapshot.objects.create(story=story, packed=story.packed)
    kept = story.snapshots.order_by("-made").values_list("pk", flat=True)[:_SNAPSHOTS]
    story.snapshots.exclude(pk__in=list(kept)).delete()


def _describe(story: Story, told: Compared, articles: list[Article]) -> None:
    story.headline = told.headline or (articles[0].headline if articles else "")
    story.slug = slug_of(story.headline, "story")
    story.articles_count = len(articles)
    story.outlets_count = len({one.outlet_id for one in articles if one.outlet_id})
    main = max(told.claims, key=lambda claim: (claim.outlets, len(claim.reports)), default=None)
    story.origins_low = main.independent_origins.low if main else 0
    story.origins_high = main.independent_origins.high if main else 0
