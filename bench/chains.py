"""Attributions in attributions, on texts of our own (``tests/statements/chains.txt``)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from asreported.language import blocks_of_text, pipeline
from asreported.statements import read_statements
from bench.halves import half_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asreported.model import Attribution, Spans
    from bench.common import Measures

_WORD = re.compile(r"\w+")
_SAME = 0.8


class Said(NamedTuple):
    """An attribution as a case writes it; ``within`` is the place of another in the case."""

    source: str
    cue: str
    content: str
    within: int | None


class Case(NamedTuple):
    """A text and what is said in it."""

    name: str
    text: str
    said: list[Said]


def run(_data: Path | None = None) -> Measures:
    """Per half: precision and recall of those that lie in another, and cases without fault."""
    tally: Counter[str] = Counter()
    for case in cases():
        half = half_of(case.text)
        missing, added = faults(case)
        wanted = sum(one.within is not None for one in case.said)
        tally[f"{half}.cases"] += 1
        tally[f"{half}.clean"] += not missing and not added
        tally[f"{half}.wanted"] += wanted
        tally[f"{half}.hits"] += wanted - sum(one.within is not None for one in missing)
        tally[f"{half}.added"] += len(added)
    measures = {}
    for half in ("made", "test"):
        hits = tally[f"{half}.hits"]
        measures[f"{half}.precision"] = 100 * hits / max(1, hits + tally[f"{half}.added"])
        measures[f"{half}.recall"] = 100 * hits / max(1, tally[f"{half}.wanted"])
        measures[f"{half}.clean"] = 100 * tally[f"{half}.clean"] / tally[f"{half}.cases"]
    return measures


def cases(name: str = "chains.txt") -> list[Case]:
    """The cases of a set."""
    found: list[Case] = []
    for line in lines_of(name):
        if line.startswith("= "):
            found.append(Case(line[2:], "", []))
        elif not found[-1].text:
            found[-1] = found[-1]._replace(text=line.replace("¶", "\n\n"))
        else:
            found[-1].said.append(_said(line, found[-1].said))
    return found


def _said(line: str, before: Sequence[Said]) -> Said:
    depth = (len(line) - len(line.lstrip())) // 2
    source, cue, content = line.strip().split(" | ")
    above = [place for place, one in enumerate(before) if _depth(one, before) == depth - 1]
    return Said(source.strip("-"), cue, content, above[-1] if depth else None)


def _depth(one: Said, others: Sequence[Said]) -> int:
    return 0 if one.within is None else 1 + _depth(others[one.within], others)


def faults(case: Case) -> tuple[list[Said], list[str]]:
    """What of a case is not found, and what lies in another that should not be there."""
    analysis = pipeline().analyse(case.text, blocks_of_text(case.text))
    found = read_statements(analysis).attributions
    return compare(case.text, found, case.said)


def compare(
    text: str, found: Sequence[Attribution], said: Sequence[Said]
) -> tuple[list[Said], list[str]]:
    """What is said and not found, and the words of what is found within and not said."""
    ids: list[str | None] = []
    for one in said:
        above = None if one.within is None else ids[one.within]
        lost = one.within is not None and above is None
        fits = (
            a.id
            for a in found
            if not lost and a.within == above and a.id not in ids and _same(text, a, one)
        )
        ids.append(next(fits, None))
    missing = [one for one, known in zip(said, ids, strict=True) if known is None]
    added = [_shown(text, a) for a in found if a.within is not None and a.id not in ids]
    return missing, added


def _same(text: str, found: Attribution, one: Said) -> bool:
    source, content = _of(text, found.source.spans), _of(text, found.content.spans)
    wanted_source, wanted = _words(one.source), _words(one.content)
    shared = (content & wanted).total() / max(1, (content | wanted).total())
    return (
        wanted_source <= source
        and source.total() <= 2 * wanted_source.total() + 3 * bool(wanted_source)
        and _words(one.cue) <= _of(text, found.cue.spans)
        and shared >= _SAME
    )


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _of(text: str, spans: Spans) -> Counter[str]:
    return _words(" ".join(text[start:end] for start, end in spans))


def _shown(text: str, found: Attribution) -> str:
    parts = (found.source.spans, found.cue.spans, found.content.spans)
    return " | ".join(" … ".join(text[s:e] for s, e in spans) or "-" for spans in parts)
