"""Who confirms a claim, who denies it, who declines to speak of it, and where."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.limits import limits
from asreported.stories.claims.overlap import about_the_same
from asreported.stories.claims.sides import (
    PLAIN,
    TOLD_OF,
    accuses,
    alleges,
    confirms,
    dismisses,
    is_outlet,
    is_side,
    kind_of,
    leans,
    matter,
    may_be_of_them,
    says,
    speaks_against,
    verdict_of,
)
from asreported.stories.model import Stance
from asreported.stories.reports import (
    names_accusation,
    names_claim,
    says_there_was_none,
    such,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_TWO: Final = 2
_NEXT_BEST: Final = 0.1
_SURELY: Final = 0.25
"""By how much likelier "it is not so" must be of a claim where no word says "denies"."""
_LOOKED_AT: Final = 200
"""Denials of one speaker that are looked through for what "no such thing" is of."""
_FEW: Final = 4
"""Reports back within which what is denied was alleged, where no word tells what it is."""
_NEAR: Final = 400
"""Characters back within which what somebody declines to speak of was said."""


_ADMITS: Final = frozenset({"admit", "concede", "acknowledge", "confess", "grant"})
"""What is admitted is often said first by who admits it; what is confirmed, by others."""


class Taken(NamedTuple):
    """A stance on a group of reports, by the group's number; ``plain`` where a word says so."""

    group: int
    kind: str
    stance: Stance
    plain: bool


class Stances:
    """Looks for what each stance is of, among the groups of the reports that are none.

    ``home`` holds the group of each of these, by number; ``one`` gives the speaker whose
    word a speaker's is: the ministry of its spokeswoman.
    """

    def __init__(
        self,
        every: Sequence[Report],
        home: Mapping[int, int],
        near: Callable[[Report], list[int]],
        weights: Weights,
        one: Callable[[str | None], str | None] = lambda speaker: speaker,
    ) -> None:
        reports = [report for report in every if report.kind != "stance"]
        self._reports, self._home = reports, home
        self._near, self._weights, self._one = near, weights, one
        self._members: dict[int, list[int]] = {}
        for number, group in home.items():
            self._members.setdefault(group, []).append(number)
        self._home_of = {reports[number].key: group for number, group in home.items()}
        self._of_article: dict[str, list[int]] = {}
        for number, report in enumerate(reports):
            self._of_article.setdefault(report.article, []).append(number)
        self._claiming: dict[str, list[tuple[int, int, str | None]]] = {}
        self._denials: dict[str, list[Report]] = {}
        for report in every:
            denies = bool(report.chain) and report.chain[0].cue.act == "deny"
            if denies and report.speaker and not _names_none(report):
                self._denials.setdefault(one(report.speaker) or "", []).append(report)
        told = {(group, reports[number].article) for number, group in home.items()}
        self._articles = Counter(group for group, _ in told)

    def of(self, report: Report) -> Iterator[Taken]:
        """The groups that a report confirms, denies, or declines to speak of."""
        if not report.chain:
            return
        kind = kind_of(report)
        if kind is None:
            return
        plain = report.chain[0].cue.act in {"deny", "confirm"} or verdict_of(report) is not None
        if is_outlet(report) and not (plain and kind != "declined"):
            return
        stance = stance_of(report)
        for group in self._groups(report, kind):
            yield Taken(group, kind, stance, plain)

    def _groups(self, report: Report, kind: str) -> list[int]:
        if verdict_of(report):
            return self._referred(report, kind)
        by_words = report.chain[0].cue.act not in PLAIN
        scored = self._scored(report, kind, by_words=by_words)
        least = limits().stance
        own = self._home_of.get(report.key)
        if kind == "confirmed" and own is not None and self._told_by_others(report, own):
            scored[own] = 1.0
        best = max(scored.values(), default=0.0)
        if by_words:
            least = max(limits().stance + _SURELY, best - _NEXT_BEST)
        elif best >= limits().stance:
            least = limits().further
        found = [group for group, score in scored.items() if score >= least]
        if kind == "confirmed":
            found = [group for group in found if self._told_by_others(report, group)]
        if found or not leans(report, kind):
            return sorted(found)
        return self._referred(report, kind)

    def _told_by_others(self, report: Report, group: int) -> bool:
        """Whether others said before what somebody admits: nobody confirms his own news."""
        return report.chain[0].cue.lemma not in _ADMITS or any(
            not confirms(other)
            and not self._unfit(report, other, None)
            and other.when < report.when
            for other in map(self._reports.__getitem__, self._members[group])
        )

    def _scored(self, report: Report, kind: str, *, by_words: bool) -> dict[int, float]:
        """How surely a stance is of each group, by the words of both."""
        wanted = kind != "denied" if kind != "declined" else None
        scored: dict[int, float] = {}
        for number in self._near(report):
            other = self._reports[number]
            if other.key == report.key or self._unfit(report, other, wanted):
                continue
            if by_words and not (
                other.kind != "interpretation" and speaks_against(report, other)
            ):
                continue
            score = about_the_same(other, report, self._weights)
            group = self._home[number]
            scored[group] = max(score, scored.get(group, 0.0))
        return scored

    def _referred(self, report: Report, kind: str) -> list[int]:
        """What a stance is of that names it by a noun, a pronoun, or next to no words."""
        if kind == "denied" and (own := self._denied_by_them(report)):
            return own
        before = self._said_before(report, kind)
        if before is not None:
            plain = verdict_of(report) or such(report.text) or says_there_was_none(report.text)
            by_words = report.chain[0].cue.act not in PLAIN
            if (
                plain
                or kind == "declined"
                or not by_words
                or speaks_against(report, self._reports[before])
            ):
                return [self._home[before]]
        outright = report.chain[0].cue.act in PLAIN or says_there_was_none(report.text)
        return self._told_elsewhere(report) if kind == "denied" and outright else []

    def _denied_by_them(self, report: Report) -> list[int]:
        """What "there was no such call" is of where who says it has denied it in full.

        The denial before in the article counts, else one in another that has its words.
        """
        if not _names_none(report):
            return []
        words, who = matter(report, "denied"), self._one(report.speaker)
        if who is None:
            return []
        here = [one for one in self._denials.get(who, ())
                if one.article == report.article and one.span[1] <= report.span[0]]  # fmt: skip
        others = [one for one in self._denials.get(who, ())[:_LOOKED_AT]
                  if one.article != report.article]  # fmt: skip
        for other in (*reversed(here), *others) if words else here[-1:]:
            if words <= other.terms:
                return self._groups(other, "denied")
        return []

    def _told_elsewhere(self, report: Report) -> list[int]:
        """The claim told most before, that has all words of a denial of few words.

        "It denies that there were cracks" is of what others wrote of cracks.
        """
        words = matter(report, "denied")
        counts: Counter[int] = Counter()
        for number in self._near(report) if words else ():
            other = self._reports[number]
            fits = words <= other.terms and not other.denied and other.mood == "told"
            fits = fits and may_be_of_them(report, other)
            earlier = other.when <= report.when and other.article != report.article
            if fits and earlier and not self._unfit(report, other, None):
                counts[self._home[number]] += 1
        if not counts:
            return []
        most = min(counts, key=lambda group: (-counts[group], group))
        return [most] if counts[most] > 1 else []

    def _unfit(self, report: Report, other: Report, positive: bool | None) -> bool:  # noqa: FBT001  # three answers: yes, no, either
        """Whether a report cannot be what a stance is of: the same side, the same speaker."""
        if report.speaker is not None and self._one(other.speaker) == self._one(report.speaker):
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
        words, start = matter(report, kind), report.span[0]
        mine = self._one(report.speaker)
        before = [
            number
            for number, end, who in self._claiming_in(report.article)
            if end <= start and (mine is None or who != mine)
        ]
        asked = {name for _, name in report.names} if kind == "declined" else set()
        if theirs := [at for at in before if says(self._reports[at], asked)]:
            return theirs[-1]
        if words:
            return self._with_words(report, words, before)
        return self._without_words(report, kind, before)

    def _claiming_in(self, article: str) -> list[tuple[int, int, str | None]]:
        """The reports of an article that a stance may be of: where each ends, whose it is."""
        known = self._claiming.get(article)
        if known is None:
            told = [(at, self._reports[at]) for at in self._of_article.get(article, ())]
            known = self._claiming[article] = [
                (at, one.span[1], self._one(one.speaker))
                for at, one in told
                if one.kind != "interpretation" and not is_side(one)
            ]
        return known

    def _with_words(
        self, report: Report, words: frozenset[str], before: Sequence[int]
    ) -> int | None:
        """The last report before that has the words a stance has."""
        least = min(_TWO, len(words))
        reach = _NEAR * (_TWO if report.kind == "stance" else 1)
        fits = [
            at for at in before
            if len(words & (self._reports[at].terms | self._reports[at].sources)) >= least
            and (least > 1 or report.span[0] - self._reports[at].span[1] < reach)
        ]  # fmt: skip
        return fits[-1] if fits else None

    def _without_words(self, report: Report, kind: str, before: Sequence[int]) -> int | None:
        """The last report before, or the last that alleges, as the stance names it."""
        verdict, noun = verdict_of(report), such(report.text)
        by_name = dismisses(report) or (verdict is not None and verdict.noun)
        by_name = by_name or (report.kind == "stance" and names_claim(report.text))
        if not before or not (report.kind == "stance" or by_name or verdict or noun):
            return None
        near = [at for at in before if report.span[0] - self._reports[at].span[1] < _NEAR]
        if kind == "denied":
            if near and not (by_name or noun) and self._reports[near[-1]].mood == "asked":
                # What somebody was asked to do is turned down, and not denied.
                return None
            near = [at for at in near if self._reports[at].mood != "asked"]
        if noun:
            found = [at for at in near if noun in self._reports[at].terms]
            found += [at - 1 for at in found if at - 1 in near and self._goes_on(at, noun)]
            alleged = [at for at in near[-1:] if alleges(self._reports[at])]
            return self._most_told(found or (near if noun in TOLD_OF else alleged))
        if by_name:
            return self._most_told(self._meant(report, near))
        return self._last(kind, near)

    def _last(self, kind: str, near: Sequence[int]) -> int | None:
        """The last report, or the last that is alleged and that another article tells too.

        What an outlet tells in its own words is neither denied nor left without comment.
        """
        if not near:
            return None
        last = self._reports[near[-1]]
        if kind == "declined":
            return near[-1] if alleges(last) else None
        alleged = [at for at in near[-_FEW:] if alleges(self._reports[at])]
        told = [at for at in alleged if self._articles[self._home[at]] > 1]
        if kind == "denied" and (told or not last.chain):
            return told[-1] if told else None
        return near[-1]

    def _meant(self, report: Report, near: Sequence[int]) -> list[int]:
        """What a noun stands for; an accusation is what somebody is accused of, if told."""
        accused = [at for at in near if accuses(self._reports[at])]
        if accused and names_accusation(report.text):
            return accused
        return [at for at in near if alleges(self._reports[at])]

    def _goes_on(self, number: int, noun: str) -> bool:
        """Whether a report begins with what the one before it told of: "The order says …"."""
        here, before = self._reports[number], self._reports[number - 1]
        opens = here.text.lower().startswith(("the ", "that ", "this "))
        return opens and here.order[:1] == (noun,) and here.speaker == before.speaker

    def _most_told(self, numbers: Sequence[int]) -> int | None:
        """The last that another article tells too, else the last."""
        told = [at for at in numbers if self._articles[self._home[at]] > 1] or numbers
        return told[-1] if told else None


def _names_none(report: Report) -> bool:
    """Whether it only says that there was no such thing."""
    return such(report.text) is not None or says_there_was_none(report.text)


def stance_of(report: Report) -> Stance:
    """Who takes a stance, and where."""
    return Stance(report.speaker, report.article, report.chain[0].id, _shown_span(report))


def _shown_span(report: Report) -> tuple[int, int]:
    """From source and cue to the end of what is said."""
    said = report.chain[0]
    spans = (*said.source.spans, *said.cue.spans, report.span)
    return min(span[0] for span in spans), max(span[1] for span in spans)
