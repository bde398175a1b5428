"""A noun phrase to the place that it names or means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from asreported.events.lands import fold
from asreported.events.places.candidates import candidates, capital_of, country_place
from asreported.events.places.evidence import degrees_apart
from asreported.events.places.features import borders, features_called
from asreported.events.places.mentions import text_of
from asreported.events.places.names import Names, hint_of
from asreported.events.places.nouns import (
    BORDERS,
    CITIES,
    COASTS,
    GROUNDS,
    REGIONS,
    ROADS,
    SEAS,
    TIMES,
)
from asreported.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.events.lands import Hit
    from asreported.events.places.candidates import Candidate
    from asreported.events.places.mentions import Mention
    from asreported.language import Analysis
    from asreported.model import Entity

_INNER = frozenset({"of", "in", "at", "near", "off", "from", "outside"})
_BEFORE = frozenset({"compound", "nmod"})
_DEFINITE = frozenset({"the", "this", "that"})
_KINDS = REGIONS | CITIES | SEAS | BORDERS | COASTS
_AGAIN: dict[str, frozenset[str]] = {
    **dict.fromkeys(CITIES, frozenset({"city"})),
    **dict.fromkeys(SEAS, frozenset({"sea"})),
    **dict.fromkeys("region province state enclave peninsula".split(), frozenset({"region"})),
    "country": frozenset({"country"}),
}
_DEEPEST = 4
_NEAREST = 12.0
"""So many degrees away "the gulf" of an article may be from what it names."""


class Phrases:
    """The places that the phrases of an article mean."""

    def __init__(self, analysis: Analysis, entities: Sequence[Entity]) -> None:
        self._analysis = analysis
        self.names = Names(analysis, entities)
        self._cache: dict[int, Place | None] = {}
        self._seas: dict[str, Candidate | None] = {}

    def place_of(self, head: int) -> Place | None:
        """The place of the noun phrase that a token heads."""
        if head not in self._cache:
            self._cache[head] = self._place_of(head)
        return self._cache[head]

    def latest(self, token: int, kinds: frozenset[str] | None = None) -> Place | None:
        """The last place named before a token, of some kinds of precision if given."""
        for mention in self.names.before(token):
            place = self.names.named(mention)
            if place is not None and (kinds is None or place.precision in kinds):
                return place
        return None

    def _place_of(self, head: int) -> Place | None:
        names = self.names
        lemma = self._analysis.lemmas[head].lower()
        if head in names.mention_of:
            return self._sea_called(head, lemma) or names.called(head)
        if lemma in TIMES or not self._analysis.tags[head].startswith("N"):
            return None
        hit = names.hit_of.get(head)
        if (hit is not None and hit.kind == "seat") or (
            names.is_name(head) and lemma not in _KINDS
        ):
            return names.called(head) or self._by_inner(head, lemma)
        return self._described(head, lemma)

    def _described(self, head: int, lemma: str) -> Place | None:
        """The place of a common noun: the port city of Oster, the strait, Khartoum airport."""
        if lemma in BORDERS:
            return self._border(head)
        own = self._called_so(head, lemma)
        if own is not None:
            return own
        inner = self._inner(head)
        if lemma == "capital" and (inner is None or self._is_country(inner)):
            return self._capital(head)
        return self._by_inner(head, lemma) or self._by_kind(head, lemma)

    def _called_so(self, head: int, lemma: str) -> Place | None:
        """The name before its noun, known or not: "Nepal's Oster district"."""
        analysis = self._analysis
        of = any(analysis.words[each] == "of" for each in analysis.children[head])
        if of or (lemma not in REGIONS and lemma not in CITIES):
            return None
        names, token = self.names, head - 1
        if analysis.deps[token] not in _BEFORE or analysis.heads[token] != head:
            return None
        if token in names.hit_of or not names.is_name(token):
            return None
        return names.called(token, surely=True)

    def _is_country(self, token: int) -> bool:
        mention = self.names.mention_of.get(token)
        return mention is None or mention.means[0].precision == "country"

    def _by_kind(self, head: int, lemma: str) -> Place | None:
        """A name that its noun says is a place, known or not: "the port of Oster"."""
        analysis = self._analysis
        if lemma in REGIONS or lemma in CITIES or lemma in SEAS:
            for token in self._inside(head, _DEEPEST):
                if self.names.is_name(token) and analysis.deps[token] in {
                    *_BEFORE,
                    "pobj",
                    "appos",
                }:
                    return self.names.called(token, surely=True)
        return self._again(head, lemma)

    def _by_inner(self, head: int, lemma: str) -> Place | None:
        """The place of a phrase by the name that it holds; what is wider is said so."""
        inner = self._inner(head)
        if inner is None:
            return None
        mention = self.names.mention_of.get(inner)
        if mention is None:
            return self._of_country(self.names.hit_of[inner], head)
        if self._is_only_whose(inner, head, lemma, mention):
            return None
        hint = hint_of(lemma)
        place = self.names.named(mention, hint) if hint else self.names.called(inner)
        return self._renamed(place, head) if lemma in COASTS and place is not None else place

    def _is_only_whose(self, inner: int, head: int, lemma: str, mention: Mention) -> bool:
        """Whether a name says whose a thing is, and not where: "in United States taxes"."""
        analysis = self._analysis
        if lemma in GROUNDS or analysis.heads[inner] != head:
            return False
        if analysis.deps[inner] == "poss":
            return True
        return analysis.deps[inner] in _BEFORE and mention.means[0].precision == "country"

    def _inner(self, head: int) -> int | None:
        """The token of a place name or of a country's adjective that a phrase holds."""
        adjective = None
        for token in self._inside(head, _DEEPEST):
            if token in self.names.mention_of:
                return token
            hit = self.names.hit_of.get(token)
            if hit is not None and hit.kind == "adjective" and self._lies(token, head):
                adjective = token
        return adjective

    def _lies(self, adjective: int, head: int) -> bool:
        """Whether a country's adjective says where a noun is: "an Iraqi village"."""
        analysis = self._analysis
        return analysis.heads[adjective] == head and analysis.lemmas[head].lower() in GROUNDS

    def _inside(self, head: int, deeper: int) -> Iterator[int]:
        """Names set beside, then what it is of, what stands before, and what it is in."""
        analysis = self._analysis
        children = analysis.children[head]
        yield from (each for each in children if analysis.deps[each] == "appos")
        of = [each for each in children if analysis.words[each] == "of"]
        for child in of:
            yield from self._below(child, deeper)
        yield from range(head - 1, self.names.phrase(head)[0] - 1, -1)
        for child in children:
            word = analysis.words[child].lower()
            on_road = word in {"to", "between"} and analysis.lemmas[head].lower() in ROADS
            if child not in of and (word in _INNER or on_road):
                yield from self._below(child, deeper)

    def _below(self, preposition: int, deeper: int) -> Iterator[int]:
        for child in self._analysis.children[preposition]:
            if self._analysis.deps[child] == "pobj":
                yield child
                if deeper:
                    yield from self._inside(child, deeper - 1)

    def _of_country(self, hit: Hit, head: int) -> Place | None:
        whole = country_place(hit.code) if hit.code else None
        return whole and self._renamed(self.names.as_place(whole, hit.first, hit.end), head)

    def _renamed(self, place: Place, head: int) -> Place:
        """A place under the words of the whole phrase: "the coast of Somalia"."""
        first, end = self._words(head)
        span, name = self._analysis.span(first, end), text_of(self._analysis, first, end)
        return msgspec.structs.replace(place, span=span, name=name)

    def _words(self, head: int) -> tuple[int, int]:
        first, end = self.names.phrase(head)
        while first < head and self._analysis.tags[first] in {"DT", "PRP$", "PDT"}:
            first += 1
        return first, end

    def _border(self, head: int) -> Place | None:
        """The border of two countries; with one named, the other is the article's own."""
        first, end = self._words(head)
        named = [
            hit.code
            for hit in self._hits_in(first, end)
            if hit.code and hit.kind in {"country", "adjective"}
        ]
        if not named:
            return None
        others = [code for code, _ in self.names.settler.countries.most_common()]
        pairs = [frozenset({named[0], other}) for other in (*named[1:], *others)]
        found = next((borders()[pair] for pair in pairs if pair in borders()), None)
        return Place(
            span=self._analysis.span(first, end),
            name=text_of(self._analysis, first, end),
            latitude=found[0] if found else None,
            longitude=found[1] if found else None,
            precision="region" if found else "unknown",
        )

    def _hits_in(self, first: int, end: int) -> list[Hit]:
        found = (self.names.hit_of.get(token) for token in range(first, end))
        return list(dict.fromkeys(hit for hit in found if hit is not None))

    def _capital(self, head: int) -> Place | None:
        first, end = self._words(head)
        named = [hit for hit in self._hits_in(first, end) if hit.code]
        hit = named[0] if named else self.names.country_before(head)
        capital = capital_of(hit.code) if hit is not None and hit.code else None
        return capital and self._renamed(self.names.as_place(capital, head, head + 1), head)

    def _again(self, head: int, lemma: str) -> Place | None:
        """A place spoken of before: "the strait", "the city", "the country"."""
        analysis = self._analysis
        if not any(
            analysis.words[each].lower() in _DEFINITE for each in analysis.children[head]
        ):
            return None
        if lemma in SEAS or lemma in REGIONS:
            for mention in (*self.names.before(head), *self.names.behind(head)):
                itself = mention.first <= head < mention.end
                if not itself and lemma in fold(mention.means[0].name).split():
                    return self.names.named(mention)
        kinds = _AGAIN.get(lemma)
        found = self.latest(head, kinds) if kinds else None
        return found or self._nearest_sea(head, lemma)

    def _sea_called(self, head: int, lemma: str) -> Place | None:
        """The sea of a noun written as a name: "in the Gulf"."""
        mention = self.names.mention_of[head]
        alone = mention.end == mention.first + 1
        if not alone or lemma not in SEAS or all(m.precision == "sea" for m in mention.means):
            return None
        return self._again(head, lemma)

    def _nearest_sea(self, head: int, lemma: str) -> Place | None:
        """The strait or gulf nearest to the places that an article names.

        None where it names one that no table has: "the Merrin Strait".
        """
        if lemma not in SEAS:
            return None
        if lemma not in self._seas:
            self._seas[lemma] = self._sea_near(lemma)
        best = self._seas[lemma]
        return best and self._renamed(self.names.as_place(best, head, head + 1), head)

    def _sea_near(self, lemma: str) -> Candidate | None:
        points = () if self._has_own(lemma) else self.names.points
        ranked = sorted(
            (min(degrees_apart((sea.latitude, sea.longitude), at) for at in points), sea.name)
            for sea in features_called(lemma)
            if points and sea.kind == "sea"
        )
        near = bool(ranked) and ranked[0][0] <= _NEAREST
        return candidates(ranked[0][1])[0] if near else None

    def _has_own(self, lemma: str) -> bool:
        """Whether an article names a strait or gulf that no table has."""
        analysis = self._analysis
        return any(
            word.lower() == lemma
            and word[0].isupper()
            and analysis.tags[token - 1].startswith("NNP")
            and token not in self.names.mention_of
            for token, word in enumerate(analysis.words)
            if token
        )
