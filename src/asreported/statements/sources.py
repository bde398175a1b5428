"""Who a source is: its head word, its nature, and the entity it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language import explained, phrase, quoter
from asreported.model import Source
from asreported.statements.draft import runs
from asreported.statements.new_speakers import NewSpeakers
from asreported.statements.spans import has_word, plain_spans
from asreported.statements.wordlists import natures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Entity, EntityType, Nature

_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT"})
_RELATIVES = frozenset({"WP", "WDT", "IN"})
_FIRST_PERSONS = frozenset({"i", "we", "me", "us"})
_ISSUE = frozenset({"person", "organisation", "place"})
_PARTS = frozenset({"one", "some", "several", "many", "most", "two", "three", "both", "another",
                    "other", "none", "all", "few"})  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Speakers:
    """Resolves the sources of one article in text order.

    A source that is no known entity becomes a new one, named by its words; the
    same words, or "the officials" after "two officials", mean the same one.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._named = {
            index for head, index in analysis.entity_of.items() if head in analysis.name_of
        }
        self._new = NewSpeakers(analysis)

    def source(self, tokens: Sequence[int], cue: int) -> Source:
        """The source of these tokens beside a cue; implied when there are none."""
        tokens = main_run(self._analysis, tokens, cue)
        if not tokens:
            return Source()
        head = head_of(self._analysis, tokens)
        speaker, nature = self._known(head) or self._described(head, tokens)
        return Source(
            spans=plain_spans(self._analysis, tokens),
            head=self._analysis.span(head, head + 1),
            speaker=speaker,
            nature=nature,
        )

    def why(self, tokens: Sequence[int], cue: int) -> str:
        """How ``source`` resolves these tokens, in words."""
        analysis = self._analysis
        tokens = main_run(analysis, tokens, cue)
        if not tokens:
            return "no source is named"
        head = head_of(analysis, tokens)
        for token in self._meant(head):
            if token in analysis.entity_of:
                known = explained(analysis, token) or "known in the article"
                return (
                    known if token == head else f"stands for {analysis.words[token]}: {known}"
                )
        return "no entity of the article; known by its own words"

    def entities(self) -> tuple[Entity, ...]:
        """All entities: those of the analysis, then the new ones."""
        return (*self._analysis.entities, *self._new.entities())

    def _known(self, head: int) -> tuple[str, Nature] | None:
        """The entity of a head, of the name beside it, or of what "which" and "we" mean."""
        analysis = self._analysis
        for token in self._meant(head):
            index = analysis.entity_of.get(token)
            if index is not None:
                return analysis.entities[index].id, self._nature_of(index, token)
        return None

    def _meant(self, head: int) -> Iterator[int]:
        """The heads under which a source may be known, the likeliest first."""
        analysis = self._analysis
        yield head
        for child in analysis.children[head]:
            if analysis.deps[child] == "appos" and child in analysis.name_of:
                yield child
        antecedent = antecedent_of(analysis, head)
        if antecedent is not None:
            yield antecedent
        if analysis.lemmas[head] in _FIRST_PERSONS:
            sayer = quoter(analysis, head)
            if sayer is not None:
                yield sayer

    def _nature_of(self, index: int, head: int) -> Nature:
        entity = self._analysis.entities[index]
        if entity.type == "person":
            return "named" if index in self._named else "unnamed"
        words = (*entity.name.split(), *(entity.description or "").split())
        listed = [natures().get(word.lower()) for word in words]
        if "outlet" in listed or self._told_outlet(head):
            return "outlet"
        if entity.type == "group":
            return "named" if index in self._named else "unnamed"
        if entity.type == "other":
            return "document" if "document" in listed else "named"
        return "institution"

    def _told_outlet(self, head: int) -> bool:
        """Whether a common noun beside a name says that it is an outlet: "the newspaper"."""
        analysis = self._analysis
        beside = [
            child
            for child in analysis.children[head]
            if analysis.deps[child] in {"compound", "appos", "nmod"}
        ]
        if analysis.deps[head] == "appos":
            beside.append(analysis.heads[head])
        lemmas = (analysis.lemmas[token].lower() for token in beside)
        return any(natures().get(lemma) == "outlet" for lemma in lemmas)

    def _described(self, head: int, tokens: Sequence[int]) -> tuple[str | None, Nature]:
        analysis = self._analysis
        if analysis.lemmas[head].lower() in _PARTS:
            whole = self._whole(head)
            if whole is not None:
                return whole, "unnamed"
        antecedent = antecedent_of(analysis, head)
        if antecedent is not None and analysis.tags[antecedent].startswith("N"):
            return self._described(antecedent, range(*phrase(analysis, antecedent)))
        if analysis.tags[head] in _PRONOUNS or not has_word(analysis.words[head]):
            return None, "unnamed"
        if analysis.tags[head].startswith("NNP") and head in analysis.name_of:
            return self._new.note(head, tokens, "other"), "named"
        nature = natures().get(analysis.lemmas[head].lower(), "unnamed")
        if nature == "document":
            issuer = self._issuer(head)
            if issuer is not None:
                return issuer, nature
        return self._new.note(head, tokens, self._kind(head, nature)), nature

    def _issuer(self, head: int) -> str | None:
        """Who speaks through a document: "its report", "a note that the board attached"."""
        analysis = self._analysis
        for token in issuers(analysis, head):
            index = analysis.entity_of.get(token)
            if index is not None and analysis.entities[index].type in _ISSUE:
                return analysis.entities[index].id
        return None

    def _kind(self, head: int, nature: Nature) -> EntityType:
        if nature == "document":
            return "other"
        if nature in {"institution", "outlet"}:
            return "organisation"
        analysis = self._analysis
        several = analysis.tags[head] in {"NNS", "NNPS"} or any(
            analysis.deps[child] == "conj" for child in analysis.children[head]
        )
        return "group" if several else "person" if analysis.tags[head] == "NN" else "group"

    def _whole(self, head: int) -> str | None:
        """The group of which "one of them" is one."""
        analysis = self._analysis
        for child in analysis.children[head]:
            if analysis.words[child].lower() == "of":
                for thing in analysis.children[child]:
                    known = self._known(thing)
                    if known is not None:
                        return known[0]
                    return self._new.latest(analysis.lemmas[thing].lower())
        return self._new.latest("them")


def antecedent_of(analysis: Analysis, head: int) -> int | None:
    """What "who", "which" or "that" stands for: the noun that its clause describes."""
    if analysis.tags[head] not in _RELATIVES:
        return None
    verb = analysis.heads[head]
    return analysis.heads[verb] if analysis.deps[verb] == "relcl" else None


def issuers(analysis: Analysis, head: int) -> Iterator[int]:
    """The heads of who may have made a document: its owner, "by" and "from" whom it is."""
    for child in analysis.children[head]:
        dependency = analysis.deps[child]
        if dependency == "poss":
            yield child
        elif dependency == "prep" and analysis.lemmas[child] in {"by", "from", "of"}:
            yield from (e for e in analysis.children[child] if analysis.deps[e] == "pobj")
        elif dependency in {"relcl", "acl"}:
            for inner in analysis.children[child]:
                if analysis.deps[inner] in _SUBJECTS:
                    yield inner
                elif analysis.words[inner] == "by":
                    yield from analysis.children[inner]


def main_run(analysis: Analysis, tokens: Sequence[int], cue: int) -> tuple[int, ...]:
    """Of a broken source the stretch with the cue's subject, else the longest."""
    stretches = runs(tokens)
    if not stretches:
        return ()

    def worth(run: tuple[int, int]) -> tuple[bool, int, int]:
        subject = any(
            analysis.heads[token] == cue and analysis.deps[token] in _SUBJECTS
            for token in range(*run)
        )
        return subject, run[1] - run[0], -run[0]

    first, end = max(stretches, key=worth)
    while first < end and not has_word(analysis.words[first]):
        first += 1
    while first < end and not has_word(analysis.words[end - 1]):
        end -= 1
    return tuple(range(first, end))


def head_of(analysis: Analysis, tokens: Sequence[int]) -> int:
    """The token of a source that governs the others, a noun or pronoun if there is one."""
    inside = set(tokens)
    tops = [
        token for token in tokens
        if analysis.heads[token] not in inside or analysis.heads[token] == token
    ]  # fmt: skip
    for top in tops:
        if analysis.tags[top][0] in "NP" or analysis.tags[top] in {"WP", "CD", "DT"}:
            return top
    nouns = (token for token in tokens if analysis.tags[token][0] == "N")
    return next(nouns, tops[0] if tops else tokens[0])
