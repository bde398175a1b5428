"""Stories of an invented world, as many as are wanted: patterns told once, then renamed.

A pattern is a story of some articles, compared by ``stories.tell``. Every further story is
a pattern with its names, places, words and days exchanged for others of the same length, so
that all spans stay right, and with keys of its own.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from asreported.desk.models import Comparison
from asreported.model import (
    Article,
    Attribution,
    Block,
    Content,
    Cue,
    Entity,
    Event,
    Figure,
    MadeBy,
    Record,
    Source,
    Stamp,
    Time,
)
from asreported.stories import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Act, Span

SEED = 11
_SIZES = (2, 4, 6, 8, 10, 12, 16, 24)
_PATTERNS = 40
_PEOPLE, _PLACES = 20_000, 600
_FIRST, _DAYS = date(2029, 1, 1), 1_000
_CUES: tuple[tuple[str, str, Act], ...] = (
    ("said", "say", "assert"), ("confirmed", "confirm", "confirm"), ("denied", "deny", "deny"),
    ("announced", "announce", "announce"), ("warned", "warn", "threaten"),
    ("promised", "promise", "promise"), ("told reporters", "tell", "assert"),
)  # fmt: skip
_SAID = (
    "at least {n} people were killed when the {w} in {p} fell",
    "the {w} of {p} was closed before the {v} began",
    "no {v} had been ordered against the {w}",
    "{n} workers were missing near the {w}",
    "the {w} would be open to every {v} within a week",
    "nobody had asked about the {v} in {p}",
    "a {v} between {p} and the {w} was agreed on Monday",
)
_SYLLABLES = "ba co di fu ge ha lo mi nu pe ra si to vu ke la no ru".split()


@dataclass(frozen=True)
class Told:
    """A story of the world: its comparison and its records, packed as JSON."""

    key: str
    comparison: bytes
    records: tuple[bytes, ...]


def spelled(rng: random.Random, letters: int) -> str:
    """A word of nobody's language with so many letters."""
    word = ""
    while len(word) < letters:
        word += rng.choice(_SYLLABLES)
    return word[:letters]


class World:
    """An endless supply of stories, the same for the same seed."""

    def __init__(self, seed: int = SEED) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
        rng = self.rng
        self._people = [
            f"{spelled(rng, 5).title()} {spelled(rng, 7).title()}" for _ in range(_PEOPLE)
        ]
        self._places = [spelled(rng, 7).title() for _ in range(_PLACES)]
        self._words = [spelled(rng, 8) for _ in range(3_000)]
        self._patterns = [
            _Pattern(self, number, _SIZES[number % len(_SIZES)]) for number in range(_PATTERNS)
        ]

    def person(self) -> str:
        """A name; the first of all are spoken of far more often than the last."""
        return self._people[int(_PEOPLE ** self.rng.random()) - 1]

    def place(self) -> str:
        """A place."""
        return self.rng.choice(self._places)

    def word(self) -> str:
        """A thing."""
        return self._words[int(len(self._words) ** self.rng.random()) - 1]

    def stories(self) -> Iterator[Told]:
        """Stories, one after another."""
        number = 0
        while True:
            number += 1
            yield self._patterns[number % _PATTERNS].renamed(self, number)


class _Pattern:
    def __init__(self, world: World, number: int, size: int) -> None:
        rng = world.rng
        letters = iter("BCDFGHJKLM")
        self.people = [
            f"X{spelled(rng, 4)} X{spelled(rng, 6)}".replace("X", letter)
            for letter in (next(letters) for _ in range(6))
        ]
        self.places = [f"Z{spelled(rng, 6)}" for _ in range(2)]
        self.words = list({f"q{spelled(rng, 7)}" for _ in range(12)})
        self.days = [str(_FIRST + timedelta(days=at)) for at in range(3)]
        self.number = number
        records = [self._record(rng, at) for at in range(size)]
        told = tell(records, f"s-{number:014x}")
        comparison = msgspec.json.encode(Comparison(told.story, told.speakers)).decode()
        self.records = [one.to_json() for one in records]
        self.comparison = comparison
        ids = [one.article.id for one in records]
        own = set(re.findall(r'"([cs][0-9a-f]{12})"', comparison))
        self.ids, self.own = [*ids, f"s-{number:014x}"], sorted(own)
        tokens = [*self.people, *self.places, *self.words, *self.days, *self.ids, *self.own]
        self.any = re.compile("|".join(map(re.escape, sorted(tokens, key=len, reverse=True))))

    def renamed(self, world: World, number: int) -> Told:
        rng = world.rng
        start = _FIRST + timedelta(days=rng.randrange(_DAYS))
        known = {one: world.person() for one in self.people}
        known |= {one: world.place() for one in self.places}
        known |= {one: world.word() for one in self.words}
        known |= {one: str(start + timedelta(days=at)) for at, one in enumerate(self.days)}
        known |= {one: _hash(one, number)[: len(one)] for one in self.ids[:-1]}
        key = f"s-{_hash('story', number)[:14]}"
        known[self.ids[-1]] = key
        known |= {one: one[0] + _hash(one, number)[:12] for one in self.own}
        # What is common to all stories of a pattern is told apart by its number.
        fresh = [self._rename(one, known) for one in (self.comparison, *self.records)]
        return Told(key, fresh[0], tuple(fresh[1:]))

    def _rename(self, words: str, known: dict[str, str]) -> bytes:
        return self.any.sub(lambda found: known[found[0]], words).encode()

    def _record(self, rng: random.Random, at: int) -> Record:
        draft = _Draft(self, rng, at)
        return draft.record()


def _hash(words: str, number: int) -> str:
    return sha256(f"{number}/{words}".encode()).hexdigest()


class _Draft:
    """One article of a pattern, written sentence by sentence."""

    def __init__(self, pattern: _Pattern, rng: random.Random, at: int) -> None:
        self._pattern, self._rng, self._at = pattern, rng, at
        self._text = ""
        self._blocks: list[Block] = []
        self._mentions: dict[str, list[Span]] = {}
        self._said: list[Attribution] = []
        self._figures: list[Figure] = []

    def record(self) -> Record:
        pattern, rng = self._pattern, self._rng
        day = pattern.days[min(self._at // 4, 2)]
        thing = pattern.words[0].capitalize()
        headline = f"{thing} of {pattern.places[0]}: {rng.choice(pattern.words)} in doubt"
        self._block("headline", headline)
        for _ in range(10):
            self._sentence()
        key = sha256(f"{pattern.number}/{self._at}".encode()).hexdigest()
        article = Article(
            id=key,
            url=f"https://outlet-{(pattern.number * 7 + self._at) % 60}.example/{key}",
            publisher=f"The {('Grell', 'Ostheim', 'Varn')[self._at % 3]} Post "
            f"{(pattern.number * 7 + self._at) % 60}",
            headline=headline,
            bylines=(f"Marta Ilven {self._at % 9}",),
            published=Stamp(f"{day}T{8 + self._at % 12:02d}:10:00Z", "page"),
            language="en",
            section=("World", "Shipping", "Markets")[pattern.number % 3],
            text=self._text,
            blocks=tuple(self._blocks),
        )
        start = self._text.index(pattern.places[0])
        return Record(
            source=article.url or "",
            text_sha256=sha256(self._text.encode()).hexdigest(),
            made_by=MadeBy("0.1.0", "generated"),
            article=article,
            entities=tuple(
                Entity(f"e{number}", name, "person", mentions=tuple(spans))
                for number, (name, spans) in enumerate(self._mentions.items(), 1)
            ),
            attributions=tuple(self._said),
            figures=tuple(self._figures),
            times=(Time("t1", (0, 1), "date", day, day, day, "published"),),
            events=(
                Event(
                    id="v1", label="building collapse", type="ASSAULT",
                    lane="material_conflict", trigger=((start, start + 7),), time="t1",
                    status="happened",
                ),
            ),
        )  # fmt: skip

    def _block(self, kind: str, words: str) -> int:
        start = len(self._text)
        self._text += words + "\n"
        self._blocks.append(Block(kind, start, start + len(words)))  # type: ignore[arg-type] # one of ours
        return start

    def _sentence(self) -> None:
        pattern, rng = self._pattern, self._rng
        who = rng.choice(pattern.people)
        cue, lemma, act = rng.choice(_CUES)
        number = rng.randrange(11, 60)
        said = rng.choice(_SAID).format(
            n=number, w=rng.choice(pattern.words), v=rng.choice(pattern.words),
            p=rng.choice(pattern.places),
        )  # fmt: skip
        start = self._block("paragraph", f"{who} {cue} that {said}.")
        spans = self._mentions.setdefault(who, [])
        spans.append((start, start + len(who)))
        entity = f"e{list(self._mentions).index(who) + 1}"
        at = start + len(who) + 1
        content = at + len(cue) + len(" that ")
        name = f"a{len(self._said) + 1}"
        self._said.append(
            Attribution(
                id=name,
                kind="indirect",
                source=Source((spans[-1],), spans[-1], entity, "named"),
                cue=Cue(((at, at + len(cue)),), lemma, act),
                content=Content(((content, content + len(said)),)),
                hedged="at least" in said,
                probability=round(0.5 + rng.random() / 2, 3),
            )
        )
        if str(number) in said:
            self._figure(content + said.index(str(number)), number, name, said)

    def _figure(self, start: int, number: int, name: str, said: str) -> None:
        killed = "killed" in said
        self._figures.append(
            Figure(
                id=f"f{len(self._figures) + 1}",
                span=(start, start + 2),
                low=number,
                high=None if killed else number,
                bound="at_least" if killed else "exactly",
                counts="people" if killed else "workers",
                category="killed" if killed else "missing",
                attribution=name,
            )
        )
