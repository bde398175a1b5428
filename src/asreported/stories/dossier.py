"""The records of one story, and what every stage asks of them."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from math import fsum, log
from typing import TYPE_CHECKING, Final

from asreported.stories.bodies import Bodies
from asreported.stories.keys import moment
from asreported.stories.origins import bodies_of
from asreported.stories.reports import Naming, counted_by, number_teller
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Attribution, Event, Record, Span, Time
    from asreported.stories.model import Speaker


_BODIES: Final = frozenset({"organisation", "facility"})


class Rarity(dict[str, float]):
    """How much a word says, from 0 to 1; one that is not listed says all."""

    def __init__(self, known: Mapping[str, float] | None = None) -> None:
        super().__init__(known or {})
        self._totals: dict[frozenset[str], float] = {}

    def sum(self, words: Iterable[str]) -> float:
        """The weight of some words, the same in whatever order they come."""
        return fsum([self.get(word, 1.0) for word in words])

    def total(self, words: frozenset[str]) -> float:
        """The same for words that are asked about again and again."""
        known = self._totals.get(words)
        if known is None:
            known = self._totals[words] = self.sum(words)
        return known


class Dossier:
    """Records of one story by time of publication, their sentences and their speakers."""

    def __init__(self, records: Iterable[Record], speakers: Sequence[Speaker] = ()) -> None:
        self.records = tuple(sorted(records, key=moment))
        self.sentences = {one.article.id: Sentences(one) for one in self.records}
        self.named = tuple(speakers)
        self.speakers = {speaker.id: speaker for speaker in speakers}
        self._who = {
            (mention.article, mention.entity): speaker.id
            for speaker in speakers
            for mention in speaker.mentions
        }
        self._naming: dict[str, Naming] = {}
        self._said = {
            (one.article.id, said.id): said for one in self.records for said in one.attributions
        }

    def speaker(self, record: Record, entity: str | None) -> str | None:
        """The speaker that an entity of a record is; None when nobody is known."""
        return None if entity is None else self._who.get((record.article.id, entity))

    def body(self, speaker: str | None) -> str | None:
        """The body that a person speaks for, whose word it is; None where no source says so."""
        found = self.behind.get(speaker) if speaker else None
        return found.id if found else None

    @cached_property
    def behind(self) -> dict[str, Speaker]:
        """Identifier of a speaker -> the speaker of the body whose word theirs is."""
        return bodies_of(self.records, self.speakers.values())

    def name(self, speaker: str | None) -> str:
        """A speaker in words."""
        known = self.speakers.get(speaker) if speaker else None
        return known.name if known else "somebody unnamed"

    def teller(self, record: Record, said: Attribution | None) -> str:
        """On whose word something stands, in words: the speaker's name, else the source's own.

        What no statement carries stands on the word of its outlet.
        """
        if said is None:
            return record.article.publisher or record.article.id
        speaker = self.speaker(record, said.source.speaker)
        if speaker:
            return self.name(self.body(speaker) or speaker)
        text = record.article.text
        words = " ".join(text[start:end] for start, end in said.source.spans)
        return " ".join(words.split()) or "somebody unnamed"

    def is_body(self, speaker: str | None) -> bool:
        """Whether a speaker is a body, and no person."""
        known = self.speakers.get(speaker) if speaker else None
        return known is not None and known.type in _BODIES

    def number_teller(self, record: Record, span: Span, end: int) -> str | None:
        """Whose number a stretch tells that it ends with: "the guard's count is 86".

        Behind it, up to ``end``, may stand by whose count it is.
        """
        article = record.article.id
        if article not in self._naming:
            self._naming[article] = Naming(record, self._home)
        naming = self._naming[article]
        found = number_teller(naming, span) or counted_by(naming, (span[1], end))
        return found.id if found else None

    @cached_property
    def _home(self) -> dict[tuple[str, str], Speaker]:
        return {member: self.speakers[speaker] for member, speaker in self._who.items()}

    def said(self, record: Record, attribution: str | None) -> Attribution | None:
        """An attribution of a record by its identifier."""
        return self._said.get((record.article.id, attribution)) if attribution else None

    @cached_property
    def times(self) -> dict[tuple[str, str], Time]:
        """Times by article and identifier."""
        return {(one.article.id, time.id): time for one in self.records for time in one.times}

    @cached_property
    def rarity(self) -> Rarity:
        """How much a shared word says, from 0 to 1: nothing when every sentence has it."""
        told = [each.words(span) for each in self.sentences.values() for span in each.spans]
        count, all_of_it = len(told), log(1 + len(told))
        seen = Counter(chain.from_iterable(told))
        return Rarity(
            {word: log(1 + count / times) / all_of_it for word, times in seen.items()}
        )

    @cached_property
    def bodies(self) -> Bodies:
        """The sentences that tell, by their words."""
        return Bodies(self.sentences)

    @cached_property
    def events(self) -> tuple[tuple[Record, Event], ...]:
        """All events, each with its record, in the order of the articles."""
        return tuple((one, event) for one in self.records for event in one.events)


def shared(one: frozenset[str], other: frozenset[str], rarity: Rarity) -> float:
    """The share of the lighter set's weight of words that the other has as well, 0 to 1."""
    least = min(rarity.total(one), rarity.total(other))
    common = one & other
    return rarity.sum(common) / least if least and common else 0.0
