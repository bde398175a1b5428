"""A report: one place in one article that carries a claim, with what is compared of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from asreported.model import Part

if TYPE_CHECKING:
    from asreported.model import Attribution, Figure, Span, Time
    from asreported.stories.model import Speaker

Kind = Literal["said", "voice", "interpretation", "headline", "standfirst", "stance"]
"""``interpretation`` is what an outlet makes of things, or a sentence that is neither read to
state nor to quote; ``stance`` takes one without telling what it is of: "declined to
comment", "denied it"."""
Mood = Literal["told", "asked", "ahead"]
"""What is said to be so; what somebody is asked to do; what is announced for the future."""


class Report(Part, frozen=True):
    """One sentence or less of one article that says something.

    ``span`` covers ``spans``. ``chain`` holds the attributions from the innermost outwards,
    empty where the outlet speaks in its own voice; ``speakers`` those of the chain.
    ``terms`` are stems of content words, with those of the names that pronouns stand for;
    ``names`` the speakers named in it, by type, ``named`` the terms that are words of names;
    ``denied`` whether it says that it is not so; ``speaker`` the identifier of who says it
    first; ``days`` the values of its days and hours; ``referents`` the names of persons, of
    places and of bodies, each with their words; ``sources`` stems of the words of its
    sources: "memo" of what an internal memo says.
    """

    key: str
    at: int
    article: str
    outlet: str
    when: tuple[str, str]
    kind: Kind
    span: Span
    spans: tuple[Span, ...]
    text: str
    chain: tuple[Attribution, ...]
    speakers: tuple[Speaker | None, ...]
    terms: frozenset[str]
    order: tuple[str, ...]
    names: frozenset[tuple[str, str]]
    named: frozenset[str]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    mood: Mood
    denied: bool
    speaker: str | None
    days: frozenset[str]
    referents: tuple[tuple[frozenset[str], frozenset[str]], ...]
    sources: frozenset[str] = frozenset()

    @property
    def attribution(self) -> str | None:
        """The innermost attribution's identifier."""
        return self.chain[0].id if self.chain else None
