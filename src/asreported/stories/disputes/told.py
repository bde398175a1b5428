"""What somebody tells, in his words: what can be set against the words of another."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from asreported.stories.model import Cited
from asreported.stories.words import content, stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Attribution, Record
    from asreported.stories.dossier import Dossier

_ASSERTING: Final = frozenset({"assert", "confirm", "deny", "accuse", "announce"})


class Told(Struct, dict=True):
    """A stretch of what an attribution says."""

    record: Record
    said: Attribution | None
    """None where the outlet tells it in its own voice."""
    span: tuple[int, int]

    @cached_property
    def text(self) -> str:
        """Its words as they stand."""
        return self.record.article.text[self.span[0] : self.span[1]]

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of its content words."""
        return frozenset(stemmed(self.record.article.text).within(self.span))

    def who(self, dossier: Dossier) -> str:
        """On whose word it is."""
        return dossier.teller(self.record, self.said)

    def cited(self) -> Cited:
        """As a side of a dispute."""
        return Cited(self.record.article.id, self.span, self.said.id if self.said else None)


def told_by_all(dossier: Dossier) -> Iterator[Told]:
    """All that is asserted in a story and is not negated, in the order of the articles."""
    for record in dossier.records:
        for said in record.attributions:
            if said.cue.act in _ASSERTING and not said.negated:
                yield from (Told(record, said, span) for span in said.content.spans)


def told_by_outlets(dossier: Dossier) -> Iterator[Told]:
    """All that outlets tell as facts in their own voice, in the order of the articles."""
    for record in dossier.records:
        facts = (one.span for one in record.voice if one.kind == "reported_fact")
        yield from (Told(record, None, span) for span in facts)


def at_odds(dossier: Dossier, one: Told, other: Told) -> bool:
    """Whether two tellers are at odds: neither may be the other under a shorter name."""
    if one.said is not None and one.said is other.said:
        return False
    names = [content(told.who(dossier)) for told in (one, other)]
    return not (names[0] <= names[1] or names[1] <= names[0])
