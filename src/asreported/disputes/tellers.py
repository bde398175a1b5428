"""Whose count a figure is, where no statement holds it: "the guard left its count at 82"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Figure

_COUNTING = frozenset("put count estimate raise lower report set leave revise number".split())
_GIVING = frozenset("give keep speak have hold stick stand".split())
"""Verbs that tell a count of a number alone: who "has 86 boats" tells none."""
_STATES = frozenset("be stand remain rise fall climb reach".split())
_COUNTS = frozenset("count toll figure number tally total estimate list".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EMPTY = frozenset("the a an of own its their our 's ’s".split())
_DEPTH = 8
GATHERING = frozenset(
    "march protest demonstrate rally gather stand assemble attend picket parade turn line "
    "join crowd".split()
)
"""What a crowd does whose size is told."""


Names = dict[int, str]


def teller_of(analysis: Analysis, figure: Figure, names: Names) -> str:
    """Who counts a figure, by the subject of its verb; empty where nobody is named."""
    verb = _verb_of(analysis, figure)
    if verb is None:
        return ""
    lemma = analysis.lemmas[verb].lower()
    subject = _subject(analysis, verb)
    if subject is None or lemma not in _COUNTING | _GIVING | _STATES:
        return ""
    if analysis.lemmas[subject].lower() in _COUNTS:
        owners = [at for at in analysis.children[subject] if analysis.deps[at] == "poss"]
        return _named(analysis, owners[0], names) if owners else ""
    if lemma in _STATES - _GIVING or (lemma in _GIVING and not _is_given(figure, lemma)):
        return ""
    return _named(analysis, subject, names)


def _is_given(figure: Figure, lemma: str) -> bool:
    if figure.category == "people":
        return is_bare(figure) and lemma in ("give", "speak")
    return is_bare(figure) or lemma == "speak"


def is_bare(figure: Figure) -> bool:
    """Whether a figure is a number without the noun that it counts."""
    return figure.counts_span is None or figure.counts_span[0] < figure.span[0]


def is_gathering(analysis: Analysis, figure: Figure) -> bool:
    """Whether a figure counts those who came together: "about 200 people marched"."""
    verb = _verb_of(analysis, figure)
    return verb is not None and analysis.lemmas[verb].lower() in GATHERING


def same_teller(one: str, other: str) -> bool:
    """Whether two names may be of one teller: "the guard", "Varn's lake guard"."""
    first, second = (set(name.lower().split()) - _EMPTY for name in (one, other))
    return not first or not second or first <= second or second <= first


def _verb_of(analysis: Analysis, figure: Figure) -> int | None:
    at = analysis.token_at(figure.span[1] - 1)
    for _ in range(_DEPTH):
        if analysis.tags[at].startswith("VB"):
            return at
        if analysis.heads[at] == at:
            return None
        at = analysis.heads[at]
    return None


def _subject(analysis: Analysis, verb: int) -> int | None:
    """The subject of a verb, or of the one that it is joined to."""
    for _ in range(_DEPTH):
        found = [at for at in analysis.children[verb] if analysis.deps[at] in _SUBJECTS]
        if found:
            return found[0]
        if analysis.deps[verb] != "conj" or analysis.heads[verb] == verb:
            return None
        verb = analysis.heads[verb]
    return None


def _named(analysis: Analysis, token: int, names: Names) -> str:
    """Who a noun or pronoun stands for: the entity, else the words; empty for no actor."""
    if token in names:
        return names[token]
    if not analysis.tags[token].startswith("NN"):
        return ""
    first = min(
        (at for at in analysis.children[token] if analysis.deps[at] == "compound"),
        default=token,
    )
    start, end = analysis.span(min(first, token), token + 1)
    return analysis.text[start:end]


def names_of(analysis: Analysis) -> Names:
    """Who each token of a mention stands for, by name."""
    return {
        token: entity.name
        for entity in analysis.entities
        for start, end in entity.mentions
        for token in range(analysis.token_at(start), analysis.token_at(end - 1) + 1)
    }
