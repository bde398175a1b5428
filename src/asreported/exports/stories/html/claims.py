"""Who says what: each claim, how many first hands it has, who stands by it and who against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.stories.html.cited import all_cited, cited, opening, passage
from asreported.exports.stories.html.folding import folded
from asreported.exports.stories.wording import counted, declined, reasons, spread, stances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Claim, Origin, Stance, Story

_MOST, _ALONE = 12, 6
"""Claims that stand in the page; and of a story in which nothing is reported twice."""


def section(evidence: Evidence, told: Story) -> Html | None:
    """The claims, most reported first; None when there are none."""
    if not told.claims:
        return None
    copies = frozenset(each.copy for each in told.copies)
    ranked = sorted(told.claims, key=lambda each: -len(each.reports))
    weighty = sum(len(each.reports) > 1 or _taken_up(each) for each in ranked)
    ranked.sort(key=lambda each: len(each.reports) == 1 and not _taken_up(each))
    rows = [_claim(evidence, each, copies) for each in ranked]
    most = min(weighty, _MOST) or _ALONE
    return folded(rows, most, "more claims", tag="ol", kind="claims")


def _taken_up(claim: Claim) -> bool:
    return bool(claim.confirmed_by or claim.denied_by or claim.declined_by)


def claim(evidence: Evidence, told: Story, one: Claim) -> Html:
    """One claim by itself, as the list of its story has it."""
    return _claim(evidence, one, frozenset(each.copy for each in told.copies))


def _claim(evidence: Evidence, claim: Claim, copies: frozenset[str]) -> Html:
    variants = joined([element("q", {"dir": "auto"}, each) for each in claim.variants], ", ")
    return element(
        "li",
        {"class": "claim", "id": evidence.anchor(f"claim-{claim.id}")},
        element("h3", {"dir": "auto"}, evidence.claim(claim)),
        element("p", {"class": "notes"}, spread(claim)),
        element("p", {"class": "about"}, "Also put as: ", variants) if variants else None,
        _origins(evidence, claim),
        *(_stances(evidence, words, found) for words, found in stances(claim)),
        _reports(evidence, claim, copies),
    )


def _origins(evidence: Evidence, claim: Claim) -> Html | None:
    if not claim.origins:
        return None
    rows = (origin(evidence, claim, each) for each in claim.origins)
    return element("ul", {"class": "from"}, *rows)


def origin(evidence: Evidence, claim: Claim, each: Origin) -> Html:
    """A first hand: its name, its kind, how many reports lead to it through whom, and why."""
    reports = [claim.reports[at] for at in each.reports if 0 <= at < len(claim.reports)]
    outlets = ", ".join(evidence.outlets(report.article for report in reports))
    told = f"{each.kind}, {counted(len(reports), 'report')}"
    through = f" in {outlets}" if outlets else ""
    return element(
        "li",
        None,
        element("b", None, evidence.linked(each.speaker, element("bdi", None, each.name))),
        f" ({told}{through})",
        _why(each),
    )


def _why(each: Origin) -> Html | None:
    """The reasons: one in the line, several as a list that opens."""
    found = reasons(each.why)
    if len(found) > 1:
        rows = (element("li", {"dir": "auto"}, one) for one in found)
        return opening("why", [element("ul", {"class": "why"}, *rows)])
    return element("span", {"class": "why", "dir": "auto"}, f": {found[0]}") if found else None


def _stances(evidence: Evidence, words: str, found: Sequence[Stance]) -> Html:
    names = dict.fromkeys(
        evidence.speaker(each.speaker) or "a source not named" for each in found
    )
    passages = (
        passage(evidence, each.article, each.span, word=_by(evidence, each)) for each in found
    )
    return opening(f"{words.capitalize()} {', '.join(names)}", passages)


def _by(evidence: Evidence, stance: Stance) -> Html | str | None:
    name = evidence.speaker(stance.speaker)
    return evidence.linked(stance.speaker, name) if name else None


def _reports(evidence: Evidence, claim: Claim, copies: frozenset[str]) -> Html | None:
    """Every report; those in articles that repeat another's text are folded, not left out."""
    own = [each for each in claim.reports if each.article not in copies]
    again = [each for each in claim.reports if each.article in copies]
    if not own:
        return all_cited(evidence, counted(len(again), "report"), again)
    folded = all_cited(evidence, f"and {counted(len(again), 'report')} in copies", again)
    shown = [cited(evidence, each) for each in own]
    return opening(counted(len(claim.reports), "report"), [*shown, folded])


def declined_section(evidence: Evidence, told: Story) -> Html | None:
    """Who would not speak, of what, in the words that tell it."""
    rows = [_declined(evidence, claim, stance) for claim, stance in declined(told)]
    return element("ul", {"class": "plain"}, *rows) if rows else None


def _declined(evidence: Evidence, claim: Claim, stance: Stance) -> Html:
    name = evidence.speaker(stance.speaker) or "A source not named"
    return element(
        "li",
        None,
        element("b", None, evidence.linked(stance.speaker, element("bdi", None, name))),
        ", on: ",
        element("q", {"dir": "auto"}, claim.text),
        passage(evidence, stance.article, stance.span),
    )
