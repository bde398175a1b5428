"""One table over one run: what it matches gives way to what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.matching import Atom
from asreported.times.parts import MAKERS
from asreported.times.ranges import SPLITTERS

if TYPE_CHECKING:
    from asreported.times.lexing import Run
    from asreported.times.matching import Grammar, Match


def fold(run: Run, grammar: Grammar) -> Run:
    """The run with every match of a table, longest first, replaced by its reading."""
    folded: Run = []
    at = 0
    while at < len(run):
        for match in grammar.matches(run, at):
            made = _make(match, run)
            if made is not None:
                folded += made
                at = match.end
                break
        else:
            folded.append(run[at])
            at += 1
    return folded


def _make(match: Match, run: Run) -> list[Atom] | None:
    """The atoms that stand for a match; None when it has no sense after all."""
    matched = run[match.first : match.end]
    if match.rule in SPLITTERS:
        return SPLITTERS[match.rule](match, matched)
    reads = MAKERS[match.rule](match.slots(run))
    if reads is None:
        return None
    if len(matched) == 1:
        # A single word may still be what it was ("may", "second", "about").
        reads = {**matched[0].reads, **reads}
    return [Atom(matched[0].start, matched[-1].end, reads)]
