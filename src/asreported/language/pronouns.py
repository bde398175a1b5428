"""He and she, they, it and its, I: the best antecedent, or none.

When the two best candidates are too close, the pronoun abstains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.reasons import Reason
from asreported.language.roster import Mention
from asreported.language.salience import FADING, choose, ranked, weight_of_role
from asreported.language.saying import QUOTED, animate, quoter, speaking
from asreported.language.vocabulary import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language.analysis import Analysis
    from asreported.language.roster import Gender, Somebody
    from asreported.language.scene import Scene

_GENDER: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_SURE, _UNSURE = 1.2, 0.9
_BODY, _PLACE = 0.5, 0.6
_LEAST_OF_SEVERAL = 1.2
_MARGIN, _SURE_MARGIN, _MARGIN_OF_SEVERAL = 1.6, 1.2, 1.3
_WRITINGS = frozenset("account letter note report statement study survey website".split())
"""What a body speaks through."""
_DOERS = ("er", "or", "ist", "ian", "ant")


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
    likely = ranked(scene, token, worth)
    sure = bool(likely) and likely[0].somebody.gender == gender
    found = choose(scene, token, likely, _SURE_MARGIN if sure else _MARGIN)
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

    likely = ranked(scene, token, worth)
    rival = max(_rivals(scene.analysis, token), default=0.0)
    if likely and likely[0].weight >= max(_LEAST_OF_SEVERAL, rival * _MARGIN_OF_SEVERAL):
        choose(scene, token, likely, _MARGIN_OF_SEVERAL)


def read_it(scene: Scene, token: int) -> None:
    """Give a body the "it" that says something, and the "its" of whom and what it sends.

    What else "it" is, is not known.
    """
    analysis = scene.analysis
    if analysis.deps[token] == "poss":
        noun = analysis.lemmas[analysis.heads[token]]
        told = noun in PEOPLE or noun in _WRITINGS
    else:
        said = None if scene.quoted else speaking(analysis, token)
        told = said is not None or animate(analysis, token)
    if not told or analysis.deps[token] not in {"poss", "nsubj"}:
        return

    def worth(somebody: Somebody) -> float:
        if somebody.kind == "organisation":
            return 1.0
        return _PLACE if somebody.kind == "place" else 0.0

    likely = ranked(scene, token, worth)
    if analysis.deps[token] == "nsubj" and not animate(analysis, token):
        likely = [each for each in likely[:1] if each.rule == "sayer"]
    choose(scene, token, likely, _SURE_MARGIN)


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


def _rivals(analysis: Analysis, token: int) -> Iterator[float]:
    """How present is what else "they" might mean: other plurals, what "and" joins.

    Things do not say or think. The weight is of the role, fading with the sentence.
    """
    acts = animate(analysis, token)
    here = analysis.sentence_of[token]
    for sentence in range(max(0, here - 1), here + 1):
        first, end = analysis.sentences[sentence]
        for each in range(max(first, token - QUOTED), min(end, token)):
            if _is_rival(analysis, each, acts=acts):
                yield weight_of_role(analysis, each) * FADING[here - sentence]


def _is_rival(analysis: Analysis, token: int, *, acts: bool) -> bool:
    tag = analysis.tags[token]
    if tag == "NNS":
        lemma = analysis.lemmas[token]
        if lemma in PEOPLE:
            return False
        return not acts or lemma.endswith(_DOERS) or animate(analysis, token)
    return tag == "NNP" and analysis.deps[token] == "conj"
