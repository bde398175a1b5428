"""Two entities that may be one person or body: each with its article's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from asreported.decisions import By, end_of, tie
from asreported.exports.elements import element, escaped
from asreported.stories.keys import member_key
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from asreported.decisions import Decision, End
    from asreported.desk.models import Article, Doubt
    from asreported.model import Entity, Record


class Member(NamedTuple):
    """One of two: who, in which article, and the sentence that names it first."""

    article: Article
    record: Record
    entity: Entity
    sentence: SafeString

    @property
    def end(self) -> End:
        """Itself as one end of a decision."""
        return entity_end(self.record, self.entity)


class Pair(NamedTuple):
    """Two that may be one, and what speaks for it."""

    key: str
    one: Member
    other: Member
    why: str
    sureness: int

    @property
    def words(self) -> str:
        """Both names."""
        return f"{self.one.entity.name} | {self.other.entity.name}"


def shown(doubt: Doubt) -> Pair | None:
    """A pair as it stands; None where one of them is not there any more."""
    one = _member(doubt.article, doubt.local)
    other = _member(doubt.other, doubt.other_local) if doubt.other else None
    if one is None or other is None:
        return None
    return Pair(doubt.key, one, other, doubt.why, round(doubt.probability * 100))


def _member(article: Article, local: str) -> Member | None:
    version = article.versions.order_by("-number").first()
    record = version.record if version else None
    for one in record.entities if record else ():
        if record and one.id == local and one.mentions:
            return Member(article, record, one, _sentence(record, one))
    return None


def _sentence(record: Record, entity: Entity) -> SafeString:
    """The sentence of the first mention, with that marked."""
    start, end = entity.mentions[0]
    sentences = Sentences(record)
    first, last = sentences.at(start)
    text = record.article.text
    last = max(last, end)
    named = element("mark", None, text[start:end])
    html = escaped(text[first:start]) + named + escaped(text[end:last])
    return mark_safe(html)  # noqa: S308 - ``exports.elements`` escaped every string


def entity_end(record: Record, entity: Entity) -> End:
    """An entity as one end of a merge or split."""
    first = entity.mentions[0] if entity.mentions else None
    key = member_key(record, "entity", first) if first else ""
    return end_of(record, entity.name, key, first)


def tied(pair: Pair, by: By, *, same: bool) -> Decision:
    """The decision that the two are one, or are not."""
    return tie("entity", pair.one.end, pair.other.end, by, same=same)
