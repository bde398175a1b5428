"""The country of a noun phrase, by its own words."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from asreported.events.actors.pairs import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.events.lands import Hit
    from asreported.events.places.names import Names
    from asreported.language import Analysis

# Who is "of", "in" or "from" somewhere is of there; who is sent "to" it or against it is not.
_OF = frozenset("of in from at inside within across throughout near for".split())
_LIVES = frozenset({"in", "of", "from", "inside", "throughout"})
_GROUPS = frozenset({"IGO", "NGO", "MNC", "IMG"})
_DEEPEST = 4


class Land(NamedTuple):
    """A country or group code, the role that its name brings, and the token that names it."""

    code: str | None
    role: str | None
    token: int
    own: bool = False
    """Whether it names the phrase itself: "Israel", and not "Israeli soldiers"."""


class Lands:
    """The countries of phrases, from the hits of an article."""

    def __init__(self, analysis: Analysis, names: Names) -> None:
        self._analysis = analysis
        self._names = names
        self._hit_of = names.hit_of

    def of(self, head: int, deeper: int = _DEEPEST) -> Land | None:
        """The country that a phrase names, nearest to its head first; None when none is."""
        own = self._own(head)
        before = self._before(head, own.first if own else head)
        where = self._where(head)
        if where is not None:
            return where
        if own is not None and own.code is not None:
            if before is not None and own.kind == "body" and own.code not in _GROUPS:
                return Land(before.code, own.role, before.first)
            return Land(own.code, own.role, own.first, own=True)
        if before is not None:
            role = own.role if own else None
            return Land(before.code, role or self._body_role(before), before.first)
        place = self._town(head)
        if place is not None:
            return place
        behind = self._behind(head, deeper) if deeper else None
        return behind or self._again(head)

    def _again(self, head: int) -> Land | None:
        """The country spoken of last, of "the country" and "the country's army"."""
        analysis = self._analysis
        for token in (head, *analysis.children[head]):
            if analysis.lemmas[token] not in STATES or analysis.deps[token] == "compound":
                continue
            if any(analysis.words[each].lower() == "the" for each in analysis.children[token]):
                hit = self._names.country_before(token)
                return hit and Land(hit.code, None, hit.first)
        return None

    def all_before(self, head: int) -> list[Hit]:
        """The countries side by side before a head: "French and German officials"."""
        first, _ = self._names.phrase(head)
        hits = [hit for hit in self._walk(first, head) if hit.kind in {"adjective", "country"}]
        joined: list[Hit] = []
        for one, other in pairwise(hits):
            if self._joined(one.first, other.first):
                joined += [hit for hit in (one, other) if hit not in joined]
        return joined

    def _where(self, head: int) -> Land | None:
        """Where a people is that lives among another: "ethnic Albanians in Serbia"."""
        analysis = self._analysis
        own = self._own(head)
        if own is None or own.kind != "adjective" or not analysis.tags[head].endswith("S"):
            return None
        ethnic = analysis.words[max(0, own.first - 1)].lower() == "ethnic"
        for verb in (head, analysis.heads[head]) if ethnic else (head,):
            for child in analysis.children[verb]:
                if analysis.deps[child] == "prep" and analysis.words[child].lower() in _LIVES:
                    for below in analysis.children[child]:
                        hit = self._hit_of.get(below)
                        if hit is not None and hit.kind == "country":
                            return Land(hit.code, "CVL", below)
        return self._among(own) if ethnic else None

    def _among(self, people: Hit) -> Land | None:
        """The land that a sentence names most, of a people that lives outside its own."""
        analysis = self._analysis
        first, end = analysis.sentences[analysis.sentence_of[people.first]]
        others = Counter(
            hit.code
            for hit in self._walk(first, end)
            if hit.kind in {"country", "adjective"} and hit.code != people.code
        ).most_common(2)
        if not others or (len(others) > 1 and others[0][1] == others[1][1]):
            return None
        return Land(others[0][0], "CVL", people.first)

    def _joined(self, one: int, other: int) -> bool:
        """Whether a conjunction joins two tokens' phrases."""
        analysis = self._analysis
        first, last = min(one, other), max(one, other)
        between = {analysis.words[token].lower() for token in range(first + 1, last)}
        return bool(between) and between <= {"and", "or", ",", "-", "/", "&"} | _SIDES

    def _own(self, head: int) -> Hit | None:
        return self._hit_of.get(head)

    def _walk(self, first: int, end: int) -> Iterator[Hit]:
        token = first
        while token < end:
            hit = self._hit_of.get(token)
            if hit is not None:
                yield hit
                token = hit.end
            else:
                token += 1

    def _before(self, head: int, end: int) -> Hit | None:
        """The nearest name before a head inside its phrase; a country before a body."""
        first, _ = self._names.phrase(head)
        hits = [hit for hit in self._walk(first, min(head, end)) if hit.code is not None]
        best: Hit | None = None
        for hit in hits:
            if best is None or best.code in _GROUPS or hit.code not in _GROUPS:
                best = hit
        return best

    def _body_role(self, hit: Hit) -> str | None:
        return hit.role if hit.kind in {"body", "seat"} else None

    def _town(self, head: int) -> Land | None:
        """The country of a town that names or stands before a head: "a Lagos court"."""
        first, _ = self._names.phrase(head)
        for token in range(head, first - 1, -1):
            place = self._names.settled(token)
            if place is not None and place.country is not None and not self._is_named(token):
                return Land(place.country, None, token, own=token == head)
        return None

    def _guess(self, token: int) -> Land | None:
        town = self._names.guess(token)
        return Land(town.country, None, token) if town is not None and town.country else None

    def _is_named(self, token: int) -> bool:
        name = self._analysis.name_of.get(token)
        return name is not None and name.label == "PERSON"

    def _behind(self, head: int, deeper: int) -> Land | None:
        """What a phrase is of, in or from, then what is set beside it, then its clauses."""
        analysis = self._analysis
        late: list[int] = []
        for child in analysis.children[head]:
            dep = analysis.deps[child]
            if dep == "prep" and analysis.words[child].lower() in _OF:
                for below in analysis.children[child]:
                    if analysis.deps[below] != "pobj":
                        continue
                    found = self.of(below, deeper - 1) or self._guess(below)
                    if found is not None:
                        return found._replace(own=False)
            elif dep in {"appos", "poss"}:
                if found := self.of(child, deeper - 1):
                    return found._replace(own=False)
            elif dep in {"acl", "relcl"}:
                late.append(child)
        for clause in late:
            if found := self._in_clause(clause):
                return found
        return None

    def _in_clause(self, clause: int) -> Land | None:
        """The first country that a clause behind a noun names as a place."""
        lefts, rights = self._analysis.edges
        for token in range(lefts[clause], rights[clause]):
            hit = self._hit_of.get(token)
            if hit is not None and hit.code is not None and hit.kind == "country":
                return Land(hit.code, None, token)
        return None


_SIDES = frozenset({"north", "south", "east", "west"})
