"""Who is meant by a noun that names nobody: "the two countries", "both leaders", "who"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.events.places.names import Names
    from asreported.language import Analysis

STATES = frozenset("country nation kingdom republic state".split())
"""What a country is called when it is spoken of again."""
_SIDES = STATES | frozenset(
    """ally army capital delegation enemy foe force government leader military minister
    negotiator neighbor neighbour official party power premier president rival side
    statesman""".split()
)
_TWO = frozenset({"two", "both"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_DEEPEST = 4


def antecedent(analysis: Analysis, head: int) -> int:
    """The noun that a relative pronoun stands for; the token itself when it is none."""
    if analysis.tags[head] not in _RELATIVE:
        return head
    token = head
    for _ in range(_DEEPEST):
        if analysis.deps[token] == "relcl":
            return analysis.heads[token]
        token = analysis.heads[token]
    return head


def pair(analysis: Analysis, names: Names, head: int) -> tuple[str, ...]:
    """The codes of the two countries that "the two countries" are; none when it is not clear.

    They are the two that the sentence names before it, or else the sentence before.
    """
    if analysis.lemmas[head].lower() not in _SIDES or analysis.tags[head] not in {
        "NNS",
        "NNPS",
    }:
        return ()
    if not any(analysis.words[each].lower() in _TWO for each in analysis.children[head]):
        return ()
    sentence = analysis.sentence_of[head]
    for number in (sentence, sentence - 1):
        if number < 0:
            break
        first, end = analysis.sentences[number]
        codes = _codes(names, first, min(end, head))
        if codes:
            return codes if len(codes) == len(_TWO) else ()
    return ()


def _codes(names: Names, first: int, end: int) -> tuple[str, ...]:
    hits = (names.hit_of.get(token) for token in range(first, end))
    found = (hit.code for hit in hits if hit is not None and hit.kind != "people")
    return tuple(dict.fromkeys(code for code in found if code is not None))
