"""What a quantity counts: the head noun phrase, in place or elided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.figures.category_words import CASUALTIES, MODIFIERS, NOUNS, STATES, TOLLS
from asreported.figures.number_words import NUMBER_WORDS

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.quantity import Quantity
    from asreported.model import Category

_PREMODIFIERS = frozenset("JJ JJR JJS VBN VBG HYPH RB RBR RBS POS AFX FW".split())
_DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
_BARE_CASUALTY = frozenset(
    "dead injured wounded missing killed hurt displaced detained arrested homeless "
    "evacuated".split()
)
_PRONOUNS = frozenset("them whom us you these those which who others".split())
_MORE = frozenset("more other others additional further extra such or so so-called".split())
_SURE = frozenset("confirmed known reported officially the".split())
_MULTIPLIERS = frozenset({"m", "bn", "k", "tn", "million", "billion", "thousand"})
_DATED = frozenset({"DATE", "TIME"})
_LONGEST = 8


class Counted(NamedTuple):
    """Tokens ``[first, end)`` of a noun phrase, without its determiner, and its head."""

    first: int
    head: int
    end: int
    adjoining: bool
    """Whether only numeral words stand between the number and it."""


def noun_after(context: Context, at: int, stop: int) -> Counted | None:
    """The noun phrase that begins at a token, determiners and "of" passed over."""
    adjoining = True
    while at < stop and context.words_lower(at) in _MORE:
        at += 1
    starts, ends = context.analysis.starts, context.analysis.ends
    while 0 < at < stop and context.tag(at) == "HYPH" and starts[at] == ends[at - 1]:
        at += 1
    if context.words_lower(at) == "of" and at + 1 < stop:
        at += 1
        while at < stop and (
            context.tag(at) in _DETERMINERS
            or context.words_lower(at) in ("all", "its")
            or (context.tag(at) == "CD" and at + 1 < stop)
            or (context.words_lower(at) in _MULTIPLIERS and context.tag(at - 1) == "CD")
        ):
            at += 1
        if context.words_lower(at) in _PRONOUNS:
            return None
        while (
            context.words_lower(at) in _SURE and context.words_lower(at + 1) in _BARE_CASUALTY
        ):
            at += 1
        bare = context.words_lower(at)
        if bare in _BARE_CASUALTY and not context.tag(at + 1).startswith("NN"):
            return Counted(at, at, at + 1, adjoining=True)
    return (
        None
        if context.words_lower(at) in _AS_WHAT
        else _group(context, at, stop, adjoining=adjoining)
    )


def _group(context: Context, first: int, stop: int, *, adjoining: bool) -> Counted | None:
    """A run of modifiers and nouns, ended by its head."""
    head = -1
    for at in range(first, min(stop, first + _LONGEST)):
        tag = context.tag(at)
        if at > first and "\t" in context.between(at):
            break
        if tag.startswith("NN"):
            if context.label(at) in _DATED or (head >= 0 and _ends_at(context, head, at)):
                break
            if context.words_lower(at) in _BARE_CASUALTY and not context.tag(at + 1).startswith(
                "NN"
            ):
                break
            head = at
        elif (head >= 0 and tag not in ("HYPH", "POS")) or (
            head < 0 and not _modifies(context, at) and not _joins(context, at, first)
        ):
            break
        if tag == "POS":
            # "The ship's 24 crew members" counts the members.
            owner = at
            while context.tag(owner + 1) == "CD":
                owner += 1
            return _group(context, owner + 1, stop, adjoining=adjoining)
    if head < 0:
        return None
    if context.words_lower(head) == "head" and context.words_lower(head + 1) == "of":
        # "Ten thousand head of cattle".
        return noun_after(context, head + 1, stop)
    return Counted(first, head, head + 1, adjoining)


def _modifies(context: Context, at: int) -> bool:
    """Whether a token may stand before a noun; a finite verb only as a mistagged participle."""
    if context.tag(at) == "VBD":
        return context.words_lower(at) in MODIFIERS
    return context.tag(at) in _PREMODIFIERS


def _ends_at(context: Context, head: int, following: int) -> bool:
    """Whether a noun ends its phrase although another noun follows."""
    if following != head + 1:
        return False
    if context.words_lower(following) in _AS_WHAT:
        return True
    deps, heads = context.analysis.deps, context.analysis.heads
    if deps[head] in ("compound", "nmod", "amod", "poss", "nummod") and heads[head] > head:
        return False
    return context.tag(head) in ("NNS", "NNPS") or context.tag(following) in ("NNP", "NNPS")


_AS_WHAT = frozenset({"prisoner", "hostage", "captive", "home", "alive", "ashore"})
"""Words behind a noun that say what becomes of it: "took 200 soldiers prisoner"."""


def _joins(context: Context, at: int, first: int) -> bool:
    """Whether a comma or "and" stands between two adjectives."""
    if at == first or context.words_lower(at) not in (",", "and", "or"):
        return False
    return context.tag(at - 1).startswith("JJ") and context.tag(at + 1).startswith("JJ")


def bare_casualty(context: Context, at: int) -> Counted | None:
    """The "dead" of "12 dead": an adjective standing for those it is said of."""
    while context.words_lower(at) in _MORE:
        at += 1
    if context.words_lower(at) in _BARE_CASUALTY:
        return Counted(at, at, at + 1, adjoining=True)
    return None


def subject(context: Context, seat: Seat) -> Counted | None:
    """What the clause says the number of: "the toll rose to 83", "put the number at two"."""
    deps, heads = context.analysis.deps, context.analysis.heads
    at = _root_of(context, seat)
    for _ in range(6):
        if context.tag(at).startswith(("VB", "MD")) or heads[at] == at:
            break
        at = heads[at]
    if context.lemma(at) not in STATES:
        return None
    for _ in range(3):
        candidates = [
            child
            for child in context.analysis.children[at]
            if deps[child] in _ARGUMENTS
            and child < seat.first
            and not _holds(context, child, seat)
        ]
        if deps[at] == "acl" and not candidates and heads[at] < at:
            # "A crowd estimated at 30,000".
            return _phrase_of(context, heads[at])
        if candidates and context.words_lower(candidates[-1]) in _RELATIVES:
            return _phrase_of(context, heads[at]) if deps[at] == "relcl" else None
        if candidates:
            # "Put the number at two": the object is nearer to the number than its subject.
            return _phrase_of(context, candidates[-1])
        if deps[at] != "conj":
            break
        # A second verb shares the first one's subject.
        at = heads[at]
    return None


def _holds(context: Context, child: int, seat: Seat) -> bool:
    """Whether the number stands inside a subject: "the search for the other seven goes on"."""
    subjects = context.analysis.deps[child].startswith("nsubj")
    return subjects and context.analysis.edges[1][child] > seat.first


_RELATIVES = frozenset({"which", "that", "who"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "csubj"})


def group_of(context: Context, first: int) -> Counted | None:
    """The noun of "a crowd of 2,000", for the token that begins the number."""
    if context.words_lower(first - 1) != "of" or context.tag(first - 2) not in ("NN", "NNS"):
        return None
    if context.words_lower(first - 2) in TOLLS:
        return None
    return _phrase_of(context, first - 2)


def named_right_before(context: Context, first: int) -> Counted | None:
    """The "deaths" of "infections to 8,800 and deaths to 141"."""
    noun = first - 2
    if context.words_lower(first - 1) not in ("to", "at") or context.tag(noun) != "NNS":
        return None
    if context.words_lower(noun - 1) not in ("and", ",") or context.lemma(noun) not in NOUNS:
        return None
    return Counted(noun, noun, noun + 1, adjoining=False)


def number_behind(context: Context, seat: Seat) -> Counted | None:
    """The "people" of "brings to 12 the number of people killed"."""
    after = seat.end + (context.words_lower(seat.end) == "the")
    if context.words_lower(after) in TOLLS and context.words_lower(after + 1) == "of":
        return noun_after(context, after + 1, seat.closes)
    return None


def told_number(context: Context, seat: Seat) -> Counted | None:
    """The nearest "number of" something before a number in its sentence."""
    for at in range(seat.first - 2, seat.opens - 1, -1):
        if context.words_lower(at) in TOLLS and context.words_lower(at + 1) == "of":
            return noun_after(context, at + 1, seat.first)
        if context.tag(at) == "CD":
            return None
    return None


def is_open_number(context: Context, counted: Counted) -> bool:
    """Whether a phrase is "the number" or "the toll", and does not say of what."""
    if context.lemma(counted.head) not in TOLLS:
        return False
    return not any(
        context.words_lower(at) in NOUNS for at in range(counted.first, counted.head)
    )


def named_before(context: Context, seat: Seat) -> tuple[Counted, Category] | None:
    """The nearest noun of casualties before a number in its sentence, and its category."""
    for at in range(seat.first - 1, seat.opens - 1, -1):
        named = context.tag(at).startswith("NN") or context.words_lower(at - 1) == "of"
        category = NOUNS.get(context.lemma(at)) if named else None
        if category in CASUALTIES and category is not None:
            return Counted(at, at, at + 1, adjoining=False), category
    return None


def _root_of(context: Context, seat: Seat) -> int:
    heads = context.analysis.heads
    for at in range(seat.end - 1, seat.first - 1, -1):
        if not seat.first <= heads[at] < seat.end:
            return at
    return seat.first


def _phrase_of(context: Context, head: int) -> Counted | None:
    """A noun with the modifiers right before it."""
    word = context.words_lower(head)
    if not context.tag(head).startswith(("NN", "JJ", "VBN")) or word in NUMBER_WORDS:
        return None
    if any(char.isdigit() for char in word):
        return None
    first = head
    deps, heads = context.analysis.deps, context.analysis.heads
    while (
        first > 0
        and heads[first - 1] in range(first, head + 1)
        and deps[first - 1] in ("compound", "amod", "nmod")
    ):
        first -= 1
    if context.words_lower(head) in TOLLS and context.words_lower(head + 1) == "of":
        inner = noun_after(context, head + 1, min(len(context.words), head + 8))
        if inner is not None:
            return inner._replace(adjoining=False)
    return Counted(first, head, head + 1, adjoining=False)


def modified(context: Context, quantity: Quantity, seat: Seat) -> Counted | None:
    """What a measure is of: "4 cubic kilometres of water", "a 20 kilometre run"."""
    if context.words_lower(seat.end) == "of":
        return noun_after(context, seat.end, seat.closes)
    root = _root_of(context, seat)
    head = context.analysis.heads[root]
    if (
        seat.end <= head < seat.closes
        and context.analysis.deps[root]
        in (
            "nummod",
            "compound",
            "nmod",
            "amod",
            "quantmod",
        )
        and context.tag(head).startswith("NN")
    ):
        return noun_after(context, seat.end, seat.closes)
    if quantity.category == "duration":
        return None
    if quantity.money:
        return _paid_for(context, seat)
    return subject(context, seat)


def _paid_for(context: Context, seat: Seat) -> Counted | None:
    """What a sum is for: "$2 million in fines"; else what the clause says it of; no payer."""
    if context.words_lower(seat.end) == "in" and context.tag(seat.end + 1) in (
        "NN",
        "NNS",
        "JJ",
    ):
        return noun_after(context, seat.end + 1, seat.closes)
    told = subject(context, seat)
    if told is None or context.label(told.head) in _PAYERS:
        return None
    verb = context.analysis.heads[told.head]
    does = context.analysis.deps[told.head] == "nsubj" and context.lemma(verb) in _PAYING
    return None if does else told


_PAYERS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_PAYING = frozenset(
    "take have lose gain add raise cut put set bring keep push boost reduce lower trim slash "
    "value estimate price change move advance".split()
)
"""Verbs whose subject acts on a sum, and is not what the sum is of."""
