"""The category of a figure: by its unit, the noun it counts, and what befell that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures.category_words import (
    AFTER,
    BE,
    BEFORE,
    CASUALTIES,
    HUMAN,
    LIVES,
    MODIFIERS,
    NOUNS,
    PASSIVE_BEFORE,
    TOLLS,
)
from asreported.figures.human_words import (
    CAPTIVES,
    HOSPITALS,
    HUMAN_FATES,
    ON_PEOPLE,
)

if TYPE_CHECKING:
    from asreported.figures.context import Context
    from asreported.figures.nouns import Counted
    from asreported.model import Category

_OBJECTS = frozenset({"DT", "CD", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP", "PRP$", "JJR"})
_CLAUSES = frozenset({"acl", "relcl"})
_WORSE: dict[Category, int] = {
    "killed": 3,
    "injured": 2,
    "missing": 2,
    "displaced": 1,
    "detained": 1,
}
"""What befell those who had been counted otherwise: hostages killed, refugees drowned."""
_GUESSED: frozenset[Category] = frozenset({"killed", "injured", "detained"})


def of_noun(context: Context, counted: Counted | None) -> Category | None:
    """The category that the counted noun has by itself; None for an unknown noun."""
    if counted is None:
        return None
    lemma = context.analysis.lemmas[counted.head].lower()
    word = context.words_lower(counted.head)
    if lemma in TOLLS:
        before = NOUNS.get(context.words_lower(counted.head - 1))
        # "The ferry toll" is of the dead, "the injury toll" is not.
        return before if before in CASUALTIES or TOLLS[lemma] is None else TOLLS[lemma]
    if lemma == "life":
        near = range(max(0, counted.first - 5), counted.first)
        return "killed" if any(context.words_lower(at) in LIVES for at in near) else None
    if context.label(counted.head) == "NORP":
        return "people"
    # A noun that opens a headline may be tagged a name, and keep its plural.
    return NOUNS.get(word) or NOUNS.get(lemma) or NOUNS.get(_singular(word))


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def of_modifiers(context: Context, counted: Counted) -> Category | None:
    """What an adjective says befell the noun: "three wounded soldiers"."""
    for at in range(counted.first, counted.head):
        category = MODIFIERS.get(context.words_lower(at))
        if category:
            return category
    return None


def befallen(context: Context, start: int, end: int) -> Category | None:
    """What befell those counted, by the words right after and right before them.

    ``start`` is the offset of the figure's first character with its hedge,
    ``end`` the offset after what it counts.
    """
    return _after(context, end) or _before(context, start)


def _after(context: Context, end: int) -> Category | None:
    found = AFTER.match(context.lower, end, end + 160)
    if not found:
        return None
    groups = found.groupdict()
    category = next(name for name in CASUALTIES if groups[name])
    if (
        groups.get(f"{category}_t")
        and not BE.search(found["skip"])
        and _is_deed(context, found.end())
    ):
        return None
    return category


def _is_deed(context: Context, offset: int) -> bool:
    """Whether the verb that ends at an offset has an object: "12 soldiers killed a man"."""
    at = context.analysis.token_at(offset - 1)
    following = at + 1
    if following < len(context.words) and context.analysis.starts[following] <= offset + 1:
        return (
            context.tag(following) in _OBJECTS
            and context.tag(at) != "VBN"
            and context.label(following) not in ("DATE", "TIME")
        )
    return False


def _before(context: Context, start: int) -> Category | None:
    found = BEFORE.search(context.lower, max(0, start - 40), start)
    if not found or PASSIVE_BEFORE.search(context.lower, max(0, start - 40), start):
        return None
    groups = found.groupdict()
    return next(name for name in CASUALTIES if groups[name])


def of_clauses(context: Context, head: int) -> Category | None:
    """What befell a noun, by the clauses that hang on it or on the last of its list."""
    analysis = context.analysis
    for noun in (head, *(c for c in analysis.children[head] if analysis.deps[c] == "conj")):
        for child in analysis.children[noun]:
            if analysis.deps[child] in _CLAUSES and child > noun:
                category = _by_clause(context, noun, child)
                if category:
                    return category
    return None


def by_parse(context: Context, head: int) -> Category | None:
    """What befell a noun, by the verb it depends on or that depends on it."""
    analysis = context.analysis
    told = of_clauses(context, head)
    if told is not None:
        return told
    at = _above(context, head)
    deed = _deed_of(context, head, at)
    if deed is not None:
        return deed
    dep, up = analysis.deps[at], analysis.heads[at]
    if dep == "appos":
        # "The dead, 14 men and six women".
        return NOUNS.get(context.words_lower(up)) if up < at else None
    told = _of_verb(context, up) if dep in ("nsubjpass", "dobj") else None
    if told is None and dep in ("nsubj", "nsubjpass"):
        return _after(context, analysis.starts[up] - 1)
    return told


def _deed_of(context: Context, head: int, above: int) -> Category | None:
    """What a noun says that a noun is counted by: "the bodies of a man and two girls"."""
    if above == head or context.words_lower(above + 1) != "of":
        return None
    lemma = context.lemma(above)
    category = None if lemma in CAPTIVES else NOUNS.get(lemma)
    return category if category in CASUALTIES else None


def _above(context: Context, head: int) -> int:
    """The noun whose verb is a noun's as well: the first of a list, what "of" counts it by."""
    deps, heads = context.analysis.deps, context.analysis.heads
    at = head
    for _ in range(_CLIMB):
        up = heads[at]
        if deps[at] == "conj":
            at = up
        elif deps[at] == "pobj" and context.words_lower(up) == "of" and heads[up] < up:
            at = heads[up]
        else:
            break
    return at


_CLIMB = 4


def _by_clause(context: Context, head: int, verb: int) -> Category | None:
    """What a relative clause says of its noun; "of whom nine died" tells of a part only."""
    analysis = context.analysis
    near = range(head + 1, min(verb, head + _PARTITIVE))
    if any(
        context.words_lower(at) == "of" and context.words_lower(at + 1) in _WHOM for at in near
    ):
        return None
    doers = [
        child
        for child in analysis.children[verb]
        if analysis.deps[child] == "nsubj" and context.words_lower(child) not in _RELATIVES
    ]
    if doers and analysis.deps[verb] == "relcl":
        return _of_verb(context, verb) or _seized(context, verb)
    return _after(context, analysis.starts[verb] - 1)


_WHOM = frozenset({"whom", "which"})
_PARTITIVE = 7
"""Tokens behind a noun within which "60 of whom" begins a clause on a part of it."""
_RELATIVES = frozenset({"who", "that", "which", "whom"})
_SEIZE = frozenset({"seize", "hold", "take"})


def _seized(context: Context, verb: int) -> Category | None:
    return "detained" if context.lemma(verb) in _SEIZE else None


def of_human_verb(context: Context, first: int) -> Category | None:
    """What the words before a number do to people, and to people only.

    Armies lose ships and seize boats; the soldiers that they lose are dead.
    ``first`` is the figure's first token.
    """
    found = ON_PEOPLE.search(context.lower, *_near(context, first))
    if not found:
        return None
    groups = found.groupdict()
    if groups["hospital"] and not _of_hospital(context, first):
        return None
    return next(HUMAN_FATES[name] for name, words in groups.items() if words)


def _near(context: Context, first: int) -> tuple[int, int]:
    start = context.analysis.starts[first]
    return max(0, start - 40), start


def _of_hospital(context: Context, at: int) -> bool:
    opens, _ = context.sentence(at)
    return any(context.lemma(before) in HOSPITALS for before in range(opens, at))


def _of_verb(context: Context, verb: int) -> Category | None:
    found = BEFORE.search(f"{context.words_lower(verb)} ")
    if not found:
        return None
    groups = found.groupdict()
    return next((name for name in CASUALTIES if groups[name]), None)


def decide(noun: Category | None, fate: Category | None) -> Category:
    """The category from what the noun is and what befell it."""
    if noun in CASUALTIES and noun is not None:
        return fate if fate is not None and _WORSE[fate] > _WORSE[noun] else noun
    if fate is None:
        return noun or "other"
    if noun in HUMAN:
        return fate
    if noun is None and fate in _GUESSED:
        return fate
    return noun or "other"
