"""Which follows a kept article's new statements are for: each gets a delivery, once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from django.db.models import Q

from asreported.desk.access import user_sees_text
from asreported.desk.following.hours import due
from asreported.desk.models import Delivery, Follow, Site, Statement
from asreported.desk.search.asking import Asked, statements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from asreported.desk.models import Article


def known(article_key: str) -> set[str]:
    """The statements that an article has: what it has besides, later, is new."""
    return set(Statement.objects.filter(article__key=article_key).values_list("key", flat=True))


def notice(article: Article, before: Collection[str]) -> int:
    """Order what is new in an article for all who follow it; how many deliveries.

    A statement that was ordered for a follow is not ordered again, however often its page
    is read.
    """
    rows = Statement.objects.filter(article=article, shown=True).exclude(key__in=before)
    fresh = {one.pk: one for one in rows.select_related("speaker").order_by("at")}
    if not fresh:
        return 0
    wanted, site = _wanted(article, fresh), Site.get()
    made = [
        _delivery(follow, article, fresh[pk], site)
        for follow, found in wanted.items()
        for pk in sorted(found)
    ]
    return len(Delivery.objects.bulk_create(made, ignore_conflicts=True))


def _wanted(article: Article, fresh: dict[int, Statement]) -> dict[Follow, set[int]]:
    wanted: dict[Follow, set[int]] = defaultdict(set)
    by_speaker: dict[str, set[int]] = defaultdict(set)
    for pk, one in fresh.items():
        if one.speaker is not None:
            by_speaker[one.speaker.key].add(pk)
    story = article.story.key if article.story else ""
    claims = _claims(article, fresh.values())
    named = Q(kind=Follow.Kind.SPEAKER, key__in=by_speaker)
    named |= Q(kind=Follow.Kind.CLAIM, key__in=claims)
    named |= Q(kind=Follow.Kind.STORY, key=story) if story else Q()
    searched = Q(kind=Follow.Kind.SEARCH)
    for follow in Follow.objects.filter(named | searched).select_related("user__reach"):
        if follow.kind == Follow.Kind.SEARCH:
            found = _matching(follow.key, article, fresh)
        else:
            found = {
                Follow.Kind.STORY.value: set(fresh),
                Follow.Kind.SPEAKER.value: by_speaker.get(follow.key, set()),
                Follow.Kind.CLAIM.value: claims.get(follow.key, set()),
            }[follow.kind]
        if found and follow.user.is_active:
            wanted[follow] |= found
    return wanted


def _claims(article: Article, rows: Iterable[Statement]) -> dict[str, set[int]]:
    """By key of a claim of the article's story, the statements that carry it."""
    story = article.story
    if story is None or not story.packed:
        return {}
    local = {one.local: one.pk for one in rows}
    found: dict[str, set[int]] = {}
    for claim in story.comparison.story.claims:
        carrying = {
            local[one.attribution]
            for one in claim.reports
            if one.article == article.key and one.attribution in local
        }
        if carrying:
            found[claim.id] = carrying
    return found


def _matching(query: str, article: Article, fresh: Collection[int]) -> set[int]:
    asked = Asked.of(dict(parse_qsl(query)))
    rows = statements(asked).filter(article=article)
    return set(rows.values_list("pk", flat=True)) & set(fresh)


def _delivery(follow: Follow, article: Article, one: Statement, site: Site) -> Delivery:
    whole = user_sees_text(follow.user, article, site)
    on_page = follow.way == Follow.Way.PAGE
    return Delivery(
        follow=follow,
        statement=one.key,
        article=article,
        at=one.at,
        who=one.speaker.name if one.speaker else one.source,
        content=one.content,
        sentence=one.sentence if whole else "",
        due=due(follow),
        state=Delivery.State.SENT if on_page else Delivery.State.WAITING,
    )
