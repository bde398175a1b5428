"""Numerals in words become numbers: "twenty-five", "a hundred", "nineteen ninety-six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.matching import Atom

if TYPE_CHECKING:
    from asreported.times.lexing import Run

_WORDS = frozenset({"SMALL", "TENS", "SCALE"})
_YEAR_STARTS = range(13, 21)
_ONES = range(10)
_HUNDRED = 100
_CLOCK_HOURS = range(1, 13)
_SPOKEN_YEAR = 2000


def fold_numerals(run: Run) -> Run:
    """The run with each numeral in words as one atom; others are kept as they are."""
    if all(_WORDS.isdisjoint(atom.reads) and "TENTH" not in atom.reads for atom in run):
        return run
    folded: Run = []
    at = 0
    while at < len(run):
        end, reads = _year(run, at) or _ordinal(run, at) or _numeral(run, at) or (at, {})
        if end == at:
            folded.append(run[at])
            at += 1
            continue
        folded.append(Atom(run[at].start, run[end - 1].end, reads))
        at = end
    return folded


def _read(run: Run, at: int, name: str) -> int | None:
    value = run[at].reads.get(name) if at < len(run) else None
    return value if isinstance(value, int) else None


def _below_hundred(run: Run, at: int) -> tuple[int, int] | None:
    """The end and value of a numeral below a hundred."""
    small = _read(run, at, "SMALL")
    if small is not None:
        return at + 1, small
    tens = _read(run, at, "TENS")
    if tens is None:
        return None
    after = at + 1 + (at + 1 < len(run) and "-" in run[at + 1].reads)
    small = _read(run, after, "SMALL")
    if small is not None and small in _ONES:
        return after + 1, tens + small
    return at + 1, tens


def _year(run: Run, at: int) -> tuple[int, dict[str, object]] | None:
    """Read "nineteen ninety-six"; "twenty ten" and the like only from ten on."""
    first = _below_hundred(run, at)
    if first is None or first[1] not in _YEAR_STARTS:
        return None
    middle = first[0] + (first[0] < len(run) and "-" in run[first[0]].reads)
    second = _below_hundred(run, middle)
    if second is None or second[1] in _ONES:
        return None
    return second[0], {"YEAR": first[1] * 100 + second[1]}


def _ordinal(run: Run, at: int) -> tuple[int, dict[str, object]] | None:
    """Read "twenty-first", "thirtieth"."""
    tenth = _read(run, at, "TENTH")
    if tenth is not None:
        return at + 1, {"ORD": tenth}
    tens = _read(run, at, "TENS")
    if tens is None or at + 2 >= len(run) or "-" not in run[at + 1].reads:
        return None
    unit = _read(run, at + 2, "ORD")
    return (at + 3, {"ORD": tens + unit}) if unit is not None and unit in _ONES else None


def _numeral(run: Run, at: int) -> tuple[int, dict[str, object]] | None:
    """Any cardinal; a scale word needs something to count ("a hundred", "3 million")."""
    opened = _opening(run, at)
    if opened is None:
        return None
    end, number = _rest(run, *opened)
    if end == at:
        return None
    whole = int(number) if number == int(number) else number
    reads: dict[str, object] = {"NUM": whole}
    if whole in _CLOCK_HOURS:
        reads["HOUR"] = whole
    if whole == _SPOKEN_YEAR:
        reads["YEAR"] = whole
    return end, reads


def _opening(run: Run, at: int) -> tuple[int, float] | None:
    """What stands before the first scale word, and where to read on; None for no numeral."""
    scaled = _read(run, at + 1, "SCALE") is not None
    if "a" in run[at].reads and scaled:
        return at + 1, 1
    number = run[at].reads.get("NUM")
    if isinstance(number, int | float):
        return (at + 1, number) if scaled else None
    return None if "SCALE" in run[at].reads else (at, 0)


def _rest(run: Run, at: int, part: float) -> tuple[int, float]:
    """Words of a numeral as far as they go: their end, and the number."""
    total = 0.0
    while at < len(run):
        scale, small = _read(run, at, "SCALE"), _below_hundred(run, at)
        if scale == _HUNDRED:
            part, at = (part or 1) * scale, at + 1
        elif scale:
            total, part, at = total + (part or 1) * scale, 0, at + 1
        elif small and not part % _HUNDRED:
            at, part = small[0], part + small[1]
        elif _and_more(run, at) and part >= _HUNDRED and not part % _HUNDRED:
            at += 1
        else:
            break
    return at, total + part


def _and_more(run: Run, at: int) -> bool:
    return "and" in run[at].reads and _below_hundred(run, at + 1) is not None
