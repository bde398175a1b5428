"""What stands around a word that may be an event: arguments, subject, negation, modality."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from asreported.events.animate import takes_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.events.lexicon import Lexicon, Pattern
    from asreported.language import Analysis

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "acomp", "dative"})
CLAUSES = frozenset({"xcomp", "ccomp", "pcomp"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_PARTICLES = frozenset(
    {"prt", "prep", "dative", "advmod", "acomp", "dobj", "oprd", "agent", "attr", "mark"}
)
_MARKED = frozenset({"dobj", "oprd", "xcomp", "ccomp"})
_NAMED = {"PERSON": "#person", "GPE": "#place", "ORG": "#body", "NORP": "#people"}
# What these bring is rarely what a verb without an object is about.
BESIDE = frozenset(
    """
    about after amid before because between by despite during follow following for from over
    since through throughout under until without
    """.split()
)
_NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
_SHARED = frozenset({"conj", "xcomp"})
_RELATIVE = frozenset({"WDT", "WP"})
_LABOUR = frozenset(
    """
    driver employee employer fare job miner nurse picket roster salary shift staff stoppage
    teacher trade-union union unionist wage walkout worker workforce
    """.split()
)
_AFFAIRS = frozenset(
    """
    admiral ambassador army cabinet coastguard colonel congress court embassy envoy frigate
    general government governor guard judge lawmaker legislator mayor military minister
    ministry navy parliament patrol police premier president prosecutor rebel senator soldier
    spokesman spokeswoman treaty tribunal troop warship
    """.split()
)
_OFFICES = 4
_TELLING = 2
"""So many words of labour tell that a text is about work."""
_DEEPEST = 6
_MANY = 24
"""So many words at most are what one word is about."""


class Scene:
    """An analysis with what the lexicon asks for, each found once."""

    def __init__(self, analysis: Analysis, words: Lexicon) -> None:
        self.analysis = analysis
        self.words = words
        self.lemma = [_plain(lemma) for lemma in analysis.lemmas]
        self._matches: dict[int, Pattern | None] = {}

    @cached_property
    def of_labour(self) -> bool:
        """Whether the text is about work, where a strike is a stoppage."""
        return len(_LABOUR.intersection(self.lemma)) >= _TELLING

    @cached_property
    def of_affairs(self) -> bool:
        """Whether a text is about public affairs: so many offices and forces are named."""
        return len(_AFFAIRS.intersection(self.lemma)) >= _OFFICES

    def children(self, token: int, *roles: str) -> list[int]:
        """The dependents of a token in some roles, in text order."""
        deps = self.analysis.deps
        return [child for child in self.analysis.children[token] if deps[child] in roles]

    def is_verb(self, token: int) -> bool:
        """Whether a token is tagged as a verb."""
        return self.analysis.tags[token][:2] == "VB"

    def is_noun(self, token: int) -> bool:
        """Whether a token is tagged as a noun or name."""
        return self.analysis.tags[token][:2] == "NN"

    def with_conjuncts(self, token: int) -> list[int]:
        """A token and those that it is coordinated with behind it."""
        found = [token]
        for one in found:
            found.extend(self.children(one, "conj"))
            if len(found) > _DEEPEST:
                break
        return found

    def keys(self, noun: int) -> Iterator[str]:
        """What a noun can be called in a pattern: with each modifier, and alone."""
        lemma = self.lemma[noun]
        name = self.analysis.name_of.get(noun)
        if name is not None and name.label in _NAMED:
            yield _NAMED[name.label]
        if takes_part(self, noun) or self.analysis.tags[noun] == "CD":
            yield "#somebody"
        if lemma == "strike" and self.of_labour:
            yield "labour_strike"
        for child in self.analysis.children[noun]:
            if self.analysis.deps[child] in _MODIFIERS:
                yield f"{self.lemma[child]}_{lemma}"
                for inner in self.analysis.children[child]:
                    if self.analysis.deps[inner] in _MODIFIERS:
                        yield f"{self.lemma[inner]}_{self.lemma[child]}_{lemma}"
            elif self.analysis.deps[child] == "prep" and self.lemma[child] == "of":
                for inner in self.children(child, "pobj"):
                    yield f"{lemma}_of_{self.lemma[inner]}"
        yield lemma

    def arguments(self, token: int, through: frozenset[str] = frozenset()) -> list[int]:
        """What a verb or noun is about: its objects, and of what they are.

        Where it has no object, and for the prepositions named, what prepositions bring.
        """
        found: list[int] = []
        for child in self.children(token, *_OBJECTS, *CLAUSES):
            self._add(found, child)
        for child in self._outside(token):
            self._add(found, child)
        alone = not found
        for preposition in self.children(token, "prep", "prt", "dative"):
            lemma = self.lemma[preposition]
            if lemma in through or (alone and lemma not in BESIDE):
                for inner in self.children(preposition, "pobj", "pcomp"):
                    self._add(found, inner)
        return found

    def _outside(self, token: int) -> Iterator[int]:
        """Objects that the parse hangs elsewhere.

        Whom one orders "to stop"; the zone in "the zone that it declared" and "people saved
        by a ship"; the survivors of a caption's "Survivors picked up by a ship".
        """
        role, head = self.analysis.deps[token], self.analysis.heads[token]
        for clause in self.children(token, "ccomp"):
            if self.infinitive(clause):
                yield from self.children(clause, "nsubj", "nsubjpass")
        if self.passive(token):
            yield from self.children(token, "nsubj")
            if role in ("acl", "conj") and not self.children(token, "nsubj", "nsubjpass"):
                yield from self.subjects(token)
        if role != "relcl" or not self.is_noun(head):
            return
        passive, objects = self.children(token, "nsubjpass"), self.children(token, "dobj")
        acting = [each for each in self.children(token, "nsubj") if not self.relative(each)]
        if any(map(self.relative, passive)) or (acting and all(map(self.relative, objects))):
            yield head

    def relative(self, token: int) -> bool:
        """Whether a word is a relative pronoun: who, which, that."""
        return self.analysis.tags[token] in _RELATIVE

    def infinitive(self, clause: int) -> bool:
        """Whether a clause is one of "to": "ordered the ship to stop"."""
        return self.analysis.tags[clause] == "VB" and any(
            self.analysis.tags[each] == "TO" for each in self.children(clause, "aux")
        )

    def _add(self, found: list[int], token: int) -> None:
        """A token with its conjuncts and what they are "of"."""
        for one in self.with_conjuncts(token):
            if one in found or len(found) > _MANY:
                continue
            found.append(one)
            for preposition in self.children(one, "prep"):
                if self.lemma[preposition] == "of":
                    for inner in self.children(preposition, "pobj"):
                        self._add(found, inner)

    def beside(self, token: int) -> set[str]:
        """Particles, prepositions and other words that a pattern may ask for."""
        found: set[str] = set()
        for child in self.analysis.children[token]:
            if self.analysis.deps[child] in _MARKED:
                found.add("#" + self.analysis.deps[child])
            if self.analysis.deps[child] in _PARTICLES:
                found.add(self.lemma[child])
                if self.is_verb(child):
                    continue
                for inner in self.analysis.children[child]:
                    if self.analysis.deps[inner] in ("prep", "pobj", "prt", "advmod"):
                        found.add(self.lemma[inner])
                        found.update(self.lemma[c] for c in self.children(inner, "prep"))
            elif self.analysis.deps[child] in ("ccomp", "advcl"):
                found.update(self.lemma[mark] for mark in self.children(child, "mark"))
                if self.infinitive(child):
                    found.add("#xcomp")
        return found

    def match(self, token: int) -> Pattern | None:
        """The pattern that fits a token best."""
        if token not in self._matches:
            self._matches[token] = self._match(token)
        return self._matches[token]

    def _match(self, token: int) -> Pattern | None:
        if self.is_verb(token):
            patterns = self.words.verbs.get(self.lemma[token], ())
        elif self.is_noun(token) and not self._in_name(token):
            patterns = [
                pattern for key in self.keys(token) for pattern in self.words.nouns.get(key, ())
            ]
        else:
            return None
        return next((pattern for pattern in patterns if self._fits(token, pattern)), None)

    def _in_name(self, noun: int) -> bool:
        """Whether a noun is part of a name, or capitalised where headlines are not."""
        if noun in self.analysis.name_of:
            return True
        proper = self.analysis.tags[noun].startswith("NNP")
        return proper and self.analysis.blocks[self.analysis.block_of[noun]].kind != "headline"

    def _fits(self, token: int, pattern: Pattern) -> bool:
        if pattern.beside:
            near = self.beside(token)
            if not all(map(partial(_beside, near), pattern.beside)):
                return False
        if pattern.subjects:
            acting: list[int] = []
            for subject in self.subjects(token):
                self._add(acting, subject)
            if not self._any(acting, pattern.subjects):
                return False
        if not pattern.arguments:
            return True
        through = frozenset().union(*pattern.beside)
        return self._any(self.arguments(token, through), pattern.arguments)

    def _any(self, tokens: list[int], wanted: frozenset[str]) -> bool:
        return any(not wanted.isdisjoint(self.keys(token)) for token in tokens)

    def control(self, token: int) -> str:
        """The control class of a word, or nothing."""
        tag = self.analysis.tags[token]
        part = {"VB": "v", "NN": "n", "JJ": "a"}.get(tag[:2], "")
        if not part and self.analysis.deps[token] != "acomp":
            return ""
        for beside, kind in self.words.control[part or "a"].get(self.lemma[token], ()):
            if not beside or all(map(partial(_beside, self.beside(token)), beside)):
                return kind
        return ""

    def subjects(self, verb: int) -> list[int]:
        """The subjects of a verb, shared ones of a coordinated or controlled verb too."""
        token = verb
        for _ in range(_DEEPEST):
            found = self.children(token, "nsubj", "nsubjpass")
            if found:
                return found
            role, head = self.analysis.deps[token], self.analysis.heads[token]
            if role in ("relcl", "acl") and head != token:
                return [head]
            if role not in ("conj", "xcomp", "advcl") or head == token:
                return []
            token = head
        return []

    def passive(self, verb: int) -> bool:
        """Whether a verb is in the passive: "was sent", "ships sent by"."""
        if self.children(verb, "nsubjpass", "auxpass"):
            return True
        if self.children(verb, "agent") and not self.children(verb, "dobj", "aux"):
            return self.analysis.tags[verb] in ("VBD", "VBN")
        if self.analysis.tags[verb] != "VBN" or self.children(verb, "aux", "nsubj"):
            return False
        role, head = self.analysis.deps[verb], self.analysis.heads[verb]
        return role in ("acl", "amod") or (
            role == "conj" and self.is_verb(head) and self.passive(head)
        )

    def negated(self, verb: int) -> bool:
        """Whether a verb is denied by a word of its own: not, never, no longer."""
        for child in self.analysis.children[verb]:
            if self.analysis.deps[child] == "neg" or self.lemma[child] in ("never", "no"):
                return True
        subjects = self.children(verb, "nsubj", "nsubjpass")
        if any(self.lemma[subject] in _NOBODY for subject in subjects):
            return True
        return any(
            self.lemma[child] in ("no", "neither")
            for subject in subjects
            for child in self.children(subject, "det", "neg")
        )

    def modal(self, verb: int) -> str:
        """The modal of a verb, of its coordinated head if it has none; "" if there is none."""
        token = verb
        for _ in range(_DEEPEST):
            for child in self.children(token, "aux"):
                if self.analysis.tags[child] == "MD":
                    return _MODALS.get(self.analysis.words[child].lower(), self.lemma[child])
            if self.analysis.deps[token] not in _SHARED:
                return ""
            if self.analysis.deps[token] == "xcomp" and self.lemma[
                self.analysis.heads[token]
            ] not in ("begin", "start", "continue", "help"):
                return ""
            if self.children(token, "nsubj", "nsubjpass"):
                return ""
            token = self.analysis.heads[token]
        return ""


_MODALS = {
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "would",
    "’d": "would",
}


def _beside(near: set[str], words: frozenset[str]) -> bool:
    """Whether one of the words is near; of "!role" whether no word of that role is."""
    return bool(near & words) or any(w[0] == "!" and f"#{w[1:]}" not in near for w in words)


def _plain(lemma: str) -> str:
    return lemma.lower()
