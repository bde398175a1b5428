"""Who is who across articles: pairs of marked mentions, on 40 cases of our own.

``tests/stories/speakers.txt`` marks mentions in short articles. Of every two marked
mentions in different articles of a case, *same* is judged: precision is the share of
pairs that we make one speaker and that are, recall the share of those that are and that
we make. A mention that is in no entity of ours is in no speaker. ``test.*`` are of the
half of the cases that no threshold was tuned on (by the sha256 of their titles);
``unseen.*`` are of cases written after all tuning, ``speakers_unseen.txt``;
``together.*`` reads all articles of all cases as one batch; ``homonyms.*`` are the cases
of ``homonyms.txt``, written before tuning on them, ``homonyms_unseen.*`` those of
``homonyms_unseen.txt``, written and scored once after it; ``site.*`` are all cases of all
files, read one article after the other as a site joins them (``bench/who_site.py``).
"""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import asreported
from asreported.stories.keys import moment
from asreported.stories.speakers import speakers
from bench.halves import half_of
from bench.who_site import homes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asreported.model import Record, Span
    from bench.common import Measures

CASES = Path(__file__).resolve().parent.parent / "tests" / "stories" / "speakers.txt"
HOMONYMS = CASES.with_name("homonyms.txt")
HOMONYMS_UNSEEN = CASES.with_name("homonyms_unseen.txt")
UNSEEN = CASES.with_name("speakers_unseen.txt")
_MARK = re.compile(r"\[(\d+):([^\]]+)\]")


class Marked(NamedTuple):
    """A marked mention: which article of the case, where, and who it is."""

    record: Record
    span: Span
    who: str


class Case(NamedTuple):
    """Some articles and the mentions marked in them."""

    title: str
    records: tuple[Record, ...]
    marked: tuple[Marked, ...]


def run(data: Path) -> Measures:
    """Shares in per cent over pairs of marked mentions."""
    del data
    cases = list(read_cases(CASES))
    measures: Measures = {}
    for half in ("", "made", "test"):
        chosen = [case for case in cases if not half or half_of(case.title) == half]
        pairs = [pair for case in chosen for pair in judged(case, case.records)]
        measures |= _shares(pairs, f"{half}." if half else "")
        measures[f"{half}.cases" if half else "cases"] = len(chosen)
    every = [record for case in cases for record in case.records]
    unseen = [pair for case in read_cases(UNSEEN) for pair in judged(case, case.records)]
    measures |= _shares(unseen, "unseen.")
    together = [pair for case in cases for pair in judged(case, every)]
    measures |= _shares(together, "together.")
    homonyms = list(read_cases(HOMONYMS))
    apart = [pair for case in homonyms for pair in judged(case, case.records)]
    measures |= _shares(apart, "homonyms.")
    later = list(read_cases(HOMONYMS_UNSEEN))
    apart = [pair for case in later for pair in judged(case, case.records)]
    measures |= _shares(apart, "homonyms_unseen.")
    return measures | _shares(
        list(_on_a_site([*cases, *read_cases(UNSEEN), *homonyms, *later])), "site."
    )


def _on_a_site(cases: Sequence[Case]) -> Iterator[tuple[bool, bool]]:
    """The pairs of all cases, their articles in the order of their days."""
    every = [record for case in cases for record in case.records]
    home = homes(sorted(every, key=moment))
    for case in cases:
        yield from pairs_of(case, home)


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file, their articles read."""
    for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = [line for line in part.splitlines() if line and line[0] != "#"]
        records, marked = [], []
        for line in lines:
            day, _, text = line.partition(" | ")
            plain, spans = _unmarked(text)
            record = asreported.read_text(plain, published=day)
            records.append(record)
            marked += [Marked(record, span, who) for span, who in spans]
        yield Case(title, tuple(records), tuple(marked))


def _unmarked(text: str) -> tuple[str, list[tuple[Span, str]]]:
    plain, spans, done = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        spans.append(((len(plain), len(plain) + len(match[2])), match[1]))
        plain, done = plain + match[2], match.end()
    return plain + text[done:], spans


def judged(case: Case, records: Sequence[Record]) -> Iterator[tuple[bool, bool]]:
    """Of pairs of a case's mentions: whether they are one, and whether we say so."""
    home = {
        (mention.article, mention.entity): speaker.id
        for speaker in speakers(records)
        for mention in speaker.mentions
    }
    return pairs_of(case, home)


def pairs_of(case: Case, home: Mapping[tuple[str, str], object]) -> Iterator[tuple[bool, bool]]:
    """The same, by the speaker of each article's entity."""
    for one, other in combinations(case.marked, 2):
        if one.record is not other.record:
            ids = [
                home.get((each.record.article.id, _entity_at(each))) for each in (one, other)
            ]
            yield one.who == other.who, ids[0] is not None and ids[0] == ids[1]


def _entity_at(marked: Marked) -> str:
    """The entity whose mention shares most with the marked words."""
    best = (0, "")
    for entity in marked.record.entities:
        for start, end in entity.mentions:
            common = min(end, marked.span[1]) - max(start, marked.span[0])
            best = max(best, (common, entity.id)) if common > 0 else best
    return best[1]


def _shares(pairs: Sequence[tuple[bool, bool]], prefix: str) -> Measures:
    right = sum(same and found for same, found in pairs)
    found = sum(found for _, found in pairs)
    same = sum(same for same, _ in pairs)
    return {
        f"{prefix}precision": 100 * right / max(1, found),
        f"{prefix}recall": 100 * right / max(1, same),
    }
