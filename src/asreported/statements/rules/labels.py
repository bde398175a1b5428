"""Who can stand before a colon, in a headline or a transcript: who speaks, no topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.vocabulary import BODIES, ROLES
from asreported.statements.wordlists import natures

if TYPE_CHECKING:
    from asreported.language import Analysis

_PEOPLE = frozenset(
    """
    activist actor actress ally athlete boss brother builder campaigner ceo chef child
    colleague critic crew daughter detective developer diver driver employee employer ex-wife
    family fan father firefighter friend guest hunter husband insider islander landlord
    landowner medic member mep mother mp mum neighbor neighbour opponent owner parent passenger
    patient peer player protester pupil relative rescuer rival scholar shopkeeper singer sister
    son source staff star striker student supplier supporter survivor tenant tourist trader
    traveller union victim villager voter widow widower wife worker writer
""".split()
)
_PAPERS = frozenset(
    """
    audit document filing findings indictment investigation leak memo paper poll report research
    ruling study survey
""".split()
)
_SECTIONS = frozenset(
    """
    analysis blog breaking comment correction editorial exclusive explained explainer factbox
    feature gallery interactive interview letter letters listen live news obituary opinion
    photos pictures podcast preview profile quiz recap recipe review sponsored timeline update
    updated video watch weather
""".split()
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NAMES = frozenset({"PERSON", "ORG", "NORP"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_NEAR, _LONG = 20, 5
_AFTER_HEAD = frozenset(
    """
    ( , about accused after against at before behind by for from in near of on over that to
    under which who whose with
""".split()
)


def speaks(analysis: Analysis, first: int, end: int, *, places: bool = False) -> bool:
    """Whether tokens ``[first, end)`` are a phrase of somebody or something that can speak.

    A place can where ``places``: "Castrel rejects deadline", not "Castrel: 40 homes lost".
    """
    head = head_noun(analysis, first, end)
    if head is None:
        return end - first == 1 and names_people(analysis, first)
    if not _SECTIONS.isdisjoint(analysis.words[t].lower() for t in (first, head)):
        return False
    if names_people(analysis, head):
        return True
    return _is_named(analysis, head, places=places, alone=head == first)


def names_people(analysis: Analysis, token: int) -> bool:
    """Whether a noun means people, a body, or a paper that reports."""
    noun = _singular(analysis.lemmas[token].lower())
    nature = natures().get(noun)
    if nature == "document":
        return noun in _PAPERS
    return nature is not None or noun in ROLES or noun in BODIES or noun in _PEOPLE


def head_noun(analysis: Analysis, first: int, end: int) -> int | None:
    """The last noun of a phrase before what hangs on it; None when there is none."""
    found = None
    for token in range(first, end):
        if token > first and analysis.words[token].lower() in _AFTER_HEAD:
            break
        if analysis.tags[token][0] == "N" or _is_rare(analysis, token):
            found = token
    return found


def _is_named(analysis: Analysis, token: int, *, places: bool, alone: bool) -> bool:
    """Whether a noun is somebody's name, known as one or, if it stands alone, by its looks."""
    name = analysis.name_of.get(token)
    label = "" if name is None else name.label
    index = analysis.entity_of.get(token)
    kind = None if index is None else analysis.entities[index].type
    if kind in {"person", "organisation", "group"}:
        return True
    if kind == "place" or (kind is None and label in _PLACES):
        return places
    looks = (alone and not analysis.words[token].isupper()) or places or label in _NAMES
    plain = looks and analysis.tags[token].startswith("NNP")
    return label not in _TIMES and (plain or _is_rare(analysis, token))


def _is_rare(analysis: Analysis, token: int) -> bool:
    """Whether a capital shows a name: of a word without vector, or amid small letters."""
    word = analysis.words[token]
    if not word[0].isupper() or not word.isalpha() or word.isupper():
        return False
    return int(analysis.rows[token]) < 0 or (
        analysis.tags[token] == "NN" and _amid_small_letters(analysis, token)
    )


def _amid_small_letters(analysis: Analysis, token: int) -> bool:
    """Whether a word behind a block's first stands where common words have no capital."""
    near = range(max(0, token - _NEAR), min(len(analysis), token + _NEAR))
    block = analysis.block_of[token]
    same = [t for t in near if analysis.block_of[t] == block]
    long = (analysis.words[t] for t in same if len(analysis.words[t]) >= _LONG)
    return same[0] < token and any(map(str.islower, long))


def _singular(noun: str) -> str:
    """A noun as the lists have it: capitals and unknown tags keep their plural."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
