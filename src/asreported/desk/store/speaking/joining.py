"""An article's entities join the speakers that are kept, or open speakers of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import Likeness, Mention, Speaker
from asreported.desk.store.speaking.knowing import (
    fixed_by_people,
    lands_of,
    learn,
    near,
    rare_of,
)
from asreported.desk.store.speaking.portraying import Portrayed, portray
from asreported.stories.keys import named_after
from asreported.stories.speakers import Joiner, fold, profiles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.desk.models import Article
    from asreported.model import Record
    from asreported.stories.speakers import Joined, Lands, Profile

_NAME = 300
_OF_THEIR_OWN = frozenset({"person", "body"})
"""Kinds that are kept where they are only spoken of: with a name of their own."""


def join_entities(article: Article, record: Record) -> dict[str, Speaker]:
    """Put an article's mentions in the place of those it had; the speaker of each entity.

    Who speaks is one, and every person and body with a name. A speaker that only this
    article tells of keeps its key while the article tells of that name.
    """
    before = list(article.mentions.select_related("ruled__merged_into", "speaker"))
    lands = lands_of(record)
    profiles = _told(record, lands)
    if not before:
        learn(lands, profiles)
    fixed = fixed_by_people(before)
    judged = [one for one in profiles if one.key not in fixed]
    around = near(article, judged)
    joined = Joiner(around.known, rare_of(judged), around.links).join(judged)
    keeping = _Keeping(article, record, before, around.speakers)
    return keeping.keep(
        joined, [(one, fixed[one.key]) for one in profiles if one.key in fixed], lands
    )


def _told(record: Record, lands: Lands) -> list[Profile]:
    speaking = {one.source.speaker for one in record.attributions}
    named = {one.id for one in record.entities if one.mentions}
    return [
        one
        for one in profiles_of(record, lands)
        if one.entity in named and (one.entity in speaking or one.kind in _OF_THEIR_OWN)
    ]


class _Keeping:
    """Writes what was joined, in the place of what an article told before."""

    def __init__(
        self,
        article: Article,
        record: Record,
        before: Sequence[Mention],
        speakers: dict[int, Speaker],
    ) -> None:
        self._article = article
        self._speaking = {one.source.speaker for one in record.attributions}
        self._described = {one.id: one.description or "" for one in record.entities}
        self._before = before
        self._speakers = speakers
        self._left = self._left_over()

    def keep(
        self,
        joined: Sequence[Joined],
        fixed: Sequence[tuple[Profile, Mention]],
        lands: Lands,
    ) -> dict[str, Speaker]:
        Mention.objects.filter(article=self._article).delete()
        for one in joined:
            if id(one.cluster) not in self._speakers:
                self._speakers[id(one.cluster)] = self._opened(one.profile)
        mentions = [self._mention(one) for one in joined]
        mentions += [self._again(*one) for one in fixed]
        Mention.objects.bulk_create(mentions)
        clusters = {id(one.cluster): one.cluster for one in joined}
        told = {one.key for one in mentions}
        portray(
            [Portrayed(self._speakers[at], one) for at, one in clusters.items()],
            lands, self._article.key, told,
        )  # fmt: skip
        self._forget(
            {pk for one in mentions for pk in (one.speaker_id, one.ruled_id)}, lands, told
        )
        self._offer(joined)
        return {one.local: one.speaker for one in mentions}

    def _left_over(self) -> dict[str, Speaker]:
        """By name, the speakers that this article alone told of."""
        own = {one.ruled_id: one for one in self._before}
        elsewhere = Mention.objects.filter(ruled__in=own).exclude(article=self._article)
        others = set(elsewhere.values_list("ruled", flat=True))
        return {fold(one.name): one.ruled for pk, one in own.items() if pk not in others}

    def _opened(self, profile: Profile) -> Speaker:
        taken = {one.pk for one in self._speakers.values()}
        left = self._left.get(fold(profile.name))
        if left is not None and left.pk not in taken:
            return left
        key = named_after("s", profile.key)
        if Speaker.objects.filter(key=key).exists():
            # It is the name of a speaker whom others joined and this one no longer is.
            key = named_after("s", f"{profile.key} {len(taken)} {self._article.pk}")
        return Speaker.objects.create(key=key, name=profile.name[:_NAME], type=profile.type)

    def _mention(self, one: Joined) -> Mention:
        ruled = self._speakers[id(one.cluster)]
        return Mention(
            article=self._article,
            local=one.profile.entity,
            key=one.profile.key,
            speaker=ruled.merged_into or ruled,
            ruled=ruled,
            name=one.profile.name[:_NAME],
            description=self._described.get(one.profile.entity, "")[:_NAME],
            score=one.mention.score,
            why=one.mention.why,
        )

    def _again(self, profile: Profile, before: Mention) -> Mention:
        """A mention that people decided on: who it is by the rules is not judged anew."""
        return Mention(
            article=self._article,
            local=profile.entity,
            key=before.key,
            speaker=before.speaker,
            ruled=before.ruled,
            name=before.name,
            description=before.description,
            score=before.score,
            why=before.why,
        )

    def _forget(self, told: Iterable[int], lands: Lands, keys: set[str]) -> None:
        """Those whom the article no longer tells of: gone, or told of by others alone."""
        gone = {one.ruled_id: one.ruled for one in self._before} | {
            one.speaker_id: one.speaker
            for one in self._before
            if one.speaker_id != one.ruled_id
        }
        for pk in told:
            gone.pop(pk, None)
        rows = Mention.objects.filter(ruled__in=gone).values_list("ruled", flat=True)
        here = set(rows) | set(
            Mention.objects.filter(speaker__in=gone).values_list("speaker", flat=True)
        )
        alone = [pk for pk, one in gone.items() if pk not in here and not one.merged_into_id]
        Speaker.objects.filter(pk__in=alone, merged=None).delete()
        from_portraits = [one for pk, one in gone.items() if pk in here]
        portray([Portrayed(one) for one in from_portraits], lands, self._article.key, keys)

    def _offer(self, joined: Iterable[Joined]) -> None:
        """Offer who may be one to people, where at least one of the two says something."""
        rows = [
            Likeness(
                one=self._speakers[id(one.cluster)],
                other=self._speakers[id(rival.cluster)],
                score=rival.verdict.score,
                why=rival.verdict.why,
            )
            for one in joined
            for rival in one.rivals
            if one.profile.entity in self._speaking or self._speakers[id(rival.cluster)].said
        ]
        Likeness.objects.bulk_create(rows, ignore_conflicts=True)
