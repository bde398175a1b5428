"""Bodies and offices that are described instead of named.

"Orland's energy ministry" opens an entity; "the ministry" is the one spoken of
last. An indefinite or plural phrase ("two officials") opens none here: who
speaks unnamed is for the stage that reads statements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.analysis import words_of
from asreported.language.descriptions import phrase
from asreported.language.roster import Mention
from asreported.language.vocabulary import BODIES, PEOPLE_BODIES, ROLES

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis
    from asreported.language.roster import Roster, Somebody

_DEFINITE = frozenset({"the", "this", "that"})
_NOUNS = frozenset({"NN", "NNP", "NNS"})
_SPECIFIC = frozenset({"compound", "amod", "poss", "nmod"})
_VAGUE = frozenset({"other", "same", "own", "new", "last", "next", "first", "whole", "entire"})


def add_nominals(analysis: Analysis, roster: Roster) -> None:
    """Give a roster its described bodies, and the mentions of offices it knows."""
    taken = analysis.name_of
    for token, lemma in enumerate(analysis.lemmas):
        noun = lemma.lower()
        if (noun not in BODIES and noun not in ROLES) or token in taken:
            continue
        if analysis.tags[token] not in _NOUNS or analysis.deps[token] == "compound":
            continue
        _add(analysis, roster, token, noun)


def _add(analysis: Analysis, roster: Roster, token: int, noun: str) -> None:
    if _tells_kind(analysis, roster, token, noun):
        return
    first, end = phrase(analysis, token)
    words = [analysis.words[t].lower() for t in range(first, token)]
    specific = tuple(
        analysis.words[t].lower() for t in range(first, token)
        if t in analysis.name_of or (analysis.deps[t] in _SPECIFIC
                                     and analysis.words[t].lower() not in _VAGUE
                                     and not analysis.tags[t].startswith("PRP"))
    )  # fmt: skip
    definite = bool(words) and words[0] in _DEFINITE
    mention = Mention(first, end, token)
    if noun in ROLES:
        _add_office(analysis, roster, mention, noun, definite=definite)
    elif specific:
        _add_body(roster, mention, noun, specific)
    elif definite or (noun in PEOPLE_BODIES and not words):
        known = _latest(roster, token, noun)
        if known is None:
            known = roster.open("organisation")
            known.head_noun = noun
            roster.note(known, mention, _surface(analysis, mention))
        else:
            roster.note(known, mention)


def _tells_kind(analysis: Analysis, roster: Roster, token: int, noun: str) -> bool:
    """Whether a noun only says what the name behind it is: "the newspaper Morgenblad"."""
    name = analysis.name_of.get(token + 1)
    if name is None or name.first != token + 1:
        return False
    inside = range(name.first, name.end)
    beside = analysis.heads[token] in inside or any(
        analysis.heads[each] == token and analysis.deps[each] in {"appos", "nmod", "compound"}
        for each in inside
    )
    somebody = next((roster.of_head[each] for each in inside if each in roster.of_head), None)
    if not beside or somebody is None:
        return False
    if somebody.kind == "organisation" and noun in BODIES:
        first, _ = phrase(analysis, token)
        somebody.head_noun = noun
        somebody.description = somebody.description or words_of(analysis, first, token + 1)
    return True


def _add_body(roster: Roster, mention: Mention, noun: str, specific: tuple[str, ...]) -> None:
    known = next((each for each in roster.all if (*specific, noun) in each.surfaces), None)
    if known is None:
        known = roster.open("organisation")
        known.head_noun = noun
    roster.note(known, mention, (*specific, noun))


def _add_office(
    analysis: Analysis, roster: Roster, mention: Mention, noun: str, *, definite: bool
) -> None:
    """Read "the minister" as the person spoken of last who was called so."""
    beside = analysis.deps[mention.head] in {"appos", "attr"} or any(
        analysis.deps[child] == "appos" for child in analysis.children[mention.head]
    )
    if not definite or beside or analysis.tags[mention.head] == "NNS":
        return
    fit = [each for each in roster.all if noun in each.offices]
    known = _nearest(fit, mention.first)
    if known is not None:
        roster.note(known, mention)


def _latest(roster: Roster, token: int, noun: str) -> Somebody | None:
    return _nearest([each for each in roster.all if each.head_noun == noun], token)


def _nearest(fit: list[Somebody], token: int) -> Somebody | None:
    """Who of several was mentioned last before a token; never one mentioned only later."""
    seen = [(last.head, each) for each in fit if (last := each.before(token)) is not None]
    return max(seen, key=lambda pair: pair[0])[1] if seen else None


def _surface(analysis: Analysis, mention: Mention) -> tuple[str, ...]:
    return tuple(analysis.words[mention.first : mention.end])
