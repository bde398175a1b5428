"""How an article describes those it names: titles before, appositions after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.analysis import words_of
from asreported.language.first_names import GENDER_OF
from asreported.language.vocabulary import (
    BODIES,
    COMPANY_WORDS,
    FEMALE,
    HONORIFICS,
    KIND_OF_NAME,
    MALE,
    OFFICES,
    PEOPLE,
    ROLES,
    SAME_KIND,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language.analysis import Analysis
    from asreported.language.roster import Gender, Mention, Roster, Somebody
    from asreported.model import EntityType

_LONGEST = 12
_STOPS = frozenset({"relcl", "acl", "appos", "punct", "advcl", "conj", "cc", "case"})
_ASIDE = frozenset({",", "(", "—", "–", ";", ":"})
_WHICH: tuple[list[str], ...] = (["WDT"], ["WP"], ["WP$"])
_POINTING = frozenset({"DT", "PDT", "CD", "PRP$", "WDT"})
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_INNER = frozenset({"pobj", "poss"})
_APART = frozenset({"compound", "amod", "poss", "nmod", "nummod"})
_VAGUE = frozenset(
    "other same own new last next first whole entire former then current late acting".split()
)
_ENDINGS = ("ian", "ean", "ese", "ish", "an", "i")
_STEM = 4


def describe(analysis: Analysis, roster: Roster) -> None:
    """Fill in the description, nouns and gender of those that a roster names."""
    for somebody in roster.all:
        if somebody.kind != "place" or len(somebody.name) > 1:
            somebody.kind = _told_kind(analysis, somebody)
        if somebody.kind == "person":
            for mention in somebody.mentions:
                _read_title(analysis, somebody, mention)
                _read_apposition(analysis, somebody, mention)
            somebody.gender = somebody.gender or _by_first_name(somebody)
        elif somebody.kind == "organisation":
            for mention in somebody.mentions:
                _read_kind(analysis, somebody, mention)


def _told_kind(analysis: Analysis, somebody: Somebody) -> EntityType:
    """What a name is by the noun set beside it: "Corvane Rovers, a club"."""
    if any(word.lower() in COMPANY_WORDS for word in somebody.name[-1:]):
        return somebody.kind
    told = [kind for mention in somebody.mentions for kind in _set_beside(analysis, mention)]
    kinds = set(told)
    return kinds.pop() if len(kinds) == 1 else somebody.kind


def _set_beside(analysis: Analysis, mention: Mention) -> Iterator[EntityType]:
    for noun in analysis.children[mention.head]:
        lemma = analysis.lemmas[noun]
        alone = noun > mention.end and analysis.tags[noun] == "NN"
        if not alone or (lemma not in BODIES and lemma not in OFFICES):
            continue
        joined = any(analysis.deps[child] == "conj" for child in analysis.children[noun])
        if set_beside(analysis, noun) and not joined:
            yield "organisation" if lemma in BODIES else "person"


def gender_of(words: list[str]) -> Gender | None:
    """The gender that words of address and kinship give away."""
    found = {w.lower() for w in words}
    female, male = bool(found & FEMALE), bool(found & MALE)
    return None if female == male else "female" if female else "male"


def phrase(analysis: Analysis, head: int) -> tuple[int, int]:
    """The noun phrase of a head without clauses and appositions behind it."""
    lefts, rights = analysis.edges
    first, end = lefts[head], head + 1
    for child in analysis.children[head]:
        if child > head:
            if analysis.deps[child] in _STOPS or lefts[child] != end:
                break
            end = rights[child]
    return first, _cut(analysis, head, end)


def _cut(analysis: Analysis, head: int, end: int) -> int:
    """Where a phrase ends: at a comma that opens no row ("trade, industry and labour")."""
    for token in range(head + 1, end):
        if analysis.words[token] in _ASIDE and "and" not in analysis.words[token:end]:
            return token
        if analysis.words[token] in _ASIDE and analysis.tags[token + 1 : token + 2] in _WHICH:
            return token
    return end


def plain_words(analysis: Analysis, first: int, end: int) -> str:
    """A phrase without what points and counts: "officials" of "the two officials"."""
    while first < end - 1 and analysis.tags[first] in _POINTING:
        first += 1
    return words_of(analysis, first, end)


def number_of(analysis: Analysis, head: int) -> int | None:
    """How many a noun says they are: "two officials"; None when it does not say."""
    if analysis.tags[head] == "NN":
        return 1
    for child in analysis.children[head]:
        if analysis.deps[child] == "nummod" and child < head:
            word = analysis.words[child].lower()
            return int(word) if word.isascii() and word.isdecimal() else _NUMBERS.get(word)
    return None


def set_beside(analysis: Analysis, token: int) -> bool:
    """Whether a noun is an apposition; one that a verb follows was the verb's subject."""
    if analysis.deps[token] != "appos":
        return False
    _, end = phrase(analysis, token)
    return end >= len(analysis) or analysis.tags[end][:1] not in "VM"


def apart(analysis: Analysis, first: int, head: int) -> set[str]:
    """What tells a thing from others of its noun: "coast" of "Kestria's coast guard".

    What it is "of" or "for" counts too. Names of countries and of their people are cut to
    a common stem.
    """
    found = {
        stem(analysis.words[token])
        for token in range(first, head)
        if analysis.tags[token][0] in "NJV"
        and (token in analysis.name_of or analysis.deps[token] in _APART)
        and analysis.words[token].lower() not in _VAGUE
    }
    for child in analysis.children[head] if head < len(analysis) else ():
        if child > head and analysis.lemmas[child] in {"of", "for"}:
            found |= {stem(analysis.words[each]) for each in analysis.children[child]
                      if analysis.deps[each] == "pobj"}  # fmt: skip
    return found


def stem(word: str) -> str:
    """A word in lower case; a name without the ending of its people."""
    low = word.lower()
    if word[0].isupper():
        for ending in _ENDINGS:
            if low.endswith(ending) and len(low) - len(ending) >= _STEM:
                low = low.removesuffix(ending)
                break
        if len(low) > _STEM:
            low = low.rstrip("aeiouy")
    return low


def _by_first_name(somebody: Somebody) -> Gender | None:
    name = somebody.name
    return GENDER_OF.get(name[0].lower()) if len(name) > 1 else None


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
        if analysis.tags[child].startswith("NN") and set_beside(analysis, child):
            first, end = phrase(analysis, child)
            _keep(analysis, somebody, first, end)
    head = analysis.heads[mention.head]
    if analysis.deps[mention.head] == "appos" and analysis.lemmas[head] in PEOPLE:
        first, end = phrase(analysis, head)
        _keep(analysis, somebody, first, max(head + 1, min(end, mention.first)))


def kind_noun(analysis: Analysis, token: int) -> str:
    """The noun that says what a body is; of two words for the same the common one."""
    noun = analysis.lemmas[token].lower()
    return SAME_KIND.get(noun, noun)


def _read_kind(analysis: Analysis, somebody: Somebody, mention: Mention) -> None:
    """What a body is, by its own name and by the noun set beside it."""
    noun = somebody.head_noun or ""
    noun = KIND_OF_NAME.get(analysis.words[mention.end - 1].lower().rstrip("."), noun)
    if noun in BODIES:
        somebody.call(SAME_KIND.get(noun, noun), apart(analysis, mention.first, mention.end))
    for child in analysis.children[mention.head]:
        if analysis.lemmas[child] in BODIES and set_beside(analysis, child):
            first, end = phrase(analysis, child)
            if first >= mention.end:
                somebody.call(kind_noun(analysis, child), apart(analysis, first, child))
                somebody.description = somebody.description or words_of(analysis, first, end)


def _keep(analysis: Analysis, somebody: Somebody, first: int, end: int) -> None:
    if first >= end:
        return
    words = list(analysis.words[first:end])
    somebody.gender = somebody.gender or gender_of(words)
    offices = [t for t in range(first, end) if analysis.lemmas[t].lower() in PEOPLE
               and analysis.deps[t] not in _INNER]  # fmt: skip
    for token in offices:
        somebody.call(analysis.lemmas[token].lower(), apart(analysis, first, end))
    plain = [word for word in words if word.lower() not in HONORIFICS]
    if somebody.description is None and offices and 0 < len(plain) <= _LONGEST:
        while first < end and analysis.words[first].lower() in HONORIFICS:
            first += 1
        somebody.description = words_of(analysis, first, end)
