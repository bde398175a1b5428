"""The reading itself: runs of atoms through the three tables, in text order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.model import Time
from asreported.times import clocks, edges, lengths, phrases, shifts, stretches
from asreported.times.bounds import NO_BOUNDS, bounds
from asreported.times.fiscal import stated
from asreported.times.folding import fold
from asreported.times.grammar import AMOUNTS, PARTS, PHRASES
from asreported.times.lexing import Lexer, Run
from asreported.times.matching import Grammar
from asreported.times.numerals import fold_numerals
from asreported.times.pairs import paired
from asreported.times.scene import Anchor, Meaning, Scene, published_day
from asreported.times.written import Partial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asreported.language.analysis import Analysis
    from asreported.model import Block
    from asreported.times.matching import Slots

_AMOUNTS, _PARTS, _PHRASES = Grammar(AMOUNTS), Grammar(PARTS), Grammar(PHRASES)
_LEXER = Lexer(_AMOUNTS.words | _PARTS.words | _PHRASES.words)
_BY_LINE = frozenset({"table", "list_item", "fact_box", "live_entry", "cross_link"})

ACTIONS: dict[str, Callable[[Slots, Scene], Meaning | None]] = {
    "today": clocks.today,
    "twilight": clocks.twilight,
    "small_hours": clocks.small_hours,
    "eve_of": edges.eve_of,
    "turn_of": edges.turn_of,
    "week_in": edges.week_in,
    "day_in": edges.day_in,
    "weekend_in": edges.weekend_in,
    "weekday_in": edges.weekday_in,
    "next_but_one": clocks.next_but_one,
    "overnight": shifts.overnight,
    "date": phrases.date,
    "the_period": phrases.the_period,
    "date_of": phrases.date_of,
    "ord_of": phrases.ord_of,
    "ord": phrases.ord_day,
    "clock": clocks.clock,
    "bare_clock": clocks.bare_clock,
    "shift": shifts.shift,
    "shift_ref": shifts.shift_named,
    "weekday_week": shifts.weekday_week,
    "shift_part": clocks.shift_part,
    "part_only": clocks.part_only,
    "latest": stretches.latest,
    "yearago": stretches.year_ago,
    "same_period": stretches.year_ago,
    "unit_only": stretches.unit_only,
    "this_unit": stretches.unit_only,
    "the_unit": stretches.the_unit,
    "week_of": phrases.week_of,
    "ago": shifts.ago,
    "after_it": shifts.after_it,
    "ago_vague": shifts.ago_vague,
    "window": lengths.window,
    "past_set": lengths.seasons,
    "recent": lengths.recent,
    "length": lengths.length,
    "age": lengths.skip,
    "read": lengths.skip,
    "every": lengths.every,
    "every_ref": lengths.every_ref,
    "every_day": lengths.every_day,
    "frequency": lengths.frequency,
    "now": lengths.now,
    "past": lengths.past,
    "soon": lengths.soon,
}


def read_times(analysis: Analysis, anchor: Anchor) -> tuple[Time, ...]:
    """The times of a text, resolved against an anchor; ``t1``, ``t2``, … in text order."""
    runs = [
        fold(fold(fold_numerals(run), _AMOUNTS), _PARTS)
        for start, end in _stretches(analysis)
        for run in _LEXER.runs(analysis.text, start, end)
    ]
    scene = Scene(analysis, anchor, narrative=_is_narrative(runs, anchor))
    found = [time for run in runs for time in paired(list(_times(run, scene)), analysis.text)]
    return tuple(
        _time(number, start, end, meaning)
        for number, (start, end, meaning) in enumerate(stated(found, analysis.text), 1)
    )


def _stretches(analysis: Analysis) -> Iterator[tuple[int, int]]:
    for block in analysis.blocks:
        if block.kind in _BY_LINE:
            yield from _lines(analysis.text, block)
        else:
            yield block.start, block.end


def _lines(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    while start < block.end:
        end = text.find("\n", start, block.end)
        end = block.end if end < 0 else end
        yield start, end
        start = end + 1


def _is_narrative(runs: list[Run], anchor: Anchor) -> bool:
    """Whether a text tells of other years than its own, and names those years.

    Then dates without a year belong to the year told of last. Bare weekdays
    and words like "today" are the mark of news.
    """
    dates = [
        partial
        for run in runs
        for atom in run
        if isinstance(partial := atom.reads.get("DATE"), Partial)
    ]
    years = [partial.year for partial in dates if partial.year is not None]
    here = published_day(anchor)
    far = sum(here is None or abs(year - here.year) > 1 for year in years)
    deictic = sum(partial.shape == "DWDAY" for partial in dates)
    deictic += sum("TODAY" in atom.reads for run in runs for atom in run)
    return far >= _ENOUGH_DATES and far > len(years) / 2 and deictic * 5 < far


_ENOUGH_DATES = 5


def _times(run: Run, scene: Scene) -> Iterator[tuple[int, int, Meaning]]:
    at = 0
    while at < len(run):
        for match in _PHRASES.matches(run, at):
            scene.start, scene.end = run[at].start, run[match.end - 1].end
            slots = match.slots(run)
            meaning = ACTIONS[match.rule](slots, scene)
            if meaning is None:
                continue
            if meaning is not lengths.SKIP:
                meaning = edges.narrowed(meaning, slots.get("PHASE"))
                scene.remember(meaning)
                yield scene.start, scene.end, meaning
            at = match.end
            break
        else:
            at += 1


def _time(number: int, start: int, end: int, meaning: Meaning) -> Time:
    resolved = meaning.type in {"date", "time"} and meaning.value is not None
    earliest, latest = bounds(meaning.value) if resolved and meaning.value else NO_BOUNDS
    if resolved and meaning.covers is not None:
        earliest, latest = meaning.covers
    return Time(
        id=f"t{number}",
        span=(start, end),
        type=meaning.type,
        value=meaning.value,
        earliest=earliest,
        latest=latest,
        basis=meaning.basis,
    )
