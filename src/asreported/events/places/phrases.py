"""A noun phrase to the place that it names or means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.lands import find_hits, fold
from asreported.events.places.candidates import (
    Candidate,
    candidates,
    capital_of,
    country_place,
)
from asreported.events.places.features import borders
from asreported.events.places.mentions import Mention, find_mentions, text_of
from asreported.events.places.nouns import BORDERS, CITIES, COASTS, REGIONS, SEAS, TIMES
from asreported.events.places.settling import Settler
from asreported.language import phrase
from asreported.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.events.lands import Hit
    from asreported.events.places.candidates import Precision
    from asreported.language import Analysis
    from asreported.model import Entity

_BEFORE = frozenset({"compound", "nmod", "poss", "amod", "appos"})
_INNER = frozenset({"of", "in", "at", "near", "with", "between", "off", "from", "outside"})
_SURELY = frozenset({"in", "near", "outside", "around"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOT_PLACES = frozenset(
    """DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL NORP EVENT LAW LANGUAGE PRODUCT
    WORK_OF_ART""".split()
)


class Phrases:
    """The place names of an article with their settled meanings, and its places in order."""

    def __init__(self, analysis: Analysis, entities: tuple[Entity, ...] = ()) -> None:
        self._analysis = analysis
        self._people = {
            span for each in entities if each.type == "person" for span in each.mentions
        }
        self.hits = find_hits(analysis)
        self.hit_of: dict[int, Hit] = {
            token: hit for hit in self.hits for token in range(hit.first, hit.end)
        }
        self._mentions = find_mentions(analysis, self.hits)
        self._mention_of = {
            token: each for each in self._mentions for token in range(each.first, each.end)
        }
        self.settler = Settler(analysis, self.hits, self._mentions)
        self._cache: dict[int, Place | None] = {}

    def place_of(self, head: int) -> Place | None:
        """The place of the noun phrase that a token heads."""
        if head not in self._cache:
            self._cache[head] = self._place_of(head)
        return self._cache[head]

    def latest(self, token: int, kinds: frozenset[str] | None = None) -> Place | None:
        """The last place named before a token, of some kinds of precision if given."""
        for mention in reversed(self._mentions):
            if mention.end <= token:
                place = self._named(mention)
                if place is not None and (kinds is None or place.precision in kinds):
                    return place
        return None

    def settled(self, token: int) -> Candidate | None:
        """What the place name at a token means; None when there is none."""
        mention = self._mention_of.get(token)
        return None if mention is None else self.settler.settle(mention)

    def _place_of(self, head: int) -> Place | None:
        analysis = self._analysis
        lemma = analysis.lemmas[head].lower()
        if head in self._mention_of:
            return self._named(self._mention_of[head], self._hint(head))
        if lemma in TIMES:
            return None
        if head in self.hit_of and self.hit_of[head].kind == "seat":
            return self._bare(head)
        if self._is_name(head) and lemma not in _KINDS:
            return self._bare(head)
        if not analysis.tags[head].startswith("N"):
            return None
        return self._described(head, lemma)

    def _hint(self, head: int) -> Precision | None:
        """What the text calls a name: "the province of Herat", "Kaduna state"."""
        analysis = self._analysis
        up = analysis.heads[head]
        if analysis.deps[head] == "pobj" and analysis.words[up] == "of":
            up = analysis.heads[up]
        elif analysis.deps[head] not in {"appos", "compound", "nmod"}:
            return None
        return _hint_of(analysis.lemmas[up].lower())

    def _named(self, mention: Mention, hint: Precision | None = None) -> Place | None:
        best = self.settler.settle(mention, hint, self._beside(mention))
        return best and self._as_place(best, mention.first, mention.end)

    def _as_place(self, best: Candidate, first: int, end: int) -> Place:
        return Place(
            span=self._analysis.span(first, end),
            name=text_of(self._analysis, first, end),
            country=best.country,
            latitude=best.latitude,
            longitude=best.longitude,
            precision=best.precision,
        )

    def _beside(self, mention: Mention) -> str | None:
        """The region or country set behind a name: "Cambridge, Massachusetts"."""
        words = self._analysis.words
        at = mention.end
        described = self._described_beside(mention)
        if described is not None:
            return described
        if at + 1 >= len(words) or words[at] != ",":
            return None
        behind = self._mention_of.get(at + 1)
        if behind is None or behind.first != at + 1:
            return None
        own = {each.region for each in mention.means} | {each.country for each in mention.means}
        for each in sorted(behind.means, key=lambda each: -each.weight):
            found = each.country if each.precision == "country" else each.region
            if each.precision in {"region", "country"} and found in own:
                return found
        return None

    def _described_beside(self, mention: Mention) -> str | None:
        """The country of what is set beside: "Tripoli, the second Lebanese city"."""
        analysis = self._analysis
        for child in analysis.children[mention.end - 1]:
            if analysis.deps[child] != "appos" or analysis.tags[child] not in {"NN", "NNS"}:
                continue
            first, end = phrase(analysis, child)
            codes = {
                self.hit_of[token].code for token in range(first, end) if token in self.hit_of
            }
            if len(codes) == 1:
                return codes.pop()
        return None

    def _bare(self, head: int) -> Place | None:
        """A name that the tagger takes for no place, standing where a place does."""
        analysis = self._analysis
        name = analysis.name_of.get(head)
        if name is not None and name.label in _NOT_PLACES:
            return None
        first, end = self._run(head)
        if name is not None:
            first, end = min(first, name.first), max(end, name.end)
        while first < end - 1 and analysis.tags[first] in {"DT", "IN", "PRP$"}:
            first += 1
        means = candidates(text_of(analysis, first, end))
        if means:
            return self._named(Mention(first, end, means), self._hint(head))
        inner = self._inner(head, first)
        if inner is not None:
            return self._in_inner(inner, head)
        if (name is None or name.label not in _PLACES) and not self._stands_as_place(head):
            return None
        return Place(span=analysis.span(first, end), name=text_of(analysis, first, end))

    def _stands_as_place(self, head: int) -> bool:
        """Whether an unknown name stands where people do not: "near Oster"."""
        analysis = self._analysis
        if analysis.deps[head] != "pobj" or analysis.words[head].isupper():
            return False
        if analysis.span(head, head + 1) in self._people:
            return False
        return analysis.words[analysis.heads[head]].lower() in _SURELY

    def _is_name(self, head: int) -> bool:
        """Whether a noun is a name, or has a capital inside its sentence."""
        analysis = self._analysis
        if analysis.tags[head] in {"NNP", "NNPS"}:
            return True
        opens = analysis.sentences[analysis.sentence_of[head]][0]
        return analysis.tags[head] == "NN" and head > opens and analysis.words[head].istitle()

    def _run(self, head: int) -> tuple[int, int]:
        """The tokens of a name around its head; what is written together is one."""
        tags = self._analysis.tags
        first = head
        while (
            first > 0
            and tags[first - 1] in {"NNP", "NNPS"}
            and (self._analysis.sentence_of[first - 1] == self._analysis.sentence_of[head])
        ):
            first -= 1
        end, starts, ends = head + 1, self._analysis.starts, self._analysis.ends
        while (
            end < len(starts) - 1
            and starts[end] == ends[end - 1]
            and (self._analysis.words[end] == "-" or self._analysis.words[end - 1] == "-")
        ):
            end += 1
        return first, end

    def _described(self, head: int, lemma: str) -> Place | None:
        """The place of a common noun: the port city of Oster, the strait, Khartoum airport."""
        if lemma in BORDERS:
            return self._border(head)
        first, _ = phrase(self._analysis, head)
        inner = self._inner(head, first)
        if lemma == "capital" and (
            inner is None
            or inner not in self._mention_of
            or self._mention_of[inner].means[0].precision == "country"
        ):
            return self._capital(head)
        if inner is None:
            return self._again(head, lemma)
        return self._in_inner(inner, head)

    def _inner(self, head: int, first: int) -> int | None:
        """The token of a place name or of a country's adjective that a phrase holds."""
        for token in self._inside(head, first):
            if token in self._mention_of:
                return token
            hit = self.hit_of.get(token)
            if hit is not None and hit.kind == "adjective":
                return token
        return None

    def _inside(self, head: int, first: int) -> Iterator[int]:
        """Names set beside, then what it is of or in, then what stands before."""
        analysis = self._analysis
        children = analysis.children[head]
        yield from (each for each in children if analysis.deps[each] == "appos")
        for child in children:
            if analysis.deps[child] == "prep" and analysis.words[child].lower() in _INNER:
                for below in analysis.children[child]:
                    if analysis.deps[below] == "pobj":
                        yield below
                        yield from self._inside(below, phrase(analysis, below)[0])
        yield from range(head - 1, first - 1, -1)

    def _in_inner(self, inner: int, head: int) -> Place | None:
        """The place of a phrase by the name that it holds; what is wider is said so."""
        analysis = self._analysis
        lemma = analysis.lemmas[head].lower()
        mention = self._mention_of.get(inner)
        if mention is None:
            return self._of_country(self.hit_of[inner], head)
        place = self._named(mention, _hint_of(lemma))
        if lemma in COASTS and place is not None:
            return self._renamed(place, head)
        return place

    def _of_country(self, hit: Hit, head: int) -> Place | None:
        whole = country_place(hit.code) if hit.code else None
        return whole and self._renamed(self._as_place(whole, hit.first, hit.end), head)

    def _renamed(self, place: Place, head: int) -> Place:
        """A place under the words of the whole phrase: "the coast of Somalia"."""
        first, end = phrase(self._analysis, head)
        while first < head and self._analysis.tags[first] in {"DT", "PRP$", "PDT"}:
            first += 1
        return Place(
            span=self._analysis.span(first, end),
            name=text_of(self._analysis, first, end),
            country=place.country,
            latitude=place.latitude,
            longitude=place.longitude,
            precision=place.precision,
        )

    def _border(self, head: int) -> Place | None:
        """The border of two countries; with one named, the other is the article's own."""
        first, end = phrase(self._analysis, head)
        named = [
            hit.code
            for hit in self.hits
            if first <= hit.first < end and hit.code and hit.kind in {"country", "adjective"}
        ]
        if not named:
            return None
        others = [code for code, _ in self.settler.countries.most_common()]
        pairs = [frozenset({named[0], other}) for other in (*named[1:], *others)]
        found = next((borders()[pair] for pair in pairs if pair in borders()), None)
        while first < head and self._analysis.tags[first] in {"DT", "PRP$", "PDT"}:
            first += 1
        return Place(
            span=self._analysis.span(first, end),
            name=text_of(self._analysis, first, end),
            latitude=found[0] if found else None,
            longitude=found[1] if found else None,
            precision="region" if found else "unknown",
        )

    def _capital(self, head: int) -> Place | None:
        first, end = phrase(self._analysis, head)
        named = [hit for hit in self.hits if first <= hit.first < end and hit.code]
        before = [hit for hit in self.hits if hit.end <= head and hit.kind in
                  {"country", "adjective"} and hit.code]  # fmt: skip
        hit = named[0] if named else before[-1] if before else None
        capital = capital_of(hit.code) if hit is not None and hit.code else None
        return capital and self._renamed(self._as_place(capital, head, head + 1), head)

    def _again(self, head: int, lemma: str) -> Place | None:
        """A place spoken of before: "the strait", "the city", "the country"."""
        analysis = self._analysis
        if not any(
            analysis.words[each].lower() in _DEFINITE for each in analysis.children[head]
        ):
            return None
        if lemma in SEAS or lemma in REGIONS:
            for mention in reversed(self._mentions):
                if mention.end <= head and lemma in fold(mention.means[0].name).split():
                    return self._named(mention)
        kinds = _AGAIN.get(lemma)
        return self.latest(head, kinds) if kinds else None


def _hint_of(lemma: str) -> Precision | None:
    if lemma in REGIONS:
        return "region"
    return "city" if lemma in CITIES or lemma == "capital" else None


_DEFINITE = frozenset({"the", "this", "that"})
_KINDS = REGIONS | CITIES | SEAS | BORDERS | COASTS
_AGAIN: dict[str, frozenset[str]] = {
    **dict.fromkeys(CITIES, frozenset({"city"})),
    **dict.fromkeys(SEAS, frozenset({"sea"})),
    **dict.fromkeys(
        ("region", "province", "state", "enclave", "peninsula"), frozenset({"region"})
    ),
    "country": frozenset({"country"}),
}
