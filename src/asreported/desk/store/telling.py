"""Stories of what is kept: where an article belongs, and what its story now says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from asreported.desk.models import Article, Comparison, Job, Snapshot, Story, Version
from asreported.desk.models.articles import slug_of
from asreported.desk.store import searching, streaming
from asreported.desk.store.linking import links_between, move_back, move_old, story_pairs
from asreported.desk.store.listing import list_parts
from asreported.desk.store.outlets import families
from asreported.desk.stories.wording import plainly
from asreported.stories import tell
from asreported.stories.changes import since

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from asreported.desk.models import Decision
    from asreported.model import Record
    from asreported.stories.grouping import Change
    from asreported.stories.model import Story as Compared


_KEPT = (
    "packed", "names", "headline", "slug", "articles_count", "outlets_count", "origins_low",
    "origins_high", "changed", "what_changed",
)  # fmt: skip
"""What comparing says of a story; whether it was merged is for grouping to say."""
_SNAPSHOTS = 60
"""States of one story that are kept, each after a change."""


@transaction.atomic
def join(article: Article, record: Record) -> set[str]:
    """Let an article join a story or open one; the keys of all stories that changed."""
    live = streaming.take(*story_pairs())
    grouper = live.grouper
    live.add(record)
    touched: set[str] = set()
    if grouper.due:
        touched = _follow(grouper.repair())
        live.keep_whole()
    key = grouper.story_of(article.key)
    if key is not None:
        article.story = _opened(key)
        article.save(update_fields=["story"])
        touched.add(key)
    return touched


@transaction.atomic
def regroup(row: Decision) -> None:
    """Group anew the stories that a decision, made or taken back, is about.

    What grouping holds it moves by its own rules under the decisions; older articles are
    moved by the decision alone.
    """
    articles = [one for one in (row.article, row.other) if one is not None]
    live = streaming.take(*story_pairs())
    grouper = live.grouper
    changes = grouper.repair(again=[one.key for one in articles])
    live.keep_whole()
    touched = _follow(changes) | (move_back(row) if row.undone else set())
    held = [one.key for one in articles if grouper.story_of(one.key) is not None]
    touched |= move_old(held)
    touched |= {key for one in articles if (key := _story_key(one))}
    for story in Story.objects.filter(key__in=touched):
        Job.objects.get_or_create(kind=Job.Kind.COMPARE, story=story, state=Job.State.WAITING)


def _story_key(article: Article) -> str | None:
    return Article.objects.filter(pk=article.pk).values_list("story__key", flat=True).first()


def _opened(key: str) -> Story:
    """The story of a key; one that had ended in another stands by itself again."""
    story = Story.objects.get_or_create(key=key, defaults={"slug": "story"})[0]
    if story.merged_into_id is not None:
        story.merged_into = None
        story.save(update_fields=["merged_into"])
    return story


def _follow(changes: Iterable[Change]) -> set[str]:
    """Move articles as a repair moved them; an ended story leads to the one it is now of."""
    touched: set[str] = set()
    for change in changes:
        new = _opened(change.new)
        Article.objects.filter(key__in=change.articles).update(story=new)
        touched |= {change.old, change.new}
        if change.kind == "merged":
            Story.objects.filter(key=change.old).update(merged_into=new)
    return touched


def compare(key: str) -> None:
    """Compare the articles of a story again, and keep what they say together.

    Comparing takes longer than a transaction may: where its articles changed meanwhile,
    it is done once more, so that what is kept last is never what was read first.
    """
    story = Story.objects.filter(key=key).first()
    while story is not None:
        before = _standing(story)
        _compare(story)
        if _standing(story) == before:
            return
        story = Story.objects.filter(key=key).first()


def _versions(story: Story) -> QuerySet[Version]:
    told = Version.objects.filter(article__story=story, article__state=Article.State.PUBLISHED)
    return told.order_by("article__pk", "number")


def _standing(story: Story) -> list[tuple[object, ...]]:
    """What tells one state of a story's articles from another."""
    return list(_versions(story).values_list("pk", "text_sha256", "made_by", "read"))


def _compare(story: Story) -> None:
    versions = list(_versions(story).select_related("article"))
    articles = list({one.article_id: one.article for one in versions}.values())
    records = [version.record for version in versions]
    if not records:
        story.packed, story.articles_count, story.what_changed = b"", 0, ""
        story.save(update_fields=["packed", "articles_count", "what_changed"])
        story.snapshots.all().delete()
        searching.forget_story(story.key)
        return
    links = (*links_between(records, "entity"), *links_between(records, "claim"))
    told = tell(records, story.key, links, families=families())
    before = story.comparison.story if story.packed else None
    compared = Comparison(told.story, told.speakers)
    story.packed = Story.pack(compared)
    story.names = "\n".join(sorted(names_of(compared)))
    _describe(story, told.story, articles)
    if lines := plainly(since(before, told.story), compared):
        story.what_changed = lines[0]
        story.changed = timezone.now().isoformat()
    story.save(update_fields=_KEPT)
    list_parts(story, compared, records)
    _remember(story)


def _remember(story: Story) -> None:
    """Keep how the story stands now, for those who come back; the oldest are let go."""
    Snapshot.objects.create(story=story, packed=story.packed)
    kept = story.snapshots.order_by("-made").values_list("pk", flat=True)[:_SNAPSHOTS]
    story.snapshots.exclude(pk__in=list(kept)).delete()


def names_of(comparison: Comparison) -> set[str]:
    """The names that a story tells of more than once."""
    least = min(_TWICE, len(comparison.story.articles))
    return {
        " ".join(one.name.split())
        for one in comparison.speakers
        if len(one.mentions) >= least and one.name[:1].isupper()
    }


_TWICE = 2


def _describe(story: Story, told: Compared, articles: list[Article]) -> None:
    story.headline = told.headline or (articles[0].headline if articles else "")
    story.slug = slug_of(story.headline, "story")
    story.articles_count = len(articles)
    story.outlets_count = len({one.outlet_id for one in articles if one.outlet_id})
    main = max(told.claims, key=lambda claim: (claim.outlets, len(claim.reports)), default=None)
    story.origins_low = main.independent_origins.low if main else 0
    story.origins_high = main.independent_origins.high if main else 0
