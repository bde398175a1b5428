"""The place names of an article with what they mean there."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from asreported.events.lands import find_hits
from asreported.events.places.candidates import candidates, country_place
from asreported.events.places.features import abbreviations
from asreported.events.places.mentions import Mention, find_features, find_mentions, text_of
from asreported.events.places.nouns import CITIES, HOUSES, REGIONS
from asreported.events.places.settling import Settler
from asreported.language import phrase as noun_phrase
from asreported.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.events.lands import Hit
    from asreported.events.places.candidates import Candidate, Precision
    from asreported.language import Analysis
    from asreported.model import Entity

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOT_PLACES = frozenset(
    """DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL NORP EVENT LAW LANGUAGE PRODUCT
    WORK_OF_ART""".split()
)
_SURELY = frozenset({"in", "near", "outside"})
_BACK = 60
"""So many places back an article's reader remembers them."""
_LONGEST = 6
_TWINS = {
    "congo": ("COD", "COG"), "congolese": ("COD", "COG"), "korea": ("KOR", "PRK"),
    "korean": ("KOR", "PRK"), "dominican": ("DOM", "DMA"), "guinean": ("GIN", "GNQ"),
}  # fmt: skip
"""Names and peoples of two countries: the one that is usually meant, and the other."""
_PARTS = frozenset(
    """eastern western northern southern central northeastern northwestern southeastern
    southwestern upstate rural coastal""".split()
)
_BIG = 5.0
_KNOWN = 5.5
"""A lighter town is not what "the Sunshine state" means."""


class Names:
    """The names of places, countries and bodies in an article, settled once."""

    def __init__(self, analysis: Analysis, entities: Sequence[Entity]) -> None:
        self.analysis = analysis
        self._phrases: dict[int, tuple[int, int]] = {}
        # "Mexico" of "the Gulf of Mexico" is no country here.
        wider = {
            token: end - first
            for first, end in find_features(analysis)
            for token in range(first, end)
        }
        hits = [
            hit for hit in find_hits(analysis) if hit.end - hit.first >= wider.get(hit.first, 0)
        ]
        self._persons = _persons(analysis, entities) - wider.keys()
        self._mentions = find_mentions(analysis, hits)
        self._ends = [mention.end for mention in self._mentions]
        self.mention_of = {
            token: each for each in self._mentions for token in range(each.first, each.end)
        }
        self.settler = Settler(analysis, hits, self._mentions)
        self._in_full = {
            hit.code
            for hit in hits
            if analysis.words[hit.first].lower().removesuffix("s") not in _TWINS
        }
        self._beside_of = {hit.first: hit for hit in hits}
        self.hits = [self._settle_hit(hit) for hit in hits]
        self.hit_of: dict[int, Hit] = {
            token: hit for hit in self.hits for token in range(hit.first, hit.end)
        }
        self._hit_ends = [hit.end for hit in self.hits]

    def phrase(self, head: int) -> tuple[int, int]:
        """The noun phrase of a head, as the language stage reads it, read once."""
        if head not in self._phrases:
            self._phrases[head] = noun_phrase(self.analysis, head)
        return self._phrases[head]

    def before(self, token: int) -> Iterator[Mention]:
        """The places named before a token, the last first."""
        at = bisect_left(self._ends, token + 1)
        return islice(reversed(self._mentions[max(0, at - _BACK) : at]), _BACK)

    def behind(self, token: int) -> Iterator[Mention]:
        """The places named behind a token, the next first."""
        at = bisect_left(self._ends, token + 1)
        return islice(self._mentions[at:], _BACK)

    @property
    def points(self) -> list[tuple[float, float]]:
        """Where the places and countries are that the article names, in degrees."""
        places = (country_place(code) for code in self.settler.countries)
        lands = [(each.latitude, each.longitude) for each in places if each is not None]
        return [*self.settler.points, *lands]

    def country_before(self, token: int) -> Hit | None:
        """The last country named before a token."""
        at = bisect_left(self._hit_ends, token + 1)
        return next(
            (
                hit
                for hit in reversed(self.hits[max(0, at - _BACK) : at])
                if hit.code and hit.kind in {"country", "adjective"}
            ),
            None,
        )

    def settled(self, token: int) -> Candidate | None:
        """What the place name at a token means; None when there is none."""
        mention = self.mention_of.get(token)
        if mention is None:
            return None
        return self.settler.settle(mention, None, self._beside(mention))

    def called(self, head: int, *, surely: bool = False) -> Place | None:
        """The place of the name at a token, if it is one; ``surely`` when the text says so."""
        mention = self.mention_of.get(head)
        if mention is None:
            return self._bare(head, surely=surely)
        within = self._within(mention)
        if within is not None:
            return within
        return self.named(mention, self._hint(head))

    def _within(self, mention: Mention) -> Place | None:
        """The place before its region, where the parse takes the region for the head.

        "In Saint-Malo, Brittany", "in Guayas province, Ecuador".
        """
        comma = mention.first - 1
        if comma < 1 or self.analysis.words[comma] != ",":
            return None
        noun = hint_of(self.analysis.lemmas[comma - 1].lower())
        last = comma - 2 if noun else comma - 1
        within = self.mention_of.get(last)
        if within is None or within.end != last + 1:
            return None
        best = self.settler.settle(mention)
        codes = {each.country for each in within.means}
        if noun and best is not None and best.country in codes:
            return self.named(within, noun)
        return self.named(within) if self._beside(within) else None

    def guess(self, head: int) -> Candidate | None:
        """A town that the tagger takes for something else, if it is big or fits the article."""
        if (
            head in self.mention_of
            or not self.is_name(head)
            or self._is_other(head, surely=True)
        ):
            return None
        if head in self._persons:
            return None
        first, end = self._run(head)
        mention = Mention(first, end, candidates(text_of(self.analysis, first, end)))
        best = self.settler.settle(mention, None, self._beside(mention))
        if best is None or best.precision == "country":
            return None
        fits = best.weight >= _BIG or (best.country or "") in self.settler.countries
        return best if fits else None

    def named(
        self, mention: Mention, hint: Precision | None = None, *, surely: bool = False
    ) -> Place | None:
        """The place that a mention means here; None when it is a person's name."""
        if mention.end - 1 in self._persons and not surely:
            return None
        best = self._of_twin(mention) or self.settler.settle(
            mention, hint or self._part(mention), self._beside(mention)
        )
        if best is not None and hint not in {None, best.precision} and best.weight < _KNOWN:
            spoken_of = (best.country or "") in self.settler.countries
            return self.as_place(best, mention.first, mention.end) if spoken_of else None
        return best and self.as_place(best, mention.first, mention.end)

    def _of_twin(self, mention: Mention) -> Candidate | None:
        """The country of a name that two countries have: "Congo" beside "Brazzaville"."""
        if self.analysis.words[mention.first].lower() not in _TWINS:
            return None
        hit = self.hit_of.get(mention.first)
        if hit is None or hit.kind != "country" or hit.end != mention.end:
            return None
        return country_place(hit.code) if hit.code else None

    def _part(self, mention: Mention) -> Precision | None:
        """A part of a name is of a region, where no town of the name lies in it.

        "Eastern Washington"; but "eastern Aleppo" may be of the town.
        """
        before = self.analysis.words[mention.first - 1].lower() if mention.first else ""
        if before not in _PARTS:
            return None
        best = self.settler.settle(mention)
        if best is None or best.precision != "city":
            return None
        regions = {
            each.region
            for each in mention.means
            if each.precision == "region" and each.country == best.country
        }
        return "region" if regions and best.region not in regions else None

    def as_place(self, best: Candidate, first: int, end: int) -> Place:
        """A settled meaning under the words of tokens ``[first, end)``."""
        return Place(
            span=self.analysis.span(first, end),
            name=text_of(self.analysis, first, end),
            country=best.country,
            latitude=best.latitude,
            longitude=best.longitude,
            precision=best.precision,
        )

    def is_name(self, head: int) -> bool:
        """Whether a noun is a name, or has a capital inside its sentence."""
        analysis = self.analysis
        if analysis.tags[head] in {"NNP", "NNPS"}:
            return True
        opens = analysis.sentences[analysis.sentence_of[head]][0]
        return analysis.tags[head] == "NN" and head > opens and analysis.words[head].istitle()

    def _settle_hit(self, hit: Hit) -> Hit:
        """A country's name with the country that it has here: Georgia may be a state."""
        twin = _TWINS.get(self.analysis.words[hit.first].lower().removesuffix("s"))
        if twin is not None and hit.code == twin[0] and hit.end == hit.first + 1:
            return hit._replace(code=self._twin(*twin))
        if hit.kind != "country":
            return hit
        settled = self.settled(hit.first)
        return hit._replace(code=settled.country) if settled and settled.country else hit

    def _twin(self, usual: str, other: str) -> str:
        """Which of two countries of one name is meant: the other if it alone is named fully."""
        named = self._in_full
        return other if other in named and usual not in named else usual

    def _hint(self, head: int) -> Precision | None:
        """What the text calls a name: "the province of Herat", "Kaduna state"."""
        analysis = self.analysis
        up = analysis.heads[head]
        if analysis.deps[head] == "pobj" and analysis.words[up] == "of":
            up = analysis.heads[up]
        elif analysis.deps[head] not in {"appos", "compound", "nmod"}:
            return None
        return hint_of(analysis.lemmas[up].lower())

    def _beside(self, mention: Mention) -> str | None:
        """The region or country set behind a name: "Cambridge, Massachusetts"."""
        described = self._described_beside(mention)
        words, at = self.analysis.words, mention.end
        if described is not None or at + 1 >= len(words) or words[at] != ",":
            return described
        short = abbreviations().get(words[at + 1])
        behind = self.mention_of.get(at + 1)
        if short is not None or behind is None or behind.first != at + 1:
            return short
        own = {each.region for each in mention.means} | {each.country for each in mention.means}
        for each in sorted(behind.means, key=lambda each: -each.weight):
            found = each.country if each.precision == "country" else each.region
            if each.precision in {"region", "country"} and found in own:
                return found
        return None

    def _described_beside(self, mention: Mention) -> str | None:
        """The country of what is set beside: "Tripoli, the second Lebanese city"."""
        analysis = self.analysis
        for child in analysis.children[mention.end - 1]:
            if analysis.deps[child] != "appos" or analysis.tags[child] not in {"NN", "NNS"}:
                continue
            first, end = self.phrase(child)
            codes = {
                self._beside_of[token].code
                for token in range(first, end)
                if token in self._beside_of
            }
            if len(codes) == 1:
                return codes.pop()
        return None

    def _bare(self, head: int, *, surely: bool) -> Place | None:
        """A name that the tagger takes for no place, standing where a place does."""
        analysis = self.analysis
        name = analysis.name_of.get(head)
        tagged = name is not None and name.label in _PLACES
        surely = surely or self._is_called_place(head)
        if self._is_other(head, surely=surely or tagged):
            return None
        first, end = self._run(head)
        if name is not None:
            first, end = min(first, name.first), max(end, name.end)
        while first < end - 1 and analysis.tags[first] in {"DT", "IN", "PRP$"}:
            first += 1
        means = candidates(text_of(analysis, first, end))
        stands = self._stands_as_place(head)
        if means:
            mention = Mention(first, end, means)
            return self.named(mention, self._hint(head), surely=surely or stands)
        if not (surely or tagged or (stands and head not in self._persons)):
            return None
        return Place(span=analysis.span(first, end), name=text_of(analysis, first, end))

    def _is_called_place(self, head: int) -> bool:
        """Whether a noun of places is set beside a name: "Mekelle, the capital of Tigray"."""
        analysis = self.analysis
        return any(
            analysis.deps[child] == "appos" and hint_of(analysis.lemmas[child].lower())
            for child in analysis.children[head]
        )

    def _is_other(self, head: int, *, surely: bool) -> bool:
        """Whether a name is a person's, a body's or a people's, or stands as no place."""
        name = self.analysis.name_of.get(head)
        if name is not None and name.label in _NOT_PLACES and not surely:
            return True
        hit = self.hit_of.get(head)
        if hit is not None and hit.kind != "seat":
            return True
        if surely:
            return False
        if self.analysis.deps[head] != "pobj":
            return self.guess(head) is None
        return head in self._persons and not self._stands_as_place(head)

    def _stands_as_place(self, head: int) -> bool:
        """Whether an unknown name stands where people do not: "near Oster"."""
        analysis = self.analysis
        if analysis.deps[head] != "pobj" or analysis.words[head].isupper():
            return False
        if analysis.lemmas[head].lower() in HOUSES:
            return False
        return analysis.words[analysis.heads[head]].lower() in _SURELY

    def _run(self, head: int) -> tuple[int, int]:
        """The tokens of a name around its head; what is written together is one."""
        analysis = self.analysis
        tags, words = analysis.tags, analysis.words
        opens = max(analysis.sentences[analysis.sentence_of[head]][0], head - _LONGEST)
        first = head
        while first > opens and tags[first - 1] in {"NNP", "NNPS"}:
            first -= 1
        end, starts, ends = head + 1, analysis.starts, analysis.ends
        while (
            end < min(len(starts) - 1, head + _LONGEST)
            and starts[end] == ends[end - 1]
            and (words[end] == "-" or words[end - 1] == "-")
        ):
            end += 1
        return first, end


def hint_of(lemma: str) -> Precision | None:
    """What a common noun says of the name beside it."""
    if lemma in REGIONS:
        return "region"
    return "city" if lemma in CITIES or lemma == "capital" else None


def _persons(analysis: Analysis, entities: Sequence[Entity]) -> set[int]:
    """The tokens that head a mention of a person."""
    people = {n for n, each in enumerate(entities) if each.type == "person"}
    return {head for head, entity in analysis.entity_of.items() if entity in people}
