"""Whom a pronoun may mean, weighed: a salience count in the manner of Lappin and Leass (1994).

Those of the same and the three preceding sentences count, by recency and by grammatical
role, the role once a sentence. Who says a sentence is the likeliest "he" in it, and cannot
be the "he" inside his own quotation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.language.reasons import Reason
from asreported.language.roster import Mention
from asreported.language.saying import CLIMB, ahead, quoter, speaking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asreported.language.analysis import Analysis
    from asreported.language.reasons import Rule
    from asreported.language.roster import Somebody
    from asreported.language.scene import Scene

_REACH = 3
FADING = (1.0, 0.6, 0.3, 0.15)
"""What a mention weighs so many sentences later."""
_ROLE = {"nsubj": 3.0, "nsubjpass": 2.5, "dobj": 1.5, "dative": 1.5, "appos": 1.5, "poss": 1.2,
         "compound": 0.4, "nmod": 0.4}  # fmt: skip
_OTHER_ROLE = 1.0
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_SAYS = 4.0
_LEAST = 0.5


class Candidate(NamedTuple):
    """Somebody a pronoun may mean, how likely, and the rule that speaks for it."""

    weight: float
    somebody: Somebody
    rule: Rule = "salience"
    said_at: int | None = None
    """The subject that grammar favours, when it does."""


def choose(scene: Scene, token: int, ranked: list[Candidate], margin: float) -> Somebody | None:
    """Note the best when it is clear of the second."""
    if not ranked or ranked[0].weight < _LEAST:
        return None
    best = ranked[0]
    second = ranked[1].weight if len(ranked) > 1 else 0.0
    if best.weight < second * margin:
        return None
    if best.said_at is not None:
        leaning = (best.said_at, best.said_at + 1)
    else:
        last = best.somebody.before(token) or best.somebody.mentions[0]
        leaning = (last.first, last.end)
    reason = Reason(best.rule, leaning, best.weight, second)
    scene.note(best.somebody, Mention(token, token + 1, token), reason)
    return best.somebody


def ranked(scene: Scene, token: int, worth: Callable[[Somebody], float]) -> list[Candidate]:
    """The candidates for a pronoun by falling weight; a role counts once a sentence."""
    analysis = scene.analysis
    barred = _barred(scene, token, quoter(analysis, token) if scene.quoted else None)
    best: dict[tuple[int, int], float] = {}
    of: dict[int, Somebody] = {}
    for back, mention, somebody in scene.met(token, _REACH):
        key = id(somebody)
        if key in barred or (key not in of and not worth(somebody)):
            continue
        of[key] = somebody
        weight = weight_of_role(analysis, mention.head) * FADING[back]
        if weight > best.get((key, back), 0.0):
            best[key, back] = weight
    total = dict.fromkeys(of, 0.0)
    for (key, _), weight in best.items():
        total[key] += weight
    favoured: dict[int, tuple[int, Rule]] = {}
    for subject, rule in _favoured(scene, token):
        liked = scene.who(subject)
        if liked is not None and id(liked) not in barred and worth(liked):
            key = id(liked)
            of[key], favoured[key] = liked, (subject, rule)
            total[key] = total.get(key, 0.0) + _SAYS
    weighed = [(weight * worth(of[key]), key) for key, weight in total.items()]
    weighed.sort(key=lambda pair: -pair[0])
    return [_candidate(weight, of[key], favoured.get(key)) for weight, key in weighed[:2]]


def _candidate(
    weight: float, somebody: Somebody, favoured: tuple[int, Rule] | None
) -> Candidate:
    if favoured is None:
        return Candidate(weight, somebody)
    return Candidate(weight, somebody, favoured[1], favoured[0])


def _favoured(scene: Scene, token: int) -> Iterator[tuple[int, Rule]]:
    """Subjects that grammar favours: who says the clause, who acts after its opening."""
    if scene.quoted:
        return
    speaker = speaking(scene.analysis, token)
    if speaker is not None:
        yield speaker, "sayer"
    subject = ahead(scene.analysis, token)
    if subject is not None:
        yield subject, "ahead"


def _barred(scene: Scene, token: int, sayer: int | None) -> set[int]:
    """Who a pronoun cannot mean: its quotation's speaker, the other of "X told him"."""
    analysis = scene.analysis
    of_head = scene.roster.of_head
    barred = set()
    if sayer in of_head:
        barred.add(id(of_head[sayer]))
    if analysis.deps[token] in _OBJECTS and not analysis.words[token].endswith(
        ("self", "selves")
    ):
        verb = analysis.heads[token]
        if analysis.deps[token] == "pobj":
            verb = analysis.heads[verb]
        for child in analysis.children[verb]:
            if analysis.deps[child] in _SUBJECTS and child in of_head:
                barred.add(id(of_head[child]))
    return barred


def _role(analysis: Analysis, token: int) -> str:
    """The dependency of a token; what is joined by "and" has that of the first."""
    for _ in range(CLIMB):
        if analysis.deps[token] != "conj" or analysis.heads[token] == token:
            break
        token = analysis.heads[token]
    if analysis.deps[token] == "pobj" and analysis.heads[token] != token:
        preposition = analysis.heads[token]
        governor = analysis.heads[preposition]
        if analysis.lemmas[governor] == "accord":
            return "nsubj"
    return analysis.deps[token]


def weight_of_role(analysis: Analysis, token: int) -> float:
    """How much a mention weighs by its role in its own sentence."""
    return _ROLE.get(_role(analysis, token), _OTHER_ROLE)
