"""Two speakers who may be one: each with the article's words that name it first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Q
from django.utils.safestring import SafeString, mark_safe

from asreported.decisions import end_of
from asreported.desk.models import Likeness, Mention
from asreported.desk.store.correcting import pair_key
from asreported.desk.store.speaking import open_likenesses
from asreported.exports.elements import element, escaped, joined
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from asreported.decisions import End
    from asreported.desk.models import Article, Speaker
    from asreported.desk.review.waiting import Asked
    from asreported.model import Entity, Record


class Member(NamedTuple):
    """One of two: who, in which article, and the sentence that names it first."""

    speaker: Speaker
    article: Article
    entity: Entity
    sentence: SafeString
    end: End
    """Itself as one end of a decision."""


class Pair(NamedTuple):
    """Two that may be one, and what speaks for it."""

    number: int
    """``Likeness.pk``."""
    key: str
    """What decisions on the two are kept under."""
    one: Member
    other: Member
    why: str
    score: float

    @property
    def words(self) -> str:
        """Both names."""
        return f"{self.one.entity.name} | {self.other.entity.name}"

    @property
    def sureness(self) -> int:
        """Of a hundred, how like the rules find them."""
        return round(self.score * 100)


def alike(wanted: Asked) -> QuerySet[Likeness]:
    """The pairs that wait, the likest first."""
    rows = open_likenesses()
    for filter_on, path in (
        (wanted.story, "mentions__article__story__key__startswith"),
        (wanted.outlet, "mentions__article__outlet__slug"),
    ):
        if filter_on:
            sides = Q(**{f"one__{path}": filter_on}) | Q(**{f"other__{path}": filter_on})
            rows = rows.filter(sides).distinct()
    return rows


def shown(likeness: Likeness) -> Pair | None:
    """A pair as it stands; None where one of them is not there any more."""
    one, other = _member(likeness.one), _member(likeness.other)
    if one is None or other is None:
        return None
    key = pair_key(one.end, other.end)
    return Pair(likeness.pk, key, one, other, likeness.why, likeness.score)


def _member(speaker: Speaker) -> Member | None:
    """A speaker by its earliest mention that the rules gave it."""
    rows = Mention.objects.filter(ruled=speaker).select_related("article", "article__outlet")
    mention = rows.order_by("article__ordered", "pk").first()
    return member_of(mention, speaker) if mention else None


def member_of(mention: Mention, speaker: Speaker) -> Member | None:
    """A mention with its words; None where its article has it no more."""
    version = mention.article.versions.order_by("-number").first()
    record = version.record if version else None
    for one in record.entities if record else ():
        if record and one.id == mention.local and one.mentions:
            end = end_of(record, one.name, mention.key, one.mentions[0])
            return Member(speaker, mention.article, one, _sentence(record, one), end)
    return None


def _sentence(record: Record, entity: Entity) -> SafeString:
    """The sentence of the first mention, with that marked."""
    start, end = entity.mentions[0]
    first, last = Sentences(record).at(start)
    text = record.article.text
    named = element("mark", None, text[start:end])
    html = joined([escaped(text[first:start]), named, escaped(text[end : max(last, end)])])
    return mark_safe(html)  # noqa: S308 - ``exports.elements`` escaped every string
