"""How an article describes the people it names: titles before, appositions after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.analysis import words_of
from asreported.language.vocabulary import FEMALE, HONORIFICS, MALE, ROLES

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis
    from asreported.language.roster import Gender, Mention, Roster, Somebody

_LONGEST = 12
_STOPS = frozenset({"relcl", "acl", "appos", "punct", "advcl", "conj", "cc"})


def describe_people(analysis: Analysis, roster: Roster) -> None:
    """Fill in the description, offices and gender of the people of a roster."""
    for somebody in roster.all:
        if somebody.kind == "person":
            for mention in sorted(somebody.mentions):
                _read_title(analysis, somebody, mention)
                _read_apposition(analysis, somebody, mention)


def gender_of(words: list[str]) -> Gender | None:
    """The gender that words of address and kinship give away."""
    found = {w.lower() for w in words}
    female, male = bool(found & FEMALE), bool(found & MALE)
    return None if female == male else "female" if female else "male"


def _read_title(analysis: Analysis, somebody: Somebody, mention: Mention) -> None:
    """The words directly before a name that belong to it: "Foreign Minister"."""
    first = mention.first
    while first > 0 and _belongs(analysis, first - 1, mention):
        first -= 1
    _keep(analysis, somebody, first, mention.first)


def _belongs(analysis: Analysis, token: int, mention: Mention) -> bool:
    if analysis.block_of[token] != analysis.block_of[mention.first]:
        return False
    word = analysis.words[token].lower()
    if analysis.deps[token] not in {"compound", "amod", "nmod", "poss", "case", "punct"}:
        return word in HONORIFICS or (word in ROLES and analysis.heads[token] == mention.head)
    if analysis.deps[token] == "punct":
        return word == "-"
    return mention.first - 1 <= analysis.heads[token] < mention.end or (
        token < analysis.heads[token] < mention.end and analysis.words[token].isalpha()
    )


def _read_apposition(analysis: Analysis, somebody: Somebody, mention: Mention) -> None:
    """The noun phrase set beside a name: "..., the coast guard's commander"."""
    for child in analysis.children[mention.head]:
        if analysis.deps[child] == "appos" and analysis.tags[child].startswith("NN"):
            first, end = phrase(analysis, child)
            _keep(analysis, somebody, first, end)
    head = analysis.heads[mention.head]
    if analysis.deps[mention.head] == "appos" and analysis.lemmas[head] in ROLES:
        first, _ = phrase(analysis, head)
        _keep(analysis, somebody, first, head + 1)


def phrase(analysis: Analysis, head: int) -> tuple[int, int]:
    """The noun phrase of a head without clauses and appositions behind it."""
    lefts, rights = analysis.edges
    first, end = lefts[head], head + 1
    for child in analysis.children[head]:
        if child > head:
            if analysis.deps[child] in _STOPS or lefts[child] != end:
                break
            end = rights[child]
    return first, end


def _keep(analysis: Analysis, somebody: Somebody, first: int, end: int) -> None:
    if first >= end:
        return
    words = list(analysis.words[first:end])
    somebody.gender = somebody.gender or gender_of(words)
    offices = {analysis.lemmas[token].lower() for token in range(first, end)} & ROLES
    somebody.offices |= offices
    plain = [word for word in words if word.lower() not in HONORIFICS]
    if somebody.description is None and offices and 0 < len(plain) <= _LONGEST:
        while first < end and analysis.words[first].lower() in HONORIFICS:
            first += 1
        somebody.description = words_of(analysis, first, end)
