"""The lexicon's files, read once into tables by lemma."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from asreported.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Words = frozenset[str]

_PARTICLES = frozenset(
    """
    about against alongside around aside at away back behind by down for from in into of off
    on out over through to toward towards under up upon with
    """.split()
)


class Entry(NamedTuple):
    """What a pattern means; the type of what is no event is ``None``."""

    type: EventType | None
    mode: str | None
    contexts: tuple[str, ...]
    label: str


class Pattern(NamedTuple):
    """What must stand around a lemma; empty sets ask for nothing."""

    beside: tuple[Words, ...]
    arguments: Words
    subjects: Words
    entry: Entry

    @property
    def weight(self) -> int:
        """How much it asks for; of two that fit, the one that asks for more stands."""
        return len(self.beside) + 2 * bool(self.arguments) + 2 * bool(self.subjects)


@dataclass(frozen=True)
class Lexicon:
    """Patterns by lemma, those that ask for most first; and the control words."""

    verbs: dict[str, list[Pattern]] = field(default_factory=dict)
    nouns: dict[str, list[Pattern]] = field(default_factory=dict)
    control: dict[str, dict[str, list[tuple[tuple[Words, ...], str]]]] = field(
        default_factory=dict
    )
    """Part of speech ("v", "n", "a") -> lemma -> words beside it and class."""

    def __contains__(self, lemma: object) -> bool:
        """Whether a lemma may begin a pattern."""
        return lemma in self._lemmas

    @cached_property
    def _lemmas(self) -> frozenset[object]:
        nouns = (key.rpartition("_")[2] for key in self.nouns)
        return frozenset((*self.verbs, *nouns, *self.control["v"], *self.control["n"], "be"))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    sets = word_sets("classes")
    found = Lexicon(control={"v": {}, "n": {}, "a": {}})
    for kind in ("none", *get_args(EventType)):
        for part, text, entry in _patterns(kind):
            table = found.verbs if part == "v" else found.nouns
            for lemma, pattern in _pattern(text, sets, entry):
                table.setdefault(lemma, []).append(pattern)
    for table in (found.verbs, found.nouns):
        for patterns in table.values():
            patterns.sort(key=_order)
    _add_control(found)
    return found


def _order(pattern: Pattern) -> tuple[int, int]:
    """What asks for most stands first; of two alike, what lists fewer words."""
    return -pattern.weight, len(pattern.arguments) + len(pattern.subjects)


def word_sets(name: str) -> dict[str, Words]:
    """The named sets of lemmas that a file holds, one a line."""
    return {first: frozenset(members) for first, *members in map(str.split, _lines(name))}


def _lines(name: str) -> Iterator[str]:
    text = (files("asreported.events.lexicon") / f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and line[0] != "#")


def _patterns(kind: str) -> Iterator[tuple[str, str, Entry]]:
    type_ = None if kind == "none" else cast("EventType", kind)
    entry = Entry(type_, None, (), kind.lower())
    for line in _lines(kind.lower()):
        if line[0] == "[":
            mode, contexts, label = (part.strip() for part in line.strip("[]").split("|"))
            listed = tuple(contexts.replace(",", " ").split())
            entry = Entry(type_, mode or None, listed, label)
        else:
            part, *patterns = line.split()
            yield from ((part, pattern, entry) for pattern in patterns)


def _pattern(text: str, sets: dict[str, Words], entry: Entry) -> Iterator[tuple[str, Pattern]]:
    rest, _, arguments = text.partition(">")
    rest, _, subjects = rest.partition("<")
    for head, beside in _heads(rest):
        pattern = Pattern(
            beside,
            _either(arguments.split(","), sets),
            _either(subjects.split(","), sets),
            entry,
        )
        for spelling in _spellings(head):
            yield spelling, pattern


def _heads(text: str) -> Iterator[tuple[str, tuple[Words, ...]]]:
    """The heads of "hold,carry~out,fire~at,on": hold, carry with out, fire with at or on."""
    groups: list[list[list[str]]] = []
    for part in text.split(","):
        head, *beside = part.split("~")
        if not beside and head in _PARTICLES and groups and len(groups[-1]) > 1:
            groups[-1][-1].append(head)
        else:
            groups.append([[head], *([each] for each in beside)])
    for (head,), *needed in groups:
        yield head, tuple(_either(each, {}) for each in needed)


def _either(alternatives: Iterable[str], sets: dict[str, Words]) -> Words:
    found: set[str] = set()
    for each in filter(None, alternatives):
        found |= sets[each[1:]] if each[0] == "@" else {each}
    return frozenset(spelling for each in found for spelling in _spellings(each))


def _spellings(lemma: str) -> set[str]:
    """A lemma, and with its hyphens read as the parts of a compound."""
    return {lemma, lemma.replace("-", "_")}


def _add_control(found: Lexicon) -> None:
    kind = ""
    for line in _lines("control"):
        if line[0] == "[":
            kind = line.strip("[]")
            continue
        part, *words = line.split()
        for word in words:
            head, *beside = word.split("~")
            needed = tuple(frozenset({each}) for each in beside)
            found.control[part].setdefault(head, []).append((needed, kind))
    for table in found.control.values():
        for rows in table.values():
            rows.sort(key=lambda row: -len(row[0]))
