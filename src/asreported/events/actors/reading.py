"""A noun phrase to who takes part: entity, country and role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.actors.lands import Land, Lands
from asreported.events.actors.pairs import antecedent, pair
from asreported.events.actors.roles import COUNTS, LEADING, RANKS, role_of, roles
from asreported.events.actors.who import Who
from asreported.events.places import Places
from asreported.model import Actor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language import Analysis
    from asreported.model import Entity

_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "appos"})
_GROUPS = frozenset({"IGO", "NGO", "MNC"})
_PLACED = frozenset({"in", "at", "near", "outside", "around", "inside", "throughout", "across"})
_ACTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "poss"})
_KNOWN = 5.0
"""Lighter towns are too often people's names to say where an article is."""
# Who has these is of the country that the article is about when it names no other.
_OF_MANY = frozenset(
    "African Arab Asian European Global International Nordic Pacific World".split()
)
_MOST = 20
"""So many members of a coordination are read, so that a list of names costs no square."""
_DOMESTIC = frozenset(
    "GOV MIL COP OPP REB JUD LEG CVL PTY EDU LAB SPY REL UAF CRM AGR JRN MED".split()
)


class Actors:
    """Who takes part in the events of an article.

    Built once an article, with the places of the same article if they are there.
    """

    def __init__(
        self,
        analysis: Analysis,
        entities: tuple[Entity, ...] = (),
        places: Places | None = None,
    ) -> None:
        self._analysis = analysis
        self._names = (places or Places(analysis, entities)).phrases.names
        self._lands = Lands(analysis, self._names)
        self._who = Who(analysis, entities)
        self._read: dict[int, tuple[Actor, ...]] = {}
        self._near: dict[int, tuple[set[str], set[str], bool]] = {}
        self._known: dict[str, tuple[str | None, str | None]] = {}

    def of(self, head: int) -> tuple[Actor, ...]:
        """Those whom the noun phrase headed at a token names, one for each of a coordination.

        A relative pronoun is read as its noun, "the two countries" as the two named before.
        It is the caller who knows that a phrase takes part; see ``is_place``.
        """
        head = antecedent(self._analysis, head)
        return tuple(actor for member in self._members(head) for actor in self._alone(member))

    def _alone(self, head: int) -> tuple[Actor, ...]:
        """The actors of one member of a coordination, read once."""
        if head not in self._read:
            self._read[head] = tuple(self._actors(head))
        return self._read[head]

    def is_place(self, head: int) -> bool:
        """Whether a phrase is only where something happens: "protests in Caracas".

        True of countries, towns and seats behind a preposition of place; they speak and act
        where they are subjects, objects or behind "by", "with", "from" and the like.
        """
        analysis = self._analysis
        if analysis.deps[head] != "pobj":
            return False
        hit = self._names.hit_of.get(head)
        named = hit is not None and hit.kind in {"seat", "country"}
        if not named and self._names.settled(head) is None:
            return False
        return analysis.words[analysis.heads[head]].lower() in _PLACED

    def _members(self, head: int) -> Iterator[int]:
        """A head and what conjunctions join to it, in text order."""
        analysis = self._analysis
        queue = [head]
        for _ in range(_MOST):
            if not queue:
                return
            token = queue.pop(0)
            yield token
            queue += [
                child
                for child in analysis.children[token]
                if analysis.deps[child] == "conj" and analysis.tags[child][:1] in "NPJ"
            ]

    def _actors(self, head: int) -> Iterator[Actor]:
        first, end = self._names.phrase(head)
        side_by_side = self._lands.all_before(head)
        if len(side_by_side) > 1 and self._names.hit_of.get(head) is None:
            role = self._role(head, None)
            for hit in side_by_side:
                last = hit is side_by_side[-1]
                span = self._analysis.span(hit.first, end if last else hit.end)
                yield Actor(span, self._who.at(head), hit.code, role)
            return
        two = pair(self._analysis, self._names, head)
        for code in two:
            span = self._analysis.span(first, end)
            yield Actor(span, None, code, self._role(head, None))
        if two:
            return
        country, role = self._country_and_role(head)
        yield Actor(self._analysis.span(first, end), self._who.at(head), country, role)

    def _country_and_role(self, head: int) -> tuple[str | None, str | None]:
        land = self._lands.of(head)
        role = self._role(head, land)
        country = land.code if land else None
        if country is None or role is None:
            known_country, known_role = self._of_entity(self._who.at(head))
            country = country or known_country
            role = role or (known_role if not (land and land.own) else None)
        if country is None:
            country = self._of_owner(head)
        if country is None and role in _DOMESTIC:
            country = self._home(head, role)
        if country is None and role == "SOC" and self._is_of_many_lands(head):
            country = "NGO"
        if country is None and role in _GROUPS:
            country = role
        if role == "LEG" and country == "USA" and self._analysis.lemmas[head] == "deputy":
            role = "COP"
        return country, role or (country if country in _GROUPS else None)

    def _is_of_many_lands(self, head: int) -> bool:
        """Whether an association bears the name of more than one land: "of African Nurses"."""
        analysis = self._analysis
        first, end = self._names.phrase(head)
        return any(word in _OF_MANY for word in analysis.words[first:end])

    def _role(self, head: int, land: Land | None) -> str | None:
        """The role of a phrase's own words."""
        analysis = self._analysis
        if land is not None and land.own:
            return self._of_own(head, land)
        head = self._counted(head)
        first, _ = self._names.phrase(head)
        lemmas = [
            analysis.lemmas[token].lower()
            for token in range(first, head + 1)
            if token not in self._names.hit_of and self._can_be_role(token)
        ]
        found = role_of(lemmas)
        if found in {"GOV", None}:
            found = self._of_led(head) or found
        if land is not None and land.role is not None and (found is None or self._weak(head)):
            return land.role
        return found or self._beside(head) or self._of_people(head)

    def _of_people(self, head: int) -> str | None:
        """A people by its name is civilians: "the Iraqi Kurds"."""
        hit = self._names.hit_of.get(head)
        many = self._analysis.tags[head] in {"NNS", "NNPS"}
        return (
            "CVL" if many and hit is not None and hit.kind in {"people", "adjective"} else None
        )

    def _can_be_role(self, token: int) -> bool:
        """Whether a word is no adjective that looks like a rank: "a major earthquake"."""
        return self._analysis.tags[token] != "JJ" or (
            self._analysis.lemmas[token].lower() not in RANKS
        )

    def _counted(self, head: int) -> int:
        """The noun that a number or group is of: "officials" of "dozens of officials"."""
        analysis = self._analysis
        if analysis.lemmas[head].lower() not in COUNTS:
            return head
        for child in analysis.children[head]:
            if analysis.deps[child] == "prep" and analysis.words[child].lower() == "of":
                return next(
                    (
                        each
                        for each in analysis.children[child]
                        if analysis.deps[each] == "pobj"
                    ),
                    head,
                )
        return head

    def _of_led(self, head: int) -> str | None:
        """The role of those whom somebody leads: "the leader of the opposition"."""
        analysis = self._analysis
        if analysis.lemmas[head].lower() not in LEADING:
            return None
        for child in analysis.children[head]:
            if analysis.deps[child] == "prep" and analysis.words[child] == "of":
                for led in analysis.children[child]:
                    first, _ = self._names.phrase(led)
                    found = role_of([analysis.lemmas[t].lower() for t in range(first, led + 1)])
                    if found is not None:
                        return found
        return None

    def _weak(self, head: int) -> bool:
        role = roles().get(self._analysis.lemmas[head].lower())
        return role in {None, "GOV"}

    def _of_own(self, head: int, land: Land) -> str | None:
        """The role of a country, seat, people or town by its own name.

        Nationals are civilians, and so is a town: its people.
        """
        hit = self._names.hit_of.get(head)
        if hit is not None and hit.kind == "adjective":
            return self._of_people(head)
        if land.role is not None and not (hit and hit.kind == "seat" and self.is_place(head)):
            return land.role
        place = self._names.settled(head)
        return (
            "CVL"
            if (place and place.precision == "city") or (hit and hit.kind == "seat")
            else None
        )

    def _beside(self, head: int) -> str | None:
        """The role of what is set beside a name: "Marek Dovan, the interior minister"."""
        analysis = self._analysis
        for child in analysis.children[head]:
            if analysis.deps[child] == "appos" or (
                analysis.deps[child] == "prep" and analysis.words[child] == "of"
            ):
                below = [child] if analysis.deps[child] == "appos" else analysis.children[child]
                for each in below:
                    first, _ = self._names.phrase(each)
                    found = role_of(
                        [analysis.lemmas[t].lower() for t in range(first, each + 1)]
                    )
                    if found:
                        return found
        return None

    def _of_entity(self, entity: str | None) -> tuple[str | None, str | None]:
        """Country and role that the article gives an entity at any of its mentions."""
        if entity is None:
            return None, None
        if entity not in self._known:
            self._known[entity] = (None, None)
            self._known[entity] = self._from_mentions(entity)
        return self._known[entity]

    def _from_mentions(self, entity: str) -> tuple[str | None, str | None]:
        country = role = None
        for head in self._who.heads(entity):
            land = self._lands.of(head)
            country = country or (land.code if land else None)
            role = role or self._role(head, land)
            if country and role:
                break
        return country, role

    def _of_owner(self, head: int) -> str | None:
        """The country of whose it is: "his troops", "Dovan's coalition"."""
        analysis = self._analysis
        for child in analysis.children[head]:
            if analysis.deps[child] in _BEFORE:
                country, _ = self._of_entity(self._who.at(child))
                if country:
                    return country
        return None

    def _home(self, head: int, role: str | None) -> str | None:
        """The country that the sentence, else the article, is about, when that is clear.

        It is where the sentence says that it happens; else the only one that it names, but
        officials that meet others are not of the others' country.
        """
        placed, named, abroad = self._countries_near(head)
        if len(placed) == 1:
            return placed.pop()
        if placed or len(named) > 1 or (role == "GOV" and abroad):
            return None
        return named.pop() if named else self._most()

    def _countries_near(self, head: int) -> tuple[set[str], set[str], bool]:
        """The countries of a sentence's places, all that it names, and whether states act."""
        sentence = self._analysis.sentence_of[head]
        if sentence not in self._near:
            self._near[sentence] = self._countries_in(*self._analysis.sentences[sentence])
        placed, named, states = self._near[sentence]
        return set(placed), set(named), states

    def _countries_in(self, first: int, end: int) -> tuple[set[str], set[str], bool]:
        placed: set[str] = set()
        named: set[str] = set()
        states = False
        for token in range(first, end):
            hit = self._names.hit_of.get(token)
            place = self._names.settled(token)
            town = place.country if place is not None and place.weight >= _KNOWN else None
            code = hit.code if hit is not None else town
            if code is not None and code not in _GROUPS:
                named.add(code)
                if self.is_place(token):
                    placed.add(code)
                else:
                    states = states or self._is_state(token)
        return placed, named, states

    def _is_state(self, token: int) -> bool:
        """Whether a country's name stands for the state, or before its officials."""
        analysis = self._analysis
        noun = token
        while analysis.deps[noun] in _BEFORE and analysis.heads[noun] != noun:
            noun = analysis.heads[noun]
        if noun == token:
            return analysis.deps[token] in _ACTS
        first, _ = self._names.phrase(noun)
        return (
            role_of([analysis.lemmas[each].lower() for each in range(first, noun + 1)]) == "GOV"
        )

    def _most(self) -> str | None:
        ranked = self._names.settler.countries.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]


def actors_of(
    analysis: Analysis, head: int, entities: tuple[Entity, ...] = ()
) -> tuple[Actor, ...]:
    """``Actors.of`` for one phrase; for many of one article, keep an ``Actors``."""
    return Actors(analysis, entities).of(head)
