"""Where the event of a clause happened: the places that the parse ties to its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.places.nouns import ABOUT, AT, OF, ON, SOUGHT, THROUGH, TIMES, TOWARDS
from asreported.events.places.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Entity, Place

_FINEST = {"point": 0, "city": 1, "region": 2, "sea": 2, "country": 4, "unknown": 3}
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "pobj", "dative"})
_NOUN_OF = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "conj", "compound"})
_SHARED = frozenset({"conj", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FOLLOWED = AT | OF | THROUGH
_DEEPEST = 3
_OUTERMOST = 3


class Places:
    """The places of an article, for its events.

    Built once an article; ``of`` costs what the trigger's own subtree costs. ``entities``
    are the record's, the analysis' own first; people's names are no places.
    """

    def __init__(self, analysis: Analysis, entities: Sequence[Entity] = ()) -> None:
        self._analysis = analysis
        self.phrases = Phrases(analysis, entities or analysis.entities)

    def of(self, trigger: Iterable[int]) -> Place | None:
        """Where the event is whose trigger these tokens are; None when it is not said.

        Locative phrases of the trigger come first, then those of what it acts on, the names
        before it ("the Khartoum airport blast"), what it is done to or towards, and "there".
        The country of a recipient is no place.
        """
        tokens = sorted(set(trigger))
        if not tokens:
            return None
        found: list[tuple[int, int, int, int, Place]] = []
        for order, (tier, head) in enumerate(self._phrases(tokens)):
            place = self.phrases.place_of(head)
            if place is None or (tier in _NAMED and place.precision in {"country", "unknown"}):
                continue
            found.append((tier // _NEAR, _FINEST[place.precision], tier, order, place))
        return _finest(found) if found else self._there(tokens)

    def _phrases(self, tokens: list[int]) -> Iterator[tuple[int, int]]:
        """Heads of noun phrases that may say where, with their tier, 0 the best."""
        seen: set[int] = set()
        for anchor, depth in self._anchors(tokens):
            if anchor not in seen:
                seen.add(anchor)
                yield from self._around(anchor, depth)

    def _anchors(self, tokens: list[int]) -> Iterator[tuple[int, int]]:
        """The trigger's tokens, then the words that govern them within the clause."""
        analysis = self._analysis
        for token in tokens:
            yield token, 0
        for token in tokens:
            for _ in range(_OUTERMOST):
                head = analysis.heads[token]
                if head == token or not self._climbs(token):
                    break
                token = head  # noqa: PLW2901 - the climb from head to head
                yield token, 1

    def _climbs(self, token: int) -> bool:
        analysis = self._analysis
        dep = analysis.deps[token]
        if analysis.tags[token].startswith("N") or dep in {"prep", "agent"}:
            return dep in _NOUN_OF or dep in {"prep", "agent"}
        if dep not in _SHARED:
            return False
        return not any(analysis.deps[each] in _SUBJECTS for each in analysis.children[token])

    def _around(self, anchor: int, outer: int) -> Iterator[tuple[int, int]]:
        analysis = self._analysis
        for child in analysis.children[anchor]:
            dep = analysis.deps[child]
            if dep in {"prep", "prt"}:
                yield from self._of_preposition(child, outer)
            elif dep in {"compound", "nmod", "poss"} and not outer:
                yield _BESIDE, child
            elif dep in _OBJECTS:
                if analysis.lemmas[anchor] in ABOUT:
                    continue
                yield _WEAK, child
                yield from self._inside(child, 1 + outer, _DEEPEST)
            elif dep == "nsubj":
                yield from self._inside(child, 3 + outer, 1)
            elif dep == "agent" or (dep == "conj" and self._is_shared(child)):
                yield from self._inside(child, 2, _DEEPEST)

    def _is_shared(self, verb: int) -> bool:
        analysis = self._analysis
        return analysis.tags[verb].startswith("V") and not any(
            analysis.deps[each] in _SUBJECTS for each in analysis.children[verb]
        )

    def _of_preposition(self, preposition: int, outer: int) -> Iterator[tuple[int, int]]:
        analysis = self._analysis
        word = analysis.words[preposition].lower()
        for child in analysis.children[preposition]:
            if analysis.deps[child] in {"pobj", "pcomp"}:
                tier = self._tier(word, child)
                if tier is not None:
                    yield tier + (outer if tier >= _WEAK else 0), child
                sought = (
                    word == "for" and analysis.lemmas[analysis.heads[preposition]] in SOUGHT
                )
                timed = sought or analysis.lemmas[child].lower() in TIMES
                if (word in THROUGH or timed) and analysis.deps[child] == "pobj":
                    yield from self._inside(child, 1 + outer, _DEEPEST)
            elif analysis.deps[child] == "prep" and word != "according":
                yield from self._of_preposition(child, outer)

    def _tier(self, word: str, head: int) -> int | None:
        """How surely a preposition before a noun says where; None when it does not."""
        if word in AT:
            return 0
        if word in OF:
            lies = word == "on" and self._analysis.lemmas[head].lower() in ON
            return 0 if lies else 4
        return _WEAK if word in TOWARDS else None

    def _inside(self, head: int, tier: int, deeper: int) -> Iterator[tuple[int, int]]:
        """Locative phrases below a noun: "a patrol in Tripoli"."""
        analysis = self._analysis
        if not deeper:
            return
        for child in analysis.children[head]:
            if analysis.deps[child] == "prep" and analysis.words[child].lower() in _FOLLOWED:
                for below in analysis.children[child]:
                    if analysis.deps[below] == "pobj":
                        if self._tier(analysis.words[child].lower(), below) == 0:
                            yield tier, below
                        yield from self._inside(below, tier + 1, deeper - 1)
            elif analysis.deps[child] in {"conj", "pobj", "acl"}:
                yield from self._inside(child, tier, deeper - 1)

    def _there(self, tokens: list[int]) -> Place | None:
        analysis = self._analysis
        for anchor, _ in self._anchors(tokens):
            for child in analysis.children[anchor]:
                if analysis.words[child].lower() in {"there", "where"} and (
                    analysis.deps[child] == "advmod"
                ):
                    return self.phrases.latest(child)
        return None


_NEAR = 3
"""Below this tier the finest place counts: "cars near Nablus in the West Bank"."""
_WEAK = 6
_BESIDE = 5
_NAMED = frozenset({_BESIDE, *range(_WEAK, 12)})
"""At these a place must be one where things happen: a town, a region, a sea."""


def _finest(found: list[tuple[int, int, int, int, Place]]) -> Place:
    """The place that is said most surely, or a finer one that lies in it."""
    best = min(found, key=lambda each: each[:4])
    inside = [
        each
        for each in found
        if each[1] < best[1] and each[4].country == best[4].country is not None
    ]
    return min(inside, key=lambda each: each[1:4])[4] if inside else best[4]
