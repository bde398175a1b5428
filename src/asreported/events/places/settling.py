"""Which of several places of one name is meant: the article's other places decide."""

from __future__ import annotations

from collections import Counter
from math import log2
from typing import TYPE_CHECKING

from asreported.events.places.evidence import regions_told

if TYPE_CHECKING:
    from asreported.events.lands import Hit
    from asreported.events.places.candidates import Candidate, Precision
    from asreported.events.places.mentions import Mention
    from asreported.language import Analysis

_CLEAR = 1.0
"""So much heavier than the next meaning, a name is taken as it is usually meant."""
_BESIDE = 6.0
_SAME_COUNTRY = 1.2
_MOST = 4.0
_SAME_REGION = 2.0
_IN_SAME = 0.8
_HINTED = 6.0
_IN_SENTENCE = 3
_RIVAL = 6.0
_NONE: Counter[str] = Counter()


class Settler:
    """The countries and regions that an article speaks of, by article and by sentence."""

    def __init__(self, analysis: Analysis, hits: list[Hit], mentions: list[Mention]) -> None:
        self._analysis = analysis
        self._everywhere: Counter[str] = Counter()
        self._in_sentence: dict[int, Counter[str]] = {}
        self._regions: dict[int, Counter[str]] = {}
        self._all_regions: Counter[str] = Counter()
        self._own_regions: dict[int, set[str]] = {}
        self._clear: dict[int, str] = {}
        unclear = {mention.first for mention in mentions if _is_unclear(mention)}
        for hit in hits:
            if hit.first in unclear:
                continue
            if hit.code is not None and hit.kind in {"country", "adjective", "seat"}:
                self._count(hit.first, hit.code)
        self.points: list[tuple[float, float]] = []
        for mention in mentions:
            self._weigh(mention)
        for token, region in regions_told(analysis):
            self._note_region(token, region)

    @property
    def countries(self) -> Counter[str]:
        """How often each country is spoken of."""
        return self._everywhere

    def settle(
        self, mention: Mention, hint: Precision | None = None, beside: str | None = None
    ) -> Candidate | None:
        """The meaning that fits best; ``hint`` is what the text says that it is.

        ``beside`` is the name that the text sets behind it: "Cambridge, Massachusetts".
        """
        return max(
            mention.means,
            key=lambda each: self._fit(mention, each, hint, beside),
            default=None,
        )

    def _fit(
        self, mention: Mention, each: Candidate, hint: Precision | None, beside: str | None
    ) -> float:
        fit = each.weight + (_HINTED if hint == each.precision else 0)
        sentence = self._analysis.sentence_of[mention.first]
        own = self._clear.get(mention.first)
        if each.country is not None:
            near = self._in_sentence.get(sentence, _NONE)[each.country]
            far = self._everywhere[each.country]
            itself = _IN_SENTENCE if own == each.country else 0
            spoken = far - near + _IN_SENTENCE * near - itself
            fit += min(_MOST, _SAME_COUNTRY * log2(1 + max(0, spoken)))
        if each.region and each.precision in {"city", "region"}:
            near = self._regions.get(sentence, _NONE)[each.region]
            far = self._all_regions[each.region]
            itself = each.region in self._own_regions.get(mention.first, ())
            fit += _SAME_REGION * (far > itself) + _IN_SAME * (near > itself)
        if beside is not None and beside in {each.region, each.country}:
            fit += _BESIDE
        return fit

    def _weigh(self, mention: Mention) -> None:
        """Count a name that hardly means anything else for its country and region."""
        ranked = sorted(mention.means, key=lambda each: -each.weight)
        best = ranked[0]
        others = [each for each in ranked if each.country != best.country]
        if best.precision == "country" and not others:
            return
        if best.precision == "region" or any(each.precision == "region" for each in ranked):
            for each in ranked:
                if each.precision == "region" and each.region:
                    self._note_region(mention.first, each.region)
        if best.country is None or (others and best.weight - others[0].weight < _CLEAR):
            return
        self.points.append((best.latitude, best.longitude))
        if best.precision != "country":
            self._clear[mention.first] = best.country
            self._count(mention.first, best.country)
            if best.region and best.precision == "city":
                self._note_region(mention.first, best.region)

    def _count(self, token: int, code: str) -> None:
        self._everywhere[code] += 1
        sentence = self._analysis.sentence_of[token]
        self._in_sentence.setdefault(sentence, Counter())[code] += 1

    def _note_region(self, token: int, region: str) -> None:
        own = self._own_regions.setdefault(token, set())
        if region in own:
            return
        own.add(region)
        self._all_regions[region] += 1
        sentence = self._analysis.sentence_of[token]
        self._regions.setdefault(sentence, Counter())[region] += 1


def _is_unclear(mention: Mention) -> bool:
    """Whether a country's name is also that of a region of another: "Georgia"."""
    codes = {each.country for each in mention.means if each.weight > _RIVAL}
    return len(codes) > 1
