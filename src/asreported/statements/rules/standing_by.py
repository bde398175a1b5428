"""Who stands by what he said: "The families stood by their account", "sticks to her story".

The content names what was said and does not repeat it; the cue tells what is done about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.inner.speakers import may_speak
from asreported.statements.rules.adding import surer
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis

_PROBABILITY = 0.6
_LINKS = {"stand": {"by", "behind"}, "stick": {"by", "to"}, "insist": {"on"}}
_HELPING = frozenset({"aux", "neg", "advmod"})


def with_standing_by(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, and those of who stands by an account; the models see few of them."""
    return surer(drafts, _standing(analysis))


def _standing(analysis: Analysis) -> Iterator[Draft]:
    for verb, lemma in enumerate(analysis.lemmas):
        links = _LINKS.get(lemma)
        draft = None if links is None else _drafted(analysis, verb, links)
        if draft is not None:
            yield draft


def _drafted(analysis: Analysis, verb: int, links: set[str]) -> Draft | None:
    who = child_of(analysis, verb, "nsubj")
    link = next((c for c in analysis.children[verb] if analysis.words[c] in links), None)
    thing = None if link is None else child_of(analysis, link, "pobj")
    if who is None or link is None or thing is None or not may_speak(analysis, who):
        return None
    left, right = analysis.edges[0][thing], analysis.edges[1][thing]
    owned = {analysis.tags[token] for token in range(left, thing)} & {"PRP$", "POS", "DT"}
    if analysis.lemmas[thing] not in speech()["versions"] or not owned:
        return None
    helping = [c for c in analysis.children[verb] if analysis.deps[c] in _HELPING]
    words = (*(c for c in helping if who < c < verb), *range(verb, link + 1))
    source = tuple(noun_phrase(analysis, who))
    if not who < verb < link < left or {*source} & {*words}:
        return None
    return Draft(
        verb, _PROBABILITY, source, words, tuple(range(left, right)), (1.0, 1.0),
        probability=_PROBABILITY,
    )  # fmt: skip
