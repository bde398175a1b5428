"""He and she, they, it: the best antecedent, or none.

A salience count in the manner of Lappin and Leass (1994): those of the same and the
three preceding sentences, weighed by recency and by grammatical role, the role once a
sentence. Who says a sentence is the likeliest "he" in it, and cannot be the "he" inside
his own quotation. When the two best are too close, the pronoun abstains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.language.reasons import Reason
from asreported.language.roster import Mention
from asreported.language.scene import MARKS
from asreported.language.vocabulary import PEOPLE, SPEECH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asreported.language.analysis import Analysis
    from asreported.language.reasons import Rule
    from asreported.language.roster import Gender, Somebody
    from asreported.language.scene import Scene

_GENDER: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_REACH = 3
_FADING = (1.0, 0.6, 0.3, 0.15)
_ROLE = {"nsubj": 3.0, "nsubjpass": 2.5, "dobj": 1.5, "dative": 1.5, "appos": 1.5, "poss": 1.2,
         "compound": 0.4, "nmod": 0.4}  # fmt: skip
_OTHER_ROLE = 1.0
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_SAYS = 4.0
_SURE, _UNSURE = 1.2, 0.9
_BODY, _PLACE = 0.5, 0.6
_LEAST, _LEAST_OF_SEVERAL = 0.5, 1.2
_WRITINGS = frozenset("account letter note report statement study survey website".split())
"""What a body speaks through."""
_DOERS = ("er", "or", "ist", "ian", "ant")
_MARGIN, _SURE_MARGIN, _MARGIN_OF_SEVERAL = 1.6, 1.2, 1.3
_QUOTED, _NEAR = 80, 6
"""A quotation is followed so many words to its marks, its "said" looked for so near them."""
_CLIMB = 12
"""A sentence's clauses are followed no further up than this."""


class _Candidate(NamedTuple):
    """Somebody a pronoun may mean, how likely, and the rule that speaks for it."""

    weight: float
    somebody: Somebody
    rule: Rule = "salience"
    said_at: int | None = None
    """The subject that grammar favours, when it does."""


def read_one(scene: Scene, token: int) -> None:
    """Give a person his or her pronoun. It tells the gender of whom it was given to."""
    analysis = scene.analysis
    gender = _GENDER.get(analysis.words[token].lower())
    if gender is None or not analysis.tags[token].startswith("PRP"):
        return

    def worth(somebody: Somebody) -> float:
        if somebody.kind != "person" or somebody.plural:
            return 0.0
        if somebody.gender is None:
            return _UNSURE
        return _SURE if somebody.gender == gender else 0.0

    before = scene.roster.of_head.get(token - 1)
    if analysis.words[token].endswith("self") and before is not None and worth(before):
        scene.note(
            before, Mention(token, token + 1, token), Reason("beside", (token - 1, token))
        )
        return
    ranked = _ranked(scene, token, worth)
    sure = bool(ranked) and ranked[0].somebody.gender == gender
    found = _choose(scene, token, ranked, _SURE_MARGIN if sure else _MARGIN)
    if found is not None:
        found.gender = gender


def read_several(scene: Scene, token: int) -> None:
    """Give a group, or a body, the "they" that means it."""
    if not scene.analysis.tags[token].startswith("PRP"):
        return

    def worth(somebody: Somebody) -> float:
        if somebody.plural:
            return 1.0
        return _BODY if somebody.kind == "organisation" else 0.0

    ranked = _ranked(scene, token, worth)
    rival = max(_rivals(scene.analysis, token), default=0.0)
    if ranked and ranked[0].weight >= max(_LEAST_OF_SEVERAL, rival * _MARGIN_OF_SEVERAL):
        _choose(scene, token, ranked, _MARGIN_OF_SEVERAL)


def read_it(scene: Scene, token: int) -> None:
    """Give a body the "it" that says something, and the "its" of whom and what it sends.

    What else "it" is, is not known.
    """
    analysis = scene.analysis
    if analysis.deps[token] == "poss":
        noun = analysis.lemmas[analysis.heads[token]]
        told = noun in PEOPLE or noun in _WRITINGS
    else:
        said = None if scene.quoted else _speaking(analysis, token)
        told = said is not None or _animate(analysis, token)
    if not told or analysis.deps[token] not in {"poss", "nsubj"}:
        return

    def worth(somebody: Somebody) -> float:
        if somebody.kind == "organisation":
            return 1.0
        return _PLACE if somebody.kind == "place" else 0.0

    ranked = _ranked(scene, token, worth)
    if analysis.deps[token] == "nsubj" and not _animate(analysis, token):
        ranked = [each for each in ranked[:1] if each.rule == "sayer"]
    _choose(scene, token, ranked, _SURE_MARGIN)


def hear(scene: Scene, token: int) -> None:
    """Keep a first person inside a quotation for ``read_quoters``."""
    if scene.quoted:
        scene.heard.append(token)


def read_quoters(scene: Scene) -> None:
    """Give the speakers of quotations their "I"."""
    for token in scene.heard:
        subject = quoter(scene.analysis, token)
        somebody = None if subject is None else scene.who(subject)
        if somebody is None or subject is None or somebody.kind != "person":
            continue
        reason = Reason("quoter", (subject, subject + 1))
        scene.note(somebody, Mention(token, token + 1, token), reason)


def _choose(
    scene: Scene, token: int, ranked: list[_Candidate], margin: float
) -> Somebody | None:
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


def _ranked(scene: Scene, token: int, worth: Callable[[Somebody], float]) -> list[_Candidate]:
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
        weight = _ROLE.get(_role(analysis, mention.head), _OTHER_ROLE) * _FADING[back]
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
) -> _Candidate:
    if favoured is None:
        return _Candidate(weight, somebody)
    return _Candidate(weight, somebody, favoured[1], favoured[0])


def _favoured(scene: Scene, token: int) -> Iterator[tuple[int, Rule]]:
    """Subjects that grammar favours: who says the clause, who acts after its opening."""
    if scene.quoted:
        return
    speaker = _speaking(scene.analysis, token)
    if speaker is not None:
        yield speaker, "sayer"
    ahead = _ahead(scene.analysis, token)
    if ahead is not None:
        yield ahead, "ahead"


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


def _speaking(analysis: Analysis, token: int) -> int | None:
    """Who says the clause that a pronoun stands in, by the verbs above it."""
    heads, deps = analysis.heads, analysis.deps
    node = token
    for _ in range(_CLIMB):
        head = heads[node]
        if head == node:
            return None
        if deps[node] in {"ccomp", "parataxis"} and analysis.lemmas[head] in SPEECH:
            subject = _subject(analysis, head)
            if subject is not None and subject != token:
                return subject
        node = head
    return None


def _subject(analysis: Analysis, verb: int) -> int | None:
    """The subject of a verb; of "who said" it is whom the clause describes."""
    for child in analysis.children[verb]:
        if analysis.deps[child] == "nsubj":
            relative = analysis.tags[child] in {"WP", "WDT"} and analysis.deps[verb] == "relcl"
            return analysis.heads[verb] if relative else child
    return None


def quoter(analysis: Analysis, token: int) -> int | None:
    """Who says the quotation that a token is in: the subject of "said" beside its marks."""
    block = analysis.block_of[token]
    opening = token
    while opening > 0 and token - opening < _QUOTED and analysis.words[opening] not in MARKS:
        opening -= 1
    closing = token
    last = len(analysis) - 1
    while closing < last and closing - token < _QUOTED and analysis.words[closing] not in MARKS:
        closing += 1
    beside = (*range(opening - 1, opening - _NEAR, -1), *range(closing + 1, closing + _NEAR))
    for verb in beside:
        if not 0 <= verb <= last or analysis.block_of[verb] != block:
            continue
        if analysis.lemmas[verb] in SPEECH and analysis.tags[verb].startswith("V"):
            subject = _subject(analysis, verb)
            if subject is not None:
                return subject
    return None


def _ahead(analysis: Analysis, token: int) -> int | None:
    """The subject behind a clause or phrase that opens a sentence: "In her speech, X"."""
    node = token
    for _ in range(_CLIMB):
        head = analysis.heads[node]
        if head == node:
            return None
        if analysis.deps[node] in {"advcl", "prep"} and head > token:
            subject = _subject(analysis, head)
            if subject is not None and subject > token and node < subject:
                return subject
        node = head
    return None


def _role(analysis: Analysis, token: int) -> str:
    """The dependency of a token; what is joined by "and" has that of the first."""
    for _ in range(_CLIMB):
        if analysis.deps[token] != "conj" or analysis.heads[token] == token:
            break
        token = analysis.heads[token]
    if analysis.deps[token] == "pobj" and analysis.heads[token] != token:
        preposition = analysis.heads[token]
        governor = analysis.heads[preposition]
        if analysis.lemmas[governor] == "accord":
            return "nsubj"
    return analysis.deps[token]


def _animate(analysis: Analysis, token: int) -> bool:
    """Whether a pronoun does what only people and bodies do: "they said"."""
    return analysis.deps[token] == "nsubj" and analysis.lemmas[analysis.heads[token]] in SPEECH


def _rivals(analysis: Analysis, token: int) -> Iterator[float]:
    """How present is what else "they" might mean: other plurals, what "and" joins.

    Things do not say or think. The weight is of the role, fading with the sentence.
    """
    animate = _animate(analysis, token)
    here = analysis.sentence_of[token]
    for sentence in range(max(0, here - 1), here + 1):
        first, end = analysis.sentences[sentence]
        for each in range(max(first, token - _QUOTED), min(end, token)):
            if _is_rival(analysis, each, animate=animate):
                role = _ROLE.get(_role(analysis, each), _OTHER_ROLE)
                yield role * _FADING[here - sentence]


def _is_rival(analysis: Analysis, token: int, *, animate: bool) -> bool:
    tag = analysis.tags[token]
    if tag == "NNS":
        lemma = analysis.lemmas[token]
        if lemma in PEOPLE:
            return False
        return not animate or lemma.endswith(_DOERS) or _animate(analysis, token)
    return tag == "NNP" and analysis.deps[token] == "conj"
