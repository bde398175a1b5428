"""He and she: the best antecedent, or none.

A salience count in the manner of Lappin and Leass (1994): candidates are the
people of the same and the three preceding sentences, weighed by recency and
by grammatical role. When the two best are too close, the pronoun abstains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.roster import Mention

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis
    from asreported.language.roster import Gender, Roster, Somebody

_GENDER: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_REACH = 3
_ROLE = {"nsubj": 3.0, "nsubjpass": 2.5, "dobj": 1.5, "dative": 1.5, "appos": 1.5, "poss": 1.0}
_MARGIN = 1.6


def add_pronouns(analysis: Analysis, roster: Roster) -> None:
    """Give the people of a roster the pronouns that mean them.

    What a pronoun settles is used for the next: it is a mention itself, and
    it tells the gender of whom it was given to.
    """
    people = [each for each in roster.all if each.kind == "person"]
    if not people:
        return
    for token, word in enumerate(analysis.words):
        gender = _GENDER.get(word.lower())
        if gender is not None and analysis.tags[token].startswith("PRP"):
            somebody = _antecedent(analysis, people, token, gender)
            if somebody is not None:
                roster.note(somebody, Mention(token, token + 1, token))
                somebody.gender = gender


def _antecedent(
    analysis: Analysis, people: list[Somebody], token: int, gender: Gender
) -> Somebody | None:
    weighed = sorted(
        ((_weight(analysis, each, token), number) for number, each in enumerate(people)
         if each.gender in {None, gender}),
        reverse=True,
    )  # fmt: skip
    weighed = [(weight, number) for weight, number in weighed if weight > 0]
    if not weighed:
        return None
    best = weighed[0]
    sure = people[best[1]].gender == gender
    if len(weighed) > 1 and best[0] < weighed[1][0] * (1.0 if sure else _MARGIN):
        return None
    return people[best[1]]


def _weight(analysis: Analysis, somebody: Somebody, token: int) -> float:
    """How present a person is at a token: recency by role, summed over mentions."""
    here = analysis.sentence_of[token]
    total = 0.0
    for mention in somebody.mentions:
        back = here - analysis.sentence_of[mention.head]
        if mention.end > token or back > _REACH or _clash(analysis, mention, token):
            continue
        total += _ROLE.get(_role(analysis, mention.head), 1.0) / (1 + back)
    return total


def _role(analysis: Analysis, token: int) -> str:
    """The dependency of a token; what is joined by "and" has that of the first."""
    while analysis.deps[token] == "conj" and analysis.heads[token] != token:
        token = analysis.heads[token]
    return analysis.deps[token]


def _clash(analysis: Analysis, mention: Mention, token: int) -> bool:
    """Subject and object of one verb are two people, unless it says "himself"."""
    return (
        analysis.heads[mention.head] == analysis.heads[token]
        and analysis.words[token].lower() in {"him", "her"}
        and analysis.deps[token] in {"dobj", "dative"}
    )
