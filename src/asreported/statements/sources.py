"""Who a source is: its head word, its nature, and the entity it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.model import Entity, Source
from asreported.statements.draft import runs
from asreported.statements.spans import has_word, plain_spans
from asreported.statements.wordlists import natures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.model import EntityType, Nature, Span

_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT"})
_GROUPS = frozenset({"them", "they", "these", "those", "whom"})
_PARTS = frozenset({"one", "some", "several", "many", "most", "two", "three", "both", "another",
                    "other", "none", "all", "few"})  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})


class Speakers:
    """Resolves the sources of one article in text order.

    A source that is no known entity becomes a new one, named by its words; the
    same words, or "the officials" after "two officials", mean the same one.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._new: list[tuple[str, EntityType, set[Span]]] = []
        self._by_words: dict[str, int] = {}
        self._by_head: dict[str, int] = {}

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

    def entities(self) -> tuple[Entity, ...]:
        """All entities: those of the analysis, then the new ones."""
        known = self._analysis.entities
        added = (
            Entity(f"e{number}", name, kind, mentions=tuple(sorted(mentions)))
            for number, (name, kind, mentions) in enumerate(self._new, len(known) + 1)
        )
        return (*known, *added)

    def _known(self, head: int) -> tuple[str, Nature] | None:
        analysis = self._analysis
        index = analysis.entity_of.get(head)
        if index is None:
            return None
        entity = analysis.entities[index]
        return entity.id, self._nature_of(entity, head)

    def _nature_of(self, entity: Entity, head: int) -> Nature:
        if entity.type == "person":
            return "named"
        words = [word.lower() for word in entity.name.split()]
        listed = [natures().get(word) for word in words]
        if "outlet" in listed or self._told_outlet(head):
            return "outlet"
        if entity.type == "group":
            return "named" if entity.name[:1].isupper() else "unnamed"
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
        if self._is_part(head):
            whole = self._whole(head)
            if whole is not None:
                return whole, "unnamed"
        if analysis.tags[head] in _PRONOUNS or not has_word(analysis.words[head]):
            return None, "unnamed"
        if analysis.tags[head].startswith("NNP") and head in analysis.name_of:
            return self._note(head, tokens, "other"), "named"
        nature = natures().get(analysis.lemmas[head].lower(), "unnamed")
        return self._note(head, tokens, self._kind(head, nature)), nature

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

    def _is_part(self, head: int) -> bool:
        return self._analysis.lemmas[head].lower() in _PARTS

    def _whole(self, head: int) -> str | None:
        """The group of which "one of them" is one."""
        analysis = self._analysis
        for child in analysis.children[head]:
            if analysis.words[child].lower() == "of":
                for thing in analysis.children[child]:
                    known = self._known(thing)
                    if known is not None:
                        return known[0]
                    return self._latest(analysis.lemmas[thing].lower())
        return self._latest("them")

    def _latest(self, noun: str) -> str | None:
        """The new entity that a noun or "them" points back to."""
        if noun in _GROUPS:
            groups = [n for n, (_, kind, _) in enumerate(self._new) if kind == "group"]
            return self._id(groups[-1]) if groups else None
        index = self._by_head.get(noun)
        return None if index is None else self._id(index)

    def _id(self, index: int) -> str:
        return f"e{len(self._analysis.entities) + index + 1}"

    def _note(self, head: int, tokens: Sequence[int], kind: EntityType) -> str:
        analysis = self._analysis
        noun = analysis.lemmas[head].lower()
        first, end = tokens[0], tokens[-1] + 1
        span = analysis.span(first, end)
        name = " ".join(analysis.text[slice(*span)].split())
        index = self._by_words.get(name.lower())
        if index is None and analysis.words[first].lower() in _POINTING:
            index = self._by_head.get(noun)
        if index is None:
            index = len(self._new)
            self._new.append((name, kind, set()))
            self._by_head[noun] = index
        self._by_words[name.lower()] = index
        self._new[index][2].add(span)
        return self._id(index)


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
