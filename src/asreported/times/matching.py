"""The matcher: rules as lines of text, compiled once into a trie of classes.

A rule is ``name: ITEM ITEM …``; an item is a class of atoms (capitals), a
word (anything else), a choice ``a|b``, or a group ``( … )``; a ``?`` after
it makes it optional. Optional parts and choices are spelled out when the
table is compiled, so that a match is one walk down a trie: its cost is
bounded by the longest rule, whatever the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Slots = dict[str, object]


class Atom(NamedTuple):
    """A word, number or sign that some rule may use.

    ``reads`` maps each class that it may stand for to its value there.
    """

    start: int
    end: int
    reads: Slots


class Node:
    """A place in the trie: where each class leads, and the rules that end here."""

    __slots__ = ("after", "rules")

    def __init__(self) -> None:
        self.after: dict[str, Node] = {}
        self.rules: dict[str, int] = {}


class Match(NamedTuple):
    """Atoms ``[first, end)`` of a sequence under a rule, with what each stood for."""

    rule: str
    first: int
    end: int
    classes: tuple[str, ...]

    def slots(self, atoms: Sequence[Atom]) -> Slots:
        """Class -> value; the second atom of a class is ``CLASS2``."""
        slots: Slots = {}
        for atom, name in zip(atoms[self.first : self.end], self.classes, strict=True):
            slots[name + "2" if name in slots else name] = atom.reads[name]
        return slots


class Grammar:
    """A compiled table of rules."""

    def __init__(self, table: str) -> None:
        self.root = Node()
        self.words: set[str] = set()
        for order, line in enumerate(_lines(table)):
            name, _, pattern = line.partition(": ")
            for path in _spell_out(pattern.split()):
                self._add(path, name.strip(), order)

    def _add(self, path: Iterable[str], name: str, order: int) -> None:
        node = self.root
        for item in path:
            node = node.after.setdefault(item, Node())
            if not item.isupper():
                self.words.add(item)
        node.rules.setdefault(name, order)

    def matches(self, atoms: Sequence[Atom], first: int) -> list[Match]:
        """All matches that begin at an atom: longest first, then by place in the table."""
        found: list[tuple[int, int, Match]] = []
        states: list[tuple[Node, tuple[str, ...]]] = [(self.root, ())]
        at = first
        while states and at < len(atoms):
            reads = atoms[at].reads
            at += 1
            states = [
                (after, (*path, name))
                for node, path in states
                for name in reads
                if (after := node.after.get(name)) is not None
            ]
            found += [
                (-at, order, Match(rule, first, at, path))
                for node, path in states
                for rule, order in node.rules.items()
            ]
        found.sort(key=lambda entry: entry[:2])
        return [match for _, _, match in found]


def _lines(table: str) -> list[str]:
    lines = (line.split("#")[0].strip() for line in table.splitlines())
    return [line for line in lines if line]


def _spell_out(items: list[str]) -> list[tuple[str, ...]]:
    """Every plain sequence that a pattern stands for."""
    paths: list[tuple[str, ...]] = [()]
    at = 0
    while at < len(items):
        choices, at = _item(items, at)
        paths = [(*path, *choice) for path in paths for choice in choices]
    return [path for path in dict.fromkeys(paths) if path]


def _item(items: list[str], at: int) -> tuple[list[tuple[str, ...]], int]:
    """What one item or group may stand for, and where the next begins."""
    if items[at] == "(":
        end = _close(items, at)
        choices = _spell_out(items[at + 1 : end])
        if items[end] == ")?":
            choices.append(())
        return choices, end + 1
    name = items[at]
    optional = name.endswith("?")
    choices = [(choice,) for choice in name.removesuffix("?").split("|")]
    return ([*choices, ()] if optional else choices), at + 1


def _close(items: list[str], at: int) -> int:
    depth = 0
    while True:
        depth += items[at] == "("
        depth -= items[at] in {")", ")?"}
        if depth == 0:
            return at
        at += 1
