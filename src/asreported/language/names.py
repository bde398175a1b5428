"""Names as an article uses them: one type a name, and no mention missed.

A tagger sees one sentence at a time and calls the same name a person here
and an organisation there. An article does not change its mind, so its
mentions vote, a surname follows the full name, and known names are found
again where the tagger missed them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from asreported.language.analysis import Name
from asreported.language.vocabulary import STATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language.analysis import Analysis

NAMED = frozenset(
    {
        "PERSON",
        "ORG",
        "GPE",
        "LOC",
        "FAC",
        "NORP",
        "EVENT",
        "PRODUCT",
        "WORK_OF_ART",
        "LAW",
    }
)
_LEADING = frozenset({
    "the", "a", "an", "this", "that", "“", '"', "‘", "'", "``", "(", "mr", "mr.", "mrs",
    "mrs.", "ms", "ms.", "dr", "dr.",
})  # fmt: skip
_TRAILING = frozenset({"'s", "’s", "'", "’", ",", ".", "”", '"', ")", ":", ";", "-", "—", "–"})
# How much grammar says that a name is a place, in votes (a mention has two):
# nothing is in a person, though much is in an organisation, and only a
# country has a navy.
_IN_A_PLACE = {"PERSON": 12, "ORG": 1}
_OWNS_A_STATE = {"PERSON": 12, "ORG": 6}
_DEMONYM_VOTES = 12
_DEMONYMS = ("n", "an", "ian", "ean", "ese", "i", "ish", "er")
_INVESTED = frozenset({"confidence", "trust", "faith", "belief", "interest", "stake", "share"})
_PROPER = frozenset({"NNP", "NNPS"})
_TITLES_ONLY = frozenset({"headline", "heading", "cross_link"})

_Surface = tuple[str, ...]


def mend_names(analysis: Analysis) -> list[Name]:
    """The names of an analysis, trimmed, of one type each, and complete.

    Numbers, dates and the like (labels outside ``NAMED``) stay as they are.
    """
    kept = [name for name in analysis.names if name.label not in NAMED]
    named = [trimmed for name in analysis.names if name.label in NAMED
             for trimmed in _trim(analysis.words, name)]  # fmt: skip
    labels = _vote(analysis, named)
    named = [Name(name.first, name.end, labels[_surface(analysis, name)]) for name in named
             if _surface(analysis, name) in labels]  # fmt: skip
    taken = {token for name in (*kept, *named) for token in range(name.first, name.end)}
    named += _missed(analysis, labels, taken)
    return sorted([*kept, *named])


def _trim(words: Sequence[str], name: Name) -> Iterator[Name]:
    first, end = name.first, name.end
    while first < end and words[first].lower() in _LEADING:
        first += 1
    while end > first and words[end - 1] in _TRAILING:
        end -= 1
    if first < end and any(char.isalpha() for char in words[first]):
        yield Name(first, end, name.label)


def _surface(analysis: Analysis, name: Name) -> _Surface:
    return tuple(analysis.words[name.first : name.end])


def _vote(analysis: Analysis, named: list[Name]) -> dict[_Surface, str]:
    """The label that most mentions of a surface have; titles in capitals do not vote."""
    votes: dict[_Surface, Counter[str]] = defaultdict(Counter)
    for name in named:
        kind = analysis.blocks[analysis.block_of[name.first]].kind
        if kind not in _TITLES_ONLY or name.label in {"PERSON", "GPE"}:
            votes[_surface(analysis, name)][name.label] += 1 if kind in _TITLES_ONLY else 2
            votes[_surface(analysis, name)]["GPE"] += _as_place(analysis, name)
    _hear_demonyms(votes)
    labels = {surface: count.most_common(1)[0][0] for surface, count in votes.items()}
    people = {surface[-1] for surface, label in labels.items()
              if label == "PERSON" and len(surface) > 1}  # fmt: skip
    for surface, label in labels.items():
        if len(surface) == 1 and surface[0] in people and label != "GPE":
            labels[surface] = "PERSON"
    return labels


def _as_place(analysis: Analysis, name: Name) -> int:
    """The votes for a place of a one-word name that stands as a place does."""
    head, dependency = analysis.heads[name.first], analysis.deps[name.first]
    if name.end - name.first > 1:
        return 0
    if dependency == "pobj" and analysis.lemmas[head] == "in":
        invested = analysis.lemmas[analysis.heads[head]] in _INVESTED
        return 0 if invested else _IN_A_PLACE.get(name.label, 0)
    if dependency == "poss":
        owned = {analysis.lemmas[each].lower() for each in range(name.end, head + 1)}
        return _OWNS_A_STATE.get(name.label, 0) if owned & STATE else 0
    return 0


def _hear_demonyms(votes: dict[_Surface, Counter[str]]) -> None:
    """A name with a people of its own is a place: "Orvane" where "Orvanian" occurs."""
    single = {surface[0] for surface in votes if len(surface) == 1}
    for word in single:
        stem = word.rstrip("ea")
        if len(stem) > 2 and any(stem + ending in single - {word} for ending in _DEMONYMS):  # noqa: PLR2004 - shorter stems are chance
            votes[word,]["GPE"] += _DEMONYM_VOTES


def _missed(analysis: Analysis, labels: dict[_Surface, str], taken: set[int]) -> Iterator[Name]:
    """Mentions of known names, and of the surnames of known people, that were missed."""
    known = dict(labels)
    for surface, label in labels.items():
        if label == "PERSON" and len(surface) > 1:
            known.setdefault(surface[-1:], label)
    starting: dict[str, list[_Surface]] = defaultdict(list)
    for surface in sorted(known, key=len, reverse=True):
        starting[surface[0]].append(surface)
    words, tags = analysis.words, analysis.tags
    for token, word in enumerate(words):
        if token in taken or tags[token] not in _PROPER:
            continue
        for surface in starting.get(word, ()):
            end = token + len(surface)
            inside = range(token, end)
            if tuple(words[token:end]) == surface and not taken.intersection(inside):
                taken.update(inside)
                yield Name(token, end, known[surface])
                break
