"""Why a mention is whose it is: the rule that resolved it, and what the rule leaned on.

Kept as plain values while reading; the sentence is only made when somebody asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis

Rule = Literal[
    "full_name",
    "same_name",
    "surname",
    "initials",
    "short_name",
    "description",
    "office",
    "only_office",
    "nearest_of_kind",
    "only_of_kind",
    "says_kind",
    "beside",
    "owned",
    "related",
    "salience",
    "sayer",
    "ahead",
    "quoter",
]

_WORDS: dict[Rule, str] = {
    "full_name": "a name of its own",
    "same_name": "the same name as {}",
    "surname": "part of the full name {}",
    "initials": "the initials of {}",
    "short_name": "short for {}",
    "description": "described here first",
    "office": "the last before it who is called so: {}",
    "only_office": "the only one in the article who is called so: {}",
    "nearest_of_kind": "the last of its kind before it: {}",
    "only_of_kind": "the only one of its kind in the article: {}",
    "says_kind": "says what the name beside it is: {}",
    "beside": "set beside {}",
    "owned": "described here first, as belonging to {}",
    "related": "of the same owner as {}",
    "salience": "most salient before it: {}",
    "sayer": "who says the sentence it stands in: {}",
    "ahead": "the subject of the sentence that it opens: {}",
    "quoter": "said inside the quotation of {}",
}


class Reason(NamedTuple):
    """A rule, the tokens ``[first, end)`` of what it leaned on, and what was weighed."""

    rule: Rule
    antecedent: tuple[int, int] | None = None
    """None for the entity's own name."""
    weight: float | None = None
    against: float | None = None
    """The weight of the next best."""


def explained(analysis: Analysis, head: int) -> str | None:
    """Why the mention with this head token is its entity's, in words; None when it is none.

    Antecedents are quoted and named by their characters: ``part of the full name
    "Oda Marsh" at 17-26``.
    """
    reason = analysis.reasons.get(head)
    if reason is None:
        return None
    words = _WORDS[reason.rule].format(_antecedent(analysis, head, reason))
    if reason.weight is not None:
        words += f", weight {reason.weight:.1f} against {reason.against or 0.0:.1f}"
    return words


def _antecedent(analysis: Analysis, head: int, reason: Reason) -> str:
    if reason.antecedent is not None:
        start, end = analysis.span(*reason.antecedent)
    else:
        start, end = _naming(analysis, head)
    return f'"{" ".join(analysis.text[start:end].split())}" at {start}-{end}'


def _naming(analysis: Analysis, head: int) -> tuple[int, int]:
    """Where the name of a mention's entity stands."""
    entity = analysis.entities[analysis.entity_of[head]]
    for start, end in entity.mentions:
        if " ".join(analysis.text[start:end].split()) == entity.name:
            return start, end
    return entity.mentions[0]
