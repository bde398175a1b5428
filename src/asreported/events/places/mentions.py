"""The place names of an article, in text order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from asreported.events.lands import fold
from asreported.events.places.candidates import Candidate, candidates
from asreported.events.places.features import features
from asreported.events.places.nouns import CITIES, COASTS, FACILITIES, REGIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.events.lands import Hit
    from asreported.language import Analysis

_LABELS = frozenset({"GPE", "LOC", "FAC"})
_DOUBTFUL = frozenset({"ORG", "PERSON", "NORP"})
_ARTICLES = frozenset({"the", "The", "THE"})
_BEFORE = frozenset({"compound", "nmod", "poss"})
_GROUNDS = CITIES | REGIONS | COASTS
_PLACING = frozenset({"in", "across", "near", "throughout", "outside", "off", "around"})
_LONGEST = 5


class Mention(NamedTuple):
    """Tokens ``[first, end)`` that name a place, and what they may mean."""

    first: int
    end: int
    means: tuple[Candidate, ...]


def find_mentions(analysis: Analysis, hits: list[Hit]) -> list[Mention]:
    """Names of places, of features and of countries; each token in one at most."""
    found: dict[int, Mention] = {}
    taken: set[int] = set()
    spans = (*find_features(analysis), *_lands(hits), *_names(analysis))
    # Stable: of two as long, our own gazetteer goes before the tagger.
    for first, end in sorted(spans, key=lambda span: span[0] - span[1]):
        if not taken.isdisjoint(range(first, end)):
            continue
        means = candidates(text_of(analysis, first, end))
        if means:
            found[first] = Mention(first, end, means)
            taken.update(range(first, end))
    return [found[first] for first in sorted(found)]


def text_of(analysis: Analysis, first: int, end: int) -> str:
    """The characters of tokens ``[first, end)``."""
    return analysis.text[slice(*analysis.span(first, end))]


def _names(analysis: Analysis) -> Iterator[tuple[int, int]]:
    for token, dep in enumerate(analysis.deps):
        # The tagger often misses what a noun of places tells: "the Normandy town of Oster".
        if (
            dep in _BEFORE
            and analysis.words[token].istitle()
            and analysis.lemmas[analysis.heads[token]].lower() in _GROUNDS
        ):
            yield token, token + 1
        # And it takes a name that another word follows for an adjective: "across Punjab,".
        if dep == "pobj" and analysis.tags[token] in {"JJ", "NN"} and _stands(analysis, token):
            yield token, token + 1
    for name in analysis.names:
        if name.label in _LABELS:
            first = name.first + (analysis.words[name.first] in _ARTICLES)
            end = name.end
            # "Khartoum airport" is in Khartoum.
            while end > first + 1 and analysis.lemmas[end - 1].lower() in FACILITIES:
                end -= 1
            if first < end and analysis.words[first][0].isupper():
                yield first, end


def _stands(analysis: Analysis, token: int) -> bool:
    """Whether a word with a capital stands alone where a place does."""
    word, before = analysis.words[token], analysis.words[token - 1].lower()
    return word.istitle() and token > 0 and before in _PLACING


def _lands(hits: list[Hit]) -> Iterator[tuple[int, int]]:
    for hit in hits:
        if hit.kind == "country":
            yield hit.first, hit.end


def find_features(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Features by their words, however the tagger calls them: it rarely knows straits."""
    table = _by_first_word()
    words = analysis.words
    for token, word in enumerate(words):
        longest = table.get(word.lower()) if not word.islower() or word in table else None
        if longest is None:
            continue
        for end in range(min(len(words), token + longest), token, -1):
            if not analysis.words[end - 1][-1].isalnum():
                continue
            if analysis.block_of[end - 1] != analysis.block_of[token]:
                continue
            text = text_of(analysis, token, end)
            if (
                fold(text) in features()
                and not text.islower()
                and not _in_person(analysis, token)
            ):
                yield token, end
                break


def _in_person(analysis: Analysis, token: int) -> bool:
    name = analysis.name_of.get(token)
    return name is not None and name.label in _DOUBTFUL and name.end - name.first > 1


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, int]:
    """The first word of each feature's name -> the most tokens of a name that opens so."""
    table: dict[str, int] = {}
    for key in features():
        words = key.split()
        # Hyphens are tokens, and folded away.
        size = min(_LONGEST, 2 * len(words) - 1)
        for first in {words[0], words[0].capitalize().lower()}:
            table[first] = max(table.get(first, 0), size)
    return table
