"""Who confirms a claim, who denies it, who declines to speak of it, and where."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.limits import limits
from asreported.stories.claims.rules import about_the_same
from asreported.stories.model import Stance
from asreported.stories.reports import is_conditional, name_stems, said_not_to_be
from asreported.stories.words import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_NEXT_BEST: Final = 0.1
_SURELY: Final = 0.25
"""By how much likelier "it is not so" must be of a claim where no word says "denies"."""
_NEAR: Final = 400
"""Characters back within which what somebody declines to speak of was said."""


class Taken(NamedTuple):
    """A stance on a group of reports, by the group's number; ``plain`` where a word says so."""

    group: int
    kind: str
    stance: Stance
    plain: bool


class Stances:
    """Looks for what each stance is of, among the groups of reports."""

    def __init__(
        self,
        reports: Sequence[Report],
        home: Mapping[int, int],
        near: Callable[[Report], list[int]],
        weights: Weights,
    ) -> None:
        self._reports, self._home = reports, home
        self._near, self._weights = near, weights
        self._home_of = {reports[number].key: group for number, group in home.items()}
        self._of_article: dict[str, list[int]] = {}
        for number, report in enumerate(reports):
            self._of_article.setdefault(report.article, []).append(number)

    def of(self, report: Report) -> Iterator[Taken]:
        """The groups that a report confirms, denies, or declines to speak of."""
        if not report.chain:
            return
        kind = _kind(report)
        plain = report.chain[0].cue.act in {"deny", "confirm"}
        if kind is None or (_is_outlet(report) and not (plain and kind != "declined")):
            return
        stance = stance_of(report)
        for group in self._groups(report, kind):
            yield Taken(group, kind, stance, plain)

    def _groups(self, report: Report, kind: str) -> list[int]:
        wanted = kind != "denied" if kind != "declined" else None
        scored: dict[int, float] = {}
        by_words = report.chain[0].cue.act not in {"deny", "confirm", "decline"}
        for number in self._near(report):
            other = self._reports[number]
            if other.key == report.key or self._unfit(report, other, wanted):
                continue
            if by_words and not _speaks_against(report, other):
                continue
            score = about_the_same(other, report, self._weights).score
            group = self._home[number]
            scored[group] = max(score, scored.get(group, 0.0))
        least = limits().stance
        own = self._home_of.get(report.key)
        if kind == "confirmed" and own is not None:
            scored[own] = 1.0
        least += _SURELY if by_words else 0.0
        best = max(scored.values(), default=0.0)
        least = least if not by_words else max(least, best - _NEXT_BEST)
        found = [group for group, score in scored.items() if score >= least]
        if found or not _leans(report, kind):
            return sorted(found)
        before = self._said_before(report, kind)
        if before is not None and (
            not by_words or _speaks_against(report, self._reports[before])
        ):
            return [self._home[before]]
        return self._told_elsewhere(report) if kind == "denied" else []

    def _told_elsewhere(self, report: Report) -> list[int]:
        """The claim told most before, that has all words of a denial of few words.

        "It denies that there were cracks" is of what others wrote of cracks.
        """
        words = report.terms - report.named - _CLAIMED
        counts: Counter[int] = Counter()
        for number in self._near(report) if words else ():
            other = self._reports[number]
            fits = words <= other.terms and not other.denied and other.mood == "told"
            earlier = other.when <= report.when and other.article != report.article
            if fits and earlier and not self._unfit(report, other, None):
                counts[self._home[number]] += 1
        if not counts:
            return []
        most = min(counts, key=lambda group: (-counts[group], group))
        return [most] if counts[most] > 1 else []

    def _unfit(self, report: Report, other: Report, positive: bool | None) -> bool:  # noqa: FBT001  # three answers: yes, no, either
        """Whether a report cannot be what a stance is of: the same side, the same speaker."""
        if report.speaker is not None and other.speaker == report.speaker:
            return True
        if positive is None:
            return False
        return other.denied != report.denied if positive else other.denied == report.denied

    def _said_before(self, report: Report, kind: str) -> int | None:
        """What somebody else said just before, where the stance does not tell what it is of.

        A word that the stance has must be in it. Without one, a refusal to comment is of
        what unnamed sources, documents or other outlets say: nobody is asked to comment
        on what others say in their own name, unless they accuse.
        """
        words = report.terms - report.named - (_CLAIMED if kind == "denied" else _EMPTY)
        if dismissed := _dismisses(report):
            words = frozenset()
        before = [
            number
            for number in self._of_article.get(report.article, ())
            if self._reports[number].span[1] <= report.span[0]
            and not self._unfit(report, self._reports[number], None)
        ]
        asked = {name for _, name in report.names} if kind == "declined" else set()
        if theirs := [at for at in before if _says(self._reports[at], asked)]:
            return theirs[-1]
        if words:
            least = min(_TWO, len(words))
            reach = _NEAR * (_TWO if report.kind == "stance" else 1)
            fits = [
                at for at in before
                if len(words & self._reports[at].terms) >= least
                and (least > 1 or report.span[0] - self._reports[at].span[1] < reach)
            ]  # fmt: skip
            return fits[-1] if fits else None
        if not before or not (report.kind == "stance" or dismissed):
            return None
        near = [at for at in before if report.span[0] - self._reports[at].span[1] < _NEAR]
        if dismissed:
            near = [at for at in near if _alleges(self._reports[at])]
        elif kind != "denied" and near and not _alleges(self._reports[near[-1]]):
            return None
        return near[-1] if near else None


_TWO: Final = 2
_CLAIMED: Final = frozenset(
    stem(word)
    for word in "claim claims allegation allegations accusation accusations report reports "
    "matter wrongdoing look looks seem seems appear appears".split()
)
_EMPTY: Final = _CLAIMED | frozenset(
    stem(word)
    for word in "comment request question questions answer respond response detail details "
    "discuss confirm immediately interview".split()
)
"""Words of refusing and denying that tell nothing of what it is of."""


def _speaks_against(report: Report, other: Report) -> bool:
    """Whether what one says is not so is what the other says, in the same mood.

    "It did not sink" is against "it sank", not against "it will sink" or "it sinks if …":
    a plan that was given up, or a complaint of what is missing, denies nothing.
    """
    if report.mood != other.mood or report.mood == "ahead":
        return False
    negative, positive = (report, other) if report.denied else (other, report)
    if is_conditional(positive.text):
        return False
    of, own = (_negated_stems(one) for one in (negative, positive))
    return not of.isdisjoint(positive.terms - own)


def _negated_stems(report: Report) -> frozenset[str]:
    return frozenset(stem(word) for word in said_not_to_be(report.text))


def _dismisses(report: Report) -> bool:
    """Whether a report, claim or account is waved away, in whatever words."""
    lemma = report.chain[0].cue.lemma if report.chain else ""
    return lemma in _WAVES_AWAY and _ALLEGATION.match(report.text) is not None


_WAVES_AWAY: Final = frozenset({"dismiss", "reject", "deny", "brush", "rubbish"})
_ALLEGATION: Final = re.compile(
    r"(?:the |these |those |such |that |this )?(?:\w+ )?(?:reports?|claims?|allegations?"
    r"|accusations?|accounts?|suggestions?|rumou?rs?)\b(?! (?:that|of|about)\b)",
    re.IGNORECASE,
)


def _alleges(report: Report) -> bool:
    if not report.chain:
        return False
    natures = {said.source.nature for said in report.chain}
    return (
        bool(natures & {"outlet", "unnamed", "document"}) or report.chain[0].cue.act == "accuse"
    )


def _says(report: Report, names: set[str]) -> bool:
    """Whether somebody of these names says it, or a body of theirs counts so."""
    who = report.speakers[0] if report.speakers else None
    return who is not None and " ".join(name_stems(who.name)) in names


def _leans(report: Report, kind: str) -> bool:
    """Whether a stance says too little to tell by itself what it is of."""
    few = len(report.terms - report.named) <= _TWO or _dismisses(report)
    return report.kind == "stance" or (kind == "denied" and few)


def _is_outlet(report: Report) -> bool:
    """Whether a newspaper says of itself that it "could not verify" something."""
    who = report.speakers[0]
    name = set(who.name.split()) if who is not None else set()
    own = bool(name) and name <= set(report.outlet.split())
    return own or report.chain[0].source.nature == "outlet"


def _kind(report: Report) -> str | None:
    said = report.chain[0]
    act = said.cue.act
    if said.cue.lemma in _TURNS_DOWN and _PUT_TO.search(report.text):
        return None
    if act == "decline" or (act in {"confirm", "deny"} and said.negated):
        return "declined"
    if report.kind == "stance" and act not in {"confirm", "deny"}:
        return "declined"
    if said.cue.act == "confirm":
        return "confirmed"
    if said.cue.act == "deny" or report.denied:
        return "denied"
    return None


_TURNS_DOWN: Final = frozenset({"reject", "refuse", "dismiss", "decline", "spurn", "rebuff"})
_PUT_TO: Final = re.compile(
    r"\b(?:offer|proposal|demand|request|call|deadline|ultimatum|appeal|invitation|plan|bid|deal"
    r"|condition|resignation|petition)s?\b",
    re.IGNORECASE,
)
"""What is turned down and not denied: nobody says that the offer was not made."""


def stance_of(report: Report) -> Stance:
    """Who takes a stance, and where."""
    return Stance(report.speaker, report.article, report.chain[0].id, _shown_span(report))


def _shown_span(report: Report) -> tuple[int, int]:
    """From source and cue to the end of what is said."""
    said = report.chain[0]
    spans = (*said.source.spans, *said.cue.spans, report.span)
    return min(span[0] for span in spans), max(span[1] for span in spans)
