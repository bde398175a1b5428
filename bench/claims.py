"""Claims across articles: reports that say the same, their origins, who is for or against.

``tests/stories/claims.txt`` holds our own cases of two or three short articles.
``pairs.*`` are pairs of marked reports of different articles: precision is the share
of pairs that we put into one claim and that say the same, recall that of those that say
the same and that we put together. ``origins`` is the share of claims whose independent
origins are both right, low and high; ``stances`` that of confirmations, denials and
refusals found for the right claim; ``extra`` claims that hold nothing marked, per 100
claims. ``test.*`` are of the half of the cases that nothing was tuned on,
``unseen.*`` of ``claims_unseen.txt``, written after all tuning.
"""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

import asreported
from asreported.stories.claims import claims
from asreported.stories.model import Copy, Passage
from asreported.stories.speakers import speakers
from bench.halves import half_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Record, Span
    from asreported.stories.model import Cited, Claim, Stance
    from bench.common import Measures

CASES = Path(__file__).resolve().parent.parent / "tests" / "stories" / "claims.txt"
UNSEEN = CASES.with_name("claims_unseen.txt")
_MARK = re.compile(r"\[([+?-]?)(\d+):([^\]]+)\]")
_COUNT = re.compile(r"= (\d+): (\d+)-(\d+)")
_SIDES = {"+": "confirmed_by", "-": "denied_by", "?": "declined_by"}


class Marked(NamedTuple):
    """Marked words: the article's number, where, of which claim, and for or against."""

    article: str
    span: Span
    claim: str
    side: str


class Case(NamedTuple):
    """Some articles, what is marked in them, and what is expected of the claims."""

    title: str
    records: tuple[Record, ...]
    marked: tuple[Marked, ...]
    counts: dict[str, tuple[int, int]]
    copies: tuple[Copy, ...]
    families: dict[str, tuple[str, ...]]


class Judged(NamedTuple):
    """What became of a case: pairs (same, found), origins right, stances found, extras."""

    pairs: list[tuple[bool, bool]]
    origins: list[bool]
    stances: list[bool]
    extra: int
    claims: int


def run(data: Path) -> Measures:
    """Shares in per cent."""
    del data
    judged = [(half_of(case.title), judge(case)) for case in read_cases(CASES)]
    measures: Measures = {}
    for half in ("", "made", "test"):
        chosen = [one for name, one in judged if half in ("", name)]
        measures |= _shares(chosen, f"{half}." if half else "")
    unseen = [judge(case) for case in read_cases(UNSEEN)]
    return measures | _shares(unseen, "unseen.")


def judge(case: Case) -> Judged:
    """The claims of a case beside what is marked in it."""
    found = claims(case.records, case.copies, speakers(case.records), families=case.families)
    reports = [mark for mark in case.marked if not mark.side]
    home = {mark: _claim_of(mark, found) for mark in reports}
    pairs = [
        (one.claim == other.claim, home[one] is not None and home[one] is home[other])
        for one, other in combinations(reports, 2)
        if one.article != other.article
    ]
    origins = [
        any(_counted(claim) == count for mark, claim in home.items()
            if mark.claim == name and claim is not None)
        for name, count in case.counts.items()
    ]  # fmt: skip
    stances = [
        any(_at(stance, mark) for claim in found for stance in getattr(claim, _SIDES[mark.side])
            if any(claim is home[one] for one in reports if one.claim == mark.claim))
        for mark in case.marked if mark.side
    ]  # fmt: skip
    held = {claim.id for claim in found if any(
        _at(report, mark) for mark in case.marked for report in claim.reports)}  # fmt: skip
    return Judged(pairs, origins, stances, len(found) - len(held), len(found))


def _counted(claim: Claim) -> tuple[int, int]:
    return claim.independent_origins.low, claim.independent_origins.high


def _claim_of(mark: Marked, found: Sequence[Claim]) -> Claim | None:
    return next(
        (claim for claim in found if any(_at(report, mark) for report in claim.reports)), None
    )


def _at(place: Cited | Stance, mark: Marked) -> bool:
    """Whether a place shares at least half of the shorter with marked words."""
    if place.article != mark.article:
        return False
    common = min(place.span[1], mark.span[1]) - max(place.span[0], mark.span[0])
    size = min(place.span[1] - place.span[0], mark.span[1] - mark.span[0])
    return 2 * common >= size


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file, their articles read."""
    for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = [line for line in part.splitlines() if line and line[0] != "#"]
        yield _case(title, lines)


def _case(title: str, lines: Sequence[str]) -> Case:
    records: list[Record] = []
    marked: list[Marked] = []
    rows = [line.split(" | ", 2) for line in lines if line.count(" | ") > 1]
    for outlet, day, text in rows:
        plain, spans = _unmarked(text)
        record = asreported.read_text(plain, published=day)
        article = msgspec.structs.replace(record.article, publisher=outlet)
        records.append(msgspec.structs.replace(record, article=article))
        marked += [Marked(article.id, span, claim, side) for span, claim, side in spans]
    told = "\n".join(lines)
    counts = {name: (int(low), int(high)) for name, low, high in _COUNT.findall(told)}
    copies = [_copy(records[int(of) - 1], records[int(at) - 1])
              for at, of in re.findall(r"copy: (\d+) of (\d+)", told)]  # fmt: skip
    families = {one: tuple(one.split(", ")) for one in re.findall(r"family: (.+)", told)}
    return Case(title, tuple(records), tuple(marked), counts, tuple(copies), families)


def _copy(of: Record, copy: Record) -> Copy:
    size = min(len(of.article.text), len(copy.article.text))
    return Copy(of.article.id, copy.article.id, 1.0, (Passage((0, size), (0, size)),))


def _unmarked(text: str) -> tuple[str, list[tuple[Span, str, str]]]:
    plain, spans, done = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        spans.append(((len(plain), len(plain) + len(match[3])), match[2], match[1]))
        plain, done = plain + match[3], match.end()
    return plain + text[done:], spans


def _shares(judged: Sequence[Judged], prefix: str) -> Measures:
    pairs = [pair for one in judged for pair in one.pairs]
    right = sum(same and found for same, found in pairs)
    origins = [each for one in judged for each in one.origins]
    stances = [each for one in judged for each in one.stances]
    return {
        f"{prefix}pairs.precision": 100 * right / max(1, sum(found for _, found in pairs)),
        f"{prefix}pairs.recall": 100 * right / max(1, sum(same for same, _ in pairs)),
        f"{prefix}origins": 100 * sum(origins) / max(1, len(origins)),
        f"{prefix}stances": 100 * sum(stances) / max(1, len(stances)),
        f"{prefix}extra": 100 * sum(one.extra for one in judged)
        / max(1, sum(one.claims for one in judged)),
        f"{prefix}cases": len(judged),
    }  # fmt: skip
