"""What kind of thing a name is: its mentions vote, and so does the grammar around them.

A tagger sees one sentence at a time and calls the same name a person here and an
organisation there. An article does not change its mind. Nothing is *in* a person;
only a country has a navy, a people of its own, and a government that is *of* it; what
stands in a row with countries is one; whom a title stands before is a person.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from asreported.language.vocabulary import BODIES, HONORIFICS, OF_STATE, ROLES, STATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language.analysis import Analysis, Name
    from asreported.language.roster import Surface

# How much grammar weighs, in votes; a mention's own label has two.
_IN_A_PLACE = {"PERSON": 12, "ORG": 1}
_OWNS_A_STATE = {"PERSON": 12, "ORG": 6, "GPE": 3}
_IN_A_ROW = 5
_DEMONYM_VOTES = 12
_TITLE_VOTES = 12
_BESIDE_VOTES = 6
_LETTERS_VOTES = 3
_DEMONYMS = ("n", "an", "ian", "ean", "ese", "i", "ish", "er")
_INVESTED = frozenset({"confidence", "trust", "faith", "belief", "interest", "stake", "share"})
_WHERE = frozenset({"in", "at", "near", "to", "from", "outside", "across"})
_TITLES_ONLY = frozenset({"headline", "heading", "cross_link"})
_MISTAKEN = frozenset({"PERSON", "ORG", "GPE"})
_ONE_NAME = 4
"""A person's name has no more words than this."""

Votes = dict["Surface", "Counter[str]"]


def labels_of(analysis: Analysis, named: list[Name]) -> dict[Surface, str]:
    """The label of each surface in an article."""
    votes: Votes = defaultdict(Counter)
    located: set[Surface] = set()
    for name in named:
        surface = surface_of(analysis, name)
        kind = analysis.blocks[analysis.block_of[name.first]].kind
        if kind not in _TITLES_ONLY or name.label in {"PERSON", "GPE"}:
            count = votes[surface]
            count[name.label] += 1 if kind in _TITLES_ONLY else 2
            count["GPE"] += _as_place(analysis, name, located)
            count["PERSON"] += _as_person(analysis, name)
            count["ORG"] += _as_body(analysis, name)
    _hear_demonyms(votes)
    labels = {surface: _most(count) for surface, count in votes.items()}
    _hear_rows(analysis, named, votes, labels)
    _hear_full_names(labels, located)
    return labels


def _most(count: Counter[str]) -> str:
    """The label with most votes; of several a place, then a person."""
    best = max(count.values())
    return next((label for label in ("GPE", "PERSON") if count[label] == best), "") or max(
        count, key=count.__getitem__
    )


def surface_of(analysis: Analysis, name: Name) -> Surface:
    """The words of a name."""
    return tuple(analysis.words[name.first : name.end])


def _as_place(analysis: Analysis, name: Name, located: set[Surface]) -> int:
    """The votes for a place of a one-word name that stands as a place does."""
    if name.end - name.first > 1:
        return 0
    head, dependency = analysis.heads[name.first], analysis.deps[name.first]
    if dependency == "pobj":
        preposition = analysis.lemmas[head]
        governor = analysis.lemmas[analysis.heads[head]].lower()
        if preposition == "of":
            return _OWNS_A_STATE.get(name.label, 0) if governor in OF_STATE else 0
        if preposition in _WHERE and governor not in _INVESTED:
            located.add(surface_of(analysis, name))
            return _IN_A_PLACE.get(name.label, 0) if preposition == "in" else 0
    elif dependency == "poss":
        owned = {analysis.lemmas[each].lower() for each in range(name.end, head + 1)}
        return _OWNS_A_STATE.get(name.label, 0) if owned & STATE else 0
    return 0


def _as_person(analysis: Analysis, name: Name) -> int:
    """The votes for a person of a name with a title before or an office beside it."""
    if name.end - name.first > _ONE_NAME or name.label not in _MISTAKEN:
        return 0
    before = name.first - 1
    if before >= 0 and analysis.heads[before] in range(name.first, name.end):
        word = analysis.words[before]
        if word.lower() in HONORIFICS:
            return _TITLE_VOTES
        if word.lower() in ROLES and word[0].isupper() and analysis.deps[before] == "compound":
            return _TITLE_VOTES
    follows = analysis.words[name.end : name.end + 2]
    if len(follows) > 1 and follows[0] == "," and follows[1].lower() in {"a", "an", "the"}:
        for child in range(name.end + 2, min(name.end + 6, len(analysis))):
            if (
                analysis.deps[child] == "appos"
                and name.first <= analysis.heads[child] < name.end
            ):
                return _BESIDE_VOTES if analysis.lemmas[child] in ROLES else 0
    return 0


def _as_body(analysis: Analysis, name: Name) -> int:
    """The votes for a body of letters, and of a name behind a noun that says so.

    "HKL"; "the broadcaster Osk".
    """
    before = name.first - 1
    word = analysis.words[name.first]
    if name.label == "PERSON" and name.end - name.first == 1 and _is_letters(word):
        return _LETTERS_VOTES
    if before < 0 or name.label not in _MISTAKEN or analysis.words[before] not in BODIES:
        return 0
    tied = name.first <= analysis.heads[before] < name.end or any(
        analysis.deps[token] == "appos" and analysis.heads[token] == before
        for token in range(name.first, name.end)
    )
    return _TITLE_VOTES if tied else 0


def _is_letters(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.isupper()  # noqa: PLR2004 - two are a person's initials


def _hear_demonyms(votes: Votes) -> None:
    """A name with a people of its own is a place: "Orvane" where "Orvanian" occurs."""
    single = {surface[0] for surface in votes if len(surface) == 1}
    for word in single:
        stem = word.rstrip("ea")
        if len(stem) > 2 and any(stem + ending in single - {word} for ending in _DEMONYMS):  # noqa: PLR2004 - shorter stems are chance
            votes[word,]["GPE"] += _DEMONYM_VOTES


def _hear_rows(
    analysis: Analysis, named: Iterable[Name], votes: Votes, labels: dict[Surface, str]
) -> None:
    """A one-word name in a row with a place, and never part of a longer one, is a place."""
    parts = {word for surface in labels if len(surface) > 1 for word in surface}
    at = {token: name for name in named for token in range(name.first, name.end)}
    for token, name in at.items():
        if analysis.deps[token] != "conj":
            continue
        other = at.get(analysis.heads[token])
        if other is None:
            continue
        pair = [surface_of(analysis, each) for each in (name, other)]
        for one, beside in (pair, pair[::-1]):
            if labels.get(beside) != "GPE" or labels.get(one) not in {"PERSON", "ORG"}:
                continue
            if len(one) == 1 and one[0] not in parts:
                votes[one]["GPE"] += _IN_A_ROW
                labels[one] = _most(votes[one])


def _hear_full_names(labels: dict[Surface, str], located: set[Surface]) -> None:
    """A word that ends a person's full name is that person, unless something is in it."""
    people = {surface[-1] for surface, label in labels.items()
              if label == "PERSON" and len(surface) > 1}  # fmt: skip
    for surface, label in labels.items():
        known = len(surface) == 1 and surface[0] in people
        if known and (label != "GPE" or surface not in located):
            labels[surface] = "PERSON"
