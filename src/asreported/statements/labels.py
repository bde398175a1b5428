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
    if head is None or analysis.words[first].lower() in _SECTIONS:
        return False
    return _is_named(analysis, head, places=places) or names_people(analysis, head)


def names_people(analysis: Analysis, token: int) -> bool:
    """Whether a noun means people, a body, or a paper that reports."""
    noun = _singular(analysis.lemmas[token].lower())
    nature = natures().get(noun)
    if nature == "document":
        return noun in _PAPERS
    return nature is not None or noun in ROLES or noun in BODIES or noun in _PEOPLE


def head_noun(analysis: Analysis, first: int, end: int) -> int | None:
    """The last noun of a phrase before what hangs on it; None when there is none.

    A word that stands alone counts as one: the tagger takes "- report" for a verb.
    """
    found = None
    for token in range(first, end):
        if token > first and analysis.words[token].lower() in _AFTER_HEAD:
            break
        if analysis.tags[token][0] == "N" or _is_rare(analysis, token):
            found = token
    return first if found is None and end - first == 1 else found


def _is_named(analysis: Analysis, token: int, *, places: bool) -> bool:
    name = analysis.name_of.get(token)
    label = "" if name is None else name.label
    if label in _TIMES or analysis.words[token].lower() in _SECTIONS:
        return False
    index = analysis.entity_of.get(token)
    kind = None if index is None else analysis.entities[index].type
    if kind == "place" or (kind is None and label in _PLACES):
        return places
    named = analysis.tags[token].startswith("NNP") or _is_rare(analysis, token)
    return kind in {"person", "organisation", "group"} or named


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
