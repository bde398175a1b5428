"""The claims of a story's records: what several articles say, whence, who is for or against.

Reports are joined where the rules say that they say the same; copies and people's
decisions join them first. What only one article says is a claim when somebody confirms
it, denies it, or declines to speak of it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.columns import Columns
from asreported.stories.claims.elsewhere import taken_elsewhere
from asreported.stories.claims.figures import shown
from asreported.stories.claims.joining import Pair, join
from asreported.stories.claims.near import Near
from asreported.stories.claims.stances import Stances, Taken, stance_of
from asreported.stories.claims.weights import Weights
from asreported.stories.decisions import Link, Links
from asreported.stories.keys import named_after
from asreported.stories.model import Cited, Claim, Copy, Speaker, Stance
from asreported.stories.origins import Outlets, Tracing, bodies_of, origins_of
from asreported.stories.reports import Report, read_reports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from asreported.model import Record

_ALIGNED: Final = 0.5
"""Share of the longer of two stretches from which a copied one is at the same place."""


class _Draft(NamedTuple):
    reports: list[Report]
    why: list[str]
    stances: list[Taken]
    denials: list[str]


def claims(  # noqa: PLR0913  # decisions and what is known already, by name
    records: Sequence[Record],
    copies: Sequence[Copy] = (),
    speakers: Sequence[Speaker] = (),
    *,
    links: Iterable[Link] = (),
    families: Mapping[str, Iterable[str]] | None = None,
    bodies: Mapping[str, Speaker] | None = None,
) -> tuple[Claim, ...]:
    """The claims of some records of one story, in the order of their first reports.

    ``copies`` and ``speakers`` are those of the same records; ``links`` people's decisions
    on reports, keyed by ``keys.member_key(record, "report", span)``; ``families`` outlets
    that share their reporting, by family; ``bodies`` what ``bodies_of`` says of the same
    records, where it is known.
    """
    records = latest_versions(records)
    every = read_reports(records, speakers)
    reports = [report for report in every if report.kind != "stance"]
    weights = Weights(reports)
    rows = [*reports, *(report for report in every if report.kind == "stance")]
    columns = Columns(rows, weights)
    nearest = Near(columns.words, columns.total, len(reports))
    number = {id(report): at for at, report in enumerate(rows)}

    def near(report: Report) -> list[int]:
        return nearest.of(number[id(report)])

    decided = Links(links)
    given = [*_decided(reports, decided), *_copied(reports, copies)]
    joined = join(columns, nearest, given, decided)
    home = {number: at for at, group in enumerate(joined.groups) for number in group}
    drafts = [_draft(group, reports, joined.reasons) for group in joined.groups]
    behind = bodies_of(records, speakers) if bodies is None else bodies

    def whose(speaker: str | None) -> str | None:
        body = behind.get(speaker) if speaker else None
        return body.id if body else speaker

    _take_sides(drafts, every, Stances(every, home, near, weights, whose), whose)
    tracing = Tracing(records, copies, Outlets(records, families), behind, speakers)
    told = [_claim(draft, records, tracing) for draft in _kept(drafts)]
    return tuple(claim for _, claim in sorted(told, key=lambda pair: pair[0]))


def latest_versions(records: Iterable[Record]) -> list[Record]:
    """Of each article the version changed last; several versions are no several reports."""
    latest: dict[str, Record] = {}
    for record in records:
        known = latest.get(record.article.id)
        if known is None or _changed(known) <= _changed(record):
            latest[record.article.id] = record
    return list(latest.values())


def _changed(record: Record) -> str:
    stamp = record.article.modified or record.article.published
    return stamp.value if stamp else ""


def _draft(
    group: Sequence[int], reports: Sequence[Report], reasons: Mapping[int, Sequence[str]]
) -> _Draft:
    why = [each for number in group for each in reasons.get(number, ())]
    return _Draft([reports[number] for number in group], why, [], [])


def _take_sides(
    drafts: Sequence[_Draft],
    every: Sequence[Report],
    stances: Stances,
    one: Callable[[str | None], str | None],
) -> None:
    told = [(report, list(stances.of(report))) for report in every]
    groups = [draft.reports for draft in drafts]
    for report, taken_of in (*told, *taken_elsewhere(groups, told, one)):
        for taken in taken_of:
            drafts[taken.group].stances.append(taken)
            if taken.kind == "denied":
                drafts[taken.group].denials.append(report.key)
    for at, draft in enumerate(drafts):
        # What nobody is quoted as saying is known by those who deny it.
        if _only_denies(draft):
            draft.stances.extend(
                Taken(at, "denied", stance_of(one), plain=False) for one in draft.reports
            )


def _decided(reports: Sequence[Report], links: Links) -> Iterator[Pair]:
    number = {report.key: at for at, report in enumerate(reports)}
    for link in links.must:
        if link.one in number and link.other in number:
            yield Pair(number[link.one], number[link.other], why=link.why, decided=True)


def _copied(reports: Sequence[Report], copies: Sequence[Copy]) -> Iterator[Pair]:
    """Reports that stand at the same place of a copied passage."""
    by_article: dict[str, list[tuple[int, Report]]] = {}
    for number, report in enumerate(reports):
        by_article.setdefault(report.article, []).append((number, report))
    for copy in copies:
        theirs = by_article.get(copy.of, [])
        starts = [original.span[0] for _, original in theirs]
        for number, report in by_article.get(copy.copy, []):
            for passage in copy.passages:
                if not passage.copy[0] <= report.span[0] < passage.copy[1]:
                    continue
                move = passage.of[0] - passage.copy[0]
                start, end = report.span[0] + move, report.span[1] + move
                first = bisect_left(starts, start - round((end - start) / _ALIGNED))
                for other, original in theirs[first : bisect_left(starts, end)]:
                    if _aligned(report, original, move):
                        yield Pair(other, number, why="copied from it")


def _aligned(report: Report, original: Report, move: int) -> bool:
    start, end = report.span[0] + move, report.span[1] + move
    common = min(end, original.span[1]) - max(start, original.span[0])
    size = max(end - start, original.span[1] - original.span[0])
    return common >= _ALIGNED * size and len(report.terms & original.terms) * 2 >= len(
        report.terms
    )


def _kept(drafts: Sequence[_Draft]) -> Iterator[_Draft]:
    """What several articles say, and what somebody confirms or denies."""
    denials = {key for draft in drafts for key in draft.denials}
    for draft in drafts:
        articles = {report.article for report in draft.reports}
        sides = [taken for taken in draft.stances if taken.plain and taken.kind != "declined"]
        if _only_denies(draft) and any(one.key in denials for one in draft.reports):
            continue
        if len(articles) > 1 or sides:
            yield draft


def _only_denies(draft: _Draft) -> bool:
    """Whether all reports of a draft are denials, told with the claim that they are of."""
    return all(one.chain and one.chain[0].cue.act == "deny" for one in draft.reports)


def _claim(
    draft: _Draft, records: Sequence[Record], tracing: Tracing
) -> tuple[tuple[tuple[str, str], int], Claim]:
    reports = sorted(draft.reports, key=lambda one: (one.when, one.span))
    origins, count = origins_of(reports, tracing)
    first = next((one for one in reports if one.kind in {"said", "voice"}), reports[0])
    claim = Claim(
        named_after("c", reports[0].key),
        _text(first, records),
        tuple(Cited(one.article, one.span, one.attribution) for one in reports),
        len({one.outlet for one in reports}),
        count,
        origins,
        _stances(draft, "confirmed"),
        _stances(draft, "denied"),
        _stances(draft, "declined"),
        _variants(reports, records),
        " | ".join(dict.fromkeys(why for why in draft.why if why)),
    )
    return (reports[0].when, reports[0].span[0]), claim


def _text(report: Report, records: Sequence[Record]) -> str:
    """A report's own words; of a denial with who denies it, so that it reads as one."""
    if not report.chain or report.chain[0].cue.act != "deny":
        return report.text
    said = report.chain[0]
    spans = (*said.source.spans, *said.cue.spans, report.span)
    text = records[report.at].article.text
    return text[min(span[0] for span in spans) : max(span[1] for span in spans)]


def _stances(draft: _Draft, kind: str) -> tuple[Stance, ...]:
    return tuple(dict.fromkeys(one.stance for one in draft.stances if one.kind == kind))


def _variants(reports: Sequence[Report], records: Sequence[Record]) -> tuple[str, ...]:
    """The wordings of the figures that the reports have in common, where they differ."""
    by_value: dict[str, list[str]] = {}
    for report in reports:
        text = records[report.at].article.text
        for figure in report.figures:
            words = text[figure.span[0] : figure.span[1]]
            by_value.setdefault(figure.category + shown(figure).split()[0], []).append(words)
    shared = [words for words in by_value.values() if len(words) > 1]
    told = list(dict.fromkeys(" ".join(each.split()) for words in shared for each in words))
    return tuple(told) if len({one.lower() for one in told}) > len(shared) else ()
