"""Names to entities: the surname to the full name, the letters to what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from asreported.language.names import NAMED, initials
from asreported.language.reasons import Reason
from asreported.language.roster import Mention, Roster, Somebody
from asreported.language.vocabulary import COMPANY_WORDS, ROLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language.analysis import Analysis, Name
    from asreported.language.reasons import Rule
    from asreported.language.roster import Surface
    from asreported.model import EntityType

_TYPES: dict[str, EntityType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place",
    "FAC": "facility", "NORP": "group",
}  # fmt: skip
_LETTERED: frozenset[EntityType] = frozenset({"organisation", "place", "facility"})
_ONE = frozenset({"NNP", "NN"})
_MOST = 32
"""No more full names than this are tried for a short one: names may share a word."""


def group_names(analysis: Analysis) -> Roster:
    """A roster with every named mention; long names first, so that short ones join them."""
    roster = Roster()
    named = [name for name in analysis.names if name.label in NAMED]
    by_length = sorted(named, key=lambda name: (name.first - name.end, name.first))
    index = _Index()
    for name in by_length:
        kind = _TYPES.get(name.label, "other")
        surface = tuple(analysis.words[name.first : name.end])
        if not any(word[0].isupper() for word in surface):
            continue  # "defence ministry": a description, however the tagger calls it
        roster.named.update(range(name.first, name.end))
        head = head_of(analysis, name)
        somebody, rule = index.find(kind, surface, alone=not _opens_title(analysis, name))
        if somebody is None:
            somebody = roster.open(kind)
            somebody.named = True
            somebody.plural = kind == "group" and analysis.tags[head] not in _ONE
            if kind == "organisation":
                somebody.head_noun = _head_noun(surface)
        if rule != "same_name":
            index.add(kind, surface, somebody)
        roster.note(somebody, Mention(name.first, name.end, head), _REASONS[rule], surface)
    return roster


class _Index:
    """Whom surfaces mean, found by their outer words and by their initials."""

    def __init__(self) -> None:
        self._exact: dict[tuple[EntityType, Surface], Somebody] = {}
        self._by_word: dict[tuple[EntityType, str], list[tuple[Surface, Somebody]]] = {}
        self._by_letters: dict[str, Somebody] = {}

    def find(
        self, kind: EntityType, surface: Surface, *, alone: bool
    ) -> tuple[Somebody | None, Rule]:
        """Whom a surface means, and by what rule; of several, who is named most.

        One that is not alone, but opens a title ("Home Secretary"), is short for nothing.
        """
        known = self._exact.get((kind, surface))
        if known is not None:
            return known, "same_name"
        if len(surface) == 1 and (known := self._by_letters.get(_letters(surface[0]))):
            return known, "initials"
        fits, rule = _FITS.get(kind, _NO_FIT)
        if fits is not None and alone:
            words = dict.fromkeys((surface[-1], surface[0]))
            full = (each for word in words for each in self._by_word.get((kind, word), ()))
            fit = [somebody for longer, somebody in full if fits(surface, longer)]
            if fit:
                return max(fit, key=lambda each: sum(each.surfaces.values())), rule
        return None, "full_name"

    def add(self, kind: EntityType, surface: Surface, somebody: Somebody) -> None:
        """Remember whom a surface means."""
        self._exact[kind, surface] = somebody
        if len(surface) > 1:
            for word in {surface[0], surface[-1]}:
                fuller = self._by_word.setdefault((kind, word), [])
                if len(fuller) < _MOST:
                    fuller.append((surface, somebody))
            if somebody.kind in _LETTERED:
                for letters in initials(surface):
                    self._by_letters.setdefault(letters, somebody)


def _opens_title(analysis: Analysis, name: Name) -> bool:
    """Whether a name is the first part of a title: "Home" of "Home Secretary"."""
    following = analysis.words[name.end] if name.end < len(analysis) else ""
    return following[:1].isupper() and following.lower() in ROLES


def _letters(word: str) -> str:
    letters = word.replace(".", "")
    return letters if letters.isupper() else ""


def head_of(analysis: Analysis, name: Name) -> int:
    """The token of a name whose head lies outside it."""
    for token in range(name.end - 1, name.first - 1, -1):
        head = analysis.heads[token]
        if head == token or not name.first <= head < name.end:
            return token
    return name.end - 1


def _same_person(short: Surface, full: Surface) -> bool:
    """Whether a shorter name is that person's: its last words, its first word, or both."""
    if len(short) >= len(full) or not short[-1][:1].isupper():
        return False
    if len(short) == 1:
        return short[0] in {full[-1], full[0]}
    return short == full[-len(short) :] or (short[-1] == full[-1] and short[0] == full[0])


def _shortened(short: Surface, full: Surface) -> bool:
    """Whether a body's name is cut to its beginning, its noun or its distinctive last words."""
    if not 0 < len(short) < len(full) or not short[0][:1].isupper():
        return False
    if full[-len(short) :] == short:
        return True
    rest = {word.lower().strip(".") for word in full[len(short) :]}
    return full[: len(short)] == short and (
        rest <= COMPANY_WORDS
        or (full[len(short)] in {"of", "for"} and short[-1].lower() in COMPANY_WORDS)
    )


_NAMING: tuple[Rule, ...] = ("full_name", "same_name", "surname", "initials", "short_name")
_REASONS = {rule: Reason(rule) for rule in _NAMING}
_Fits: TypeAlias = "tuple[Callable[[Surface, Surface], bool] | None, Rule]"
_NO_FIT: _Fits = (None, "full_name")
_FITS: dict[EntityType, _Fits] = {
    "person": (_same_person, "surname"),
    "organisation": (_shortened, "short_name"),
}


def _head_noun(surface: Surface) -> str | None:
    """The noun that says what a body is: "Ministry of Health", "Aske Hospital"."""
    words = [word.lower() for word in surface]
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]
