"""People's decisions on who is who take effect on what is kept, and are taken back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery

from asreported.desk.models import Likeness, Mention, Speaker, Statement, Tie
from asreported.desk.store.speaking.counting import recount
from asreported.desk.store.speaking.portraying import portray_again
from asreported.stories.decisions import Link
from asreported.stories.speakers import decided

if TYPE_CHECKING:
    from asreported.desk.models import Article


def settle_ties(article: Article) -> None:
    """Let the decisions on an article's mentions hold after it was read again."""
    keys = list(article.mentions.values_list("key", flat=True))
    if Tie.objects.filter(Q(one__in=keys) | Q(other__in=keys)).exists():
        settle()


@transaction.atomic
def settle() -> list[Speaker]:
    """Let all decisions hold, and none that was taken back; the speakers that changed."""
    links = [Link(one.one, one.other, one.same, one.why) for one in Tie.objects.order_by("pk")]
    named = {key for link in links for key in (link.one, link.other)}
    mentions = {
        one.key: one for one in Mention.objects.filter(key__in=named).select_related("ruled")
    }
    found = decided({key: one.ruled.key for key, one in mentions.items()}, links)
    homes = _homes(found.moved, mentions)
    wanted = {mentions[key].pk: homes[home] for key, home in found.moved.items()}
    merged = _merges(found.merged)
    changed = _separate(merged) | _bring_back(wanted, merged)
    changed |= _move(wanted) | _merge(merged, wanted)
    _follow(changed)
    rows = list(Speaker.objects.filter(pk__in=changed))
    portray_again(one for one in rows if one.merged_into_id is None)
    recount(changed)
    _close_likenesses(links)
    return rows


def _homes(moved: dict[str, str], mentions: dict[str, Mention]) -> dict[str, Speaker]:
    """The speakers that mentions are moved to; one that is new is named after its mention."""
    found: dict[str, Speaker] = {}
    for key, home in moved.items():
        one = mentions[key]
        found[home] = Speaker.objects.get_or_create(
            key=home, defaults={"name": one.name, "type": one.ruled.type}
        )[0]
    return found


def _merges(merged: dict[str, str]) -> dict[int, Speaker]:
    named = {*merged, *merged.values()}
    rows = {one.key: one for one in Speaker.objects.filter(key__in=named)}
    return {
        rows[key].pk: rows[into] for key, into in merged.items() if key in rows and into in rows
    }


def _separate(merged: dict[int, Speaker]) -> set[int]:
    """Speakers whose merging was taken back stand by themselves again."""
    changed: set[int] = set()
    for one in Speaker.objects.exclude(merged_into=None):
        into = merged.get(one.pk)
        if into is None or into.pk != one.merged_into_id:
            changed |= {one.pk, one.merged_into_id or one.pk}
            Mention.objects.filter(ruled=one).update(speaker=one)
            one.merged_into = None
            one.save(update_fields=["merged_into"])
    return changed


def _bring_back(wanted: dict[int, Speaker], merged: dict[int, Speaker]) -> set[int]:
    """Mentions whose moving was taken back are again who the rules say."""
    rows = Mention.objects.exclude(speaker=F("ruled")).exclude(pk__in=wanted)
    rows = rows.exclude(ruled__in=merged)
    changed = {pk for pair in rows.values_list("speaker", "ruled") for pk in pair}
    rows.update(speaker=F("ruled"))
    return changed


def _move(wanted: dict[int, Speaker]) -> set[int]:
    changed: set[int] = set()
    for one in Mention.objects.filter(pk__in=wanted):
        home = wanted[one.pk]
        if one.speaker_id != home.pk:
            changed |= {one.speaker_id, home.pk}
            Mention.objects.filter(pk=one.pk).update(speaker=home, why=_DECIDED)
    return changed


_DECIDED = "decided by a person"


def _merge(merged: dict[int, Speaker], wanted: dict[int, Speaker]) -> set[int]:
    changed: set[int] = set()
    for pk, into in merged.items():
        moving = Mention.objects.filter(ruled=pk).exclude(pk__in=wanted).exclude(speaker=into)
        newly = Speaker.objects.filter(pk=pk).exclude(merged_into=into)
        newly = newly.exclude(pk=into.pk) | Speaker.objects.filter(pk=pk, merged_into=None)
        if moving.update(speaker=into) or newly.exists():
            changed |= {pk, into.pk}
        Speaker.objects.filter(pk=pk).update(merged_into=into)
    return changed


def _follow(changed: set[int]) -> None:
    """Statements go with the mentions of who says them."""
    of = Mention.objects.filter(article=OuterRef("article"), local=OuterRef("entity"))
    articles = Mention.objects.filter(speaker__in=changed).values("article")
    rows = Statement.objects.filter(Q(speaker__in=changed) | Q(article__in=articles))
    rows.exclude(entity="").update(speaker=Subquery(of.values("speaker")[:1]))


def _close_likenesses(links: list[Link]) -> None:
    """Pairs of which people decided are no longer offered; those taken back are again."""
    state = Likeness.State
    rows = Likeness.objects.select_related("one", "other")
    rows.exclude(state=state.OPEN).update(state=state.OPEN)
    same = Q(one__merged_into=F("other")) | Q(other__merged_into=F("one"))
    same |= Q(one__merged_into=F("other__merged_into"), one__merged_into__isnull=False)
    Likeness.objects.filter(same).update(state=state.SAME)
    keys = {(link.one, link.other) for link in links if not link.same}
    homes = dict(
        Mention.objects.filter(key__in={key for pair in keys for key in pair}).values_list(
            "key", "speaker"
        )
    )
    for one, other in keys:
        pair = [homes[key] for key in (one, other) if key in homes]
        if len(pair) > 1:
            Likeness.objects.filter(one__in=pair, other__in=pair).update(state=state.APART)
