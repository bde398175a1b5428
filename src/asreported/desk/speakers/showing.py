"""What a speaker's page shows: names, statements with what became of them, figures, disputes.

Every list is bounded and asked for with indexed queries, so that who is told of in every
article costs as much as who is told of in ten.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Prefetch, Q

from asreported.desk.models import (
    Article,
    Dispute,
    Given,
    Likeness,
    Mention,
    Reported,
    Side,
    Speaker,
    Stance,
    Statement,
)
from asreported.stories.speakers import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import QuerySet

_RECENT = 300
"""The latest mentions and statements of which names, figures and disputes are told."""
_NAMES, _FIGURES, _DISPUTES, _ALIKE = 12, 10, 8, 6


class Name(NamedTuple):
    """A name that articles have for a speaker: how often, and why it is the same one."""

    words: str
    often: int
    why: str


class Portrait(NamedTuple):
    """What is told of a speaker besides what it says."""

    names: list[Name]
    descriptions: list[str]
    merged: list[Speaker]
    alike: list[Alike]
    figures: list[Given]
    disputes: list[Dispute]


class Alike(NamedTuple):
    """Another speaker that may be the same, and why that is not sure."""

    speaker: Speaker
    why: str


def portrait(speaker: Speaker) -> Portrait:
    """What published articles tell of a speaker."""
    mentions = list(
        published(Mention.objects.filter(speaker=speaker))
        .order_by("-pk")
        .values_list("name", "description", "why")[:_RECENT]
    )
    recent = Statement.objects.filter(speaker=speaker).order_by("-published").values("pk")
    return Portrait(
        names=_names((name, why) for name, _, why in mentions),
        descriptions=_most(words for _, words, _ in mentions if words),
        # People merge few: sorted here, since by name SQLite would go through all speakers.
        merged=sorted(speaker.merged.all(), key=lambda one: one.name)[:_NAMES],
        alike=_alike(speaker),
        figures=_figures(recent[:_RECENT]),
        disputes=_disputes(recent[:_RECENT]),
    )


def published(mentions: QuerySet[Mention]) -> QuerySet[Mention]:
    """Of some mentions, those that readers may know of."""
    return mentions.filter(article__state=Article.State.PUBLISHED)


def _names(told: Iterable[tuple[str, str]]) -> list[Name]:
    shown: dict[str, str] = {}
    whys: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for name, why in told:
        key = fold(name)
        shown.setdefault(key, name)
        counts[key] += 1
        whys[key] = why if why != _FIRST else whys.get(key, "")
    return [Name(shown[key], n, whys[key]) for key, n in counts.most_common(_NAMES)]


_FIRST = "first mention"


def _most(words: Iterable[str]) -> list[str]:
    return [each for each, _ in Counter(words).most_common(_ALIKE)]


def _alike(speaker: Speaker) -> list[Alike]:
    rows = (
        Likeness.objects.filter(Q(one=speaker) | Q(other=speaker), state=Likeness.State.OPEN)
        .filter(one__merged_into=None, other__merged_into=None)
        .select_related("one", "other")
        .order_by("-score", "pk")[:_ALIKE]
    )
    pairs = [(row.other if row.one_id == speaker.pk else row.one, row.why) for row in rows]
    told = set(
        published(Mention.objects.filter(speaker__in=[one for one, _ in pairs]))
        .order_by()
        .values_list("speaker", flat=True)
        .distinct()
    )
    return [Alike(one, why) for one, why in pairs if one.pk in told]


def _figures(recent: QuerySet[Statement, Any]) -> list[Given]:
    rows = Given.objects.filter(
        statement__in=recent, statement__article__state=Article.State.PUBLISHED
    ).select_related("series", "statement__article__outlet")
    return list(rows.order_by("-statement__published", "pk")[:_FIGURES])


def _disputes(recent: QuerySet[Statement, Any]) -> list[Dispute]:
    sides = Side.objects.filter(statement__in=recent).values("dispute")
    rows = Dispute.objects.filter(pk__in=sides, story__articles_count__gt=0)
    return list(rows.select_related("story").defer("story__packed")[:_DISPUTES])


def statements(speaker: Speaker, act: str = "") -> QuerySet[Statement]:
    """What a speaker says in published articles, the newest first, with what became of it."""
    rows = Statement.objects.filter(speaker=speaker, article__state=Article.State.PUBLISHED)
    rows = rows.filter(act=act) if act else rows
    stances = (
        Stance.objects.filter(statement__article__state=Article.State.PUBLISHED)
        .select_related("statement__speaker", "statement__article__outlet")
        .order_by("kind", "pk")
    )
    return (
        rows.select_related("article__outlet")
        .prefetch_related(
            Prefetch("claims", Reported.objects.select_related("claim")),
            Prefetch("claims__claim__stances", stances),
            Prefetch("sides", Side.objects.select_related("dispute")),
            "given__series",
        )
        .order_by("-published", "-id")
    )


class Said(NamedTuple):
    """A statement with its sentence in pieces, and who took a stance on what it claims."""

    statement: Statement
    before: str
    words: str
    after: str
    stances: list[Stance]


def said(rows: Sequence[Statement]) -> list[Said]:
    """Statements as a page shows them."""
    return [Said(one, *_pieces(one), _stances(one)) for one in rows]


def _pieces(one: Statement) -> tuple[str, str, str]:
    """The sentence around what is said; whole where the words are not in it."""
    words = one.content.split(" … ")[0]
    at = one.sentence.find(words) if words else -1
    if at < 0:
        return "", one.sentence or one.content, ""
    return one.sentence[:at], words, one.sentence[at + len(words) :]


def _stances(one: Statement) -> list[Stance]:
    """Those of others, each once for a claim."""
    found: dict[tuple[str, int | None, int], Stance] = {}
    for reported in one.claims.all():
        for stance in reported.claim.stances.all():
            who = stance.statement.speaker_id
            if stance.statement_id != one.pk and (who is None or who != one.speaker_id):
                found.setdefault((stance.kind, who, reported.claim_id), stance)
    return list(found.values())
