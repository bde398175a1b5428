"""Where one report leads back to, step by step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.keys import outlet_of
from asreported.stories.origins.outlets import outlet_words
from asreported.stories.origins.passages import at_passage, in_passages
from asreported.stories.words import content_stems, stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asreported.model import Attribution, Record
    from asreported.stories.model import Copy, OriginKind, Speaker
    from asreported.stories.origins.claimed import Claimed
    from asreported.stories.origins.outlets import Outlets
    from asreported.stories.reports import Report

_HEADS: Final = frozenset({"headline", "standfirst"})


class Lead(NamedTuple):
    """The first hand behind a report; ``known`` when it can be told from others.

    Somebody unnamed, and what an outlet says without a source, may be anybody's word.
    """

    key: tuple[str, ...]
    name: str
    kind: OriginKind
    steps: tuple[str, ...]
    speaker: Speaker | None = None
    known: bool = True
    body: Speaker | None = None


class Tracing:
    """The walk back from reports of one claim; all that is looked up on the way."""

    def __init__(
        self,
        records: Sequence[Record],
        copies: Sequence[Copy],
        outlets: Outlets,
        bodies: Mapping[str, Speaker],
        speakers: Sequence[Speaker] = (),
    ) -> None:
        self._home = {(each.article, each.entity): one.id
                      for one in speakers for each in one.mentions}  # fmt: skip
        self._records = {record.article.id: record for record in records}
        self._outlets, self._bodies = outlets, bodies
        self._copies: dict[str, list[Copy]] = {}
        for copy in copies:
            self._copies.setdefault(copy.copy, []).append(copy)

    def lead(self, report: Report, claim: Claimed) -> Lead:
        """The first hand behind a report, found among the reports of its claim."""
        steps: list[str] = []
        outlet, seen = report.outlet, {report.key}
        for _ in claim.reports:
            found = self._before(report, outlet, claim)
            if found is None:
                break
            step, outlet, earlier = found
            steps.append(step)
            if earlier is None or earlier.key in seen:
                break
            seen.add(earlier.key)
            report = earlier
        return self._first_hand(report, outlet, tuple(steps))

    def _before(
        self, report: Report, outlet: str, claim: Claimed
    ) -> tuple[str, str, Report | None] | None:
        """One step back: how, to whose text, and to which report where it is at hand."""
        for copy in self._copies.get(report.article, ()):
            if not in_passages(copy, report) or copy.of not in self._records:
                continue
            source = self._outlet_of(copy.of)
            return f"copy of {source}", source, at_passage(copy, report, claim)
        cited = self._cited(report)
        if cited is not None and self._outlets.canonical(cited) != outlet:
            name = self._outlets.canonical(cited)
            return f"cites {name}", name, claim.first_of(name, report)
        return None if report.chain else self._behind_own_words(report, outlet, claim)

    def _behind_own_words(
        self, report: Report, outlet: str, claim: Claimed
    ) -> tuple[str, str, Report | None] | None:
        """What an outlet's own words lean on: a source of its own, or an agency's credit."""
        inside = None if report.speakers else claim.sourced_in(report)
        if inside is not None:
            return "attributed in its own text", outlet, inside
        if sourced := claim.sourced_by(report):
            return "sourced in another of its articles", outlet, sourced
        if (told := self._told_below(report, claim)) is not None:
            return "told in its own text", outlet, told
        if report.kind in _HEADS and (quoted := self._quoted_in(report, claim)):
            return f"headline; {quoted.outlet} has it of the same source", outlet, quoted
        for agency in self._records[report.article].article.agencies:
            name = self._outlets.canonical(agency)
            if name != outlet:
                return f"credits {name}", name, claim.first_of(name, report)
        return None

    def _told_below(self, report: Report, claim: Claimed) -> Report | None:
        """What the article under a headline or standfirst tells of it."""
        blocks = self._records[report.article].article.blocks
        heads = [one for one in blocks if one.kind in _HEADS]
        if not any(one.start <= report.span[0] < one.end for one in heads):
            return None
        end = max(one.end for one in heads)
        return next(
            (one for one in claim.in_article(report.article) if one.span[0] >= end), None
        )

    def _quoted_in(self, report: Report, claim: Claimed) -> Report | None:
        """The report of a speaker whom the article under a headline quotes as well."""
        said = self._records[report.article].attributions
        quoted = {self._home.get((report.article, one.source.speaker or "")) for one in said}
        return claim.said_by(quoted, report)

    def _outlet_of(self, article: str) -> str:
        return outlet_of(self._records[article])

    def _cited(self, report: Report) -> str | None:
        """Another outlet that a report says it has this from."""
        text = self._records[report.article].article.text
        own = self._outlets.canonical(report.outlet)
        for attribution in reversed(report.chain):
            name = self._source_name(report, attribution, text)
            if _SOME_OUTLET.match(name):
                name = self._named_in(report.article, own) or name
            is_outlet = attribution.source.nature == "outlet" or self._outlets.is_outlet(name)
            if name and is_outlet and self._outlets.canonical(name) != own:
                return name
            if told := self._outlets.told_to(_around(text, attribution)):
                return None if told == report.outlet else told
        return None

    def _named_in(self, article: str, own: str) -> str | None:
        """The other outlet that an article cites by its name, if it is but one."""
        record = self._records[article]
        words = {
            " ".join(record.article.text[start:end] for start, end in said.source.spans)
            for said in record.attributions
        }
        named = {
            self._outlets.canonical(each) for each in words if self._outlets.is_outlet(each)
        }
        others = sorted(named - {own})
        return others[0] if len(others) == 1 else None

    def _source_name(self, report: Report, said: Attribution, text: str) -> str:
        for one, speaker in zip(report.chain, report.speakers, strict=True):
            if one is said and speaker is not None and speaker.name[:1].isupper():
                return speaker.name
        return " ".join(text[start:end] for start, end in said.source.spans)

    def _first_hand(self, report: Report, outlet: str, steps: tuple[str, ...]) -> Lead:
        teller = report.speakers[0] if report.speakers and not report.chain else None
        if teller is not None:
            return self._spoken(teller, steps)
        if not report.chain or report.chain[0].source.nature == "implied":
            return self._own(report, outlet, steps)
        said, speaker = report.chain[0], report.speakers[0]
        text = self._records[report.article].article.text
        words = " ".join(text[start:end] for start, end in said.source.spans)
        if said.source.nature == "outlet" or self._outlets.is_outlet(words):
            own = self._outlets.canonical(speaker.name if speaker else words)
            key: tuple[str, ...] = ("outlet", self._outlets.family(own))
            return Lead(key, own, "outlet", (*steps, "own reporting"))
        written = _written_before(text, said) if words == "which" else ""
        if said.source.nature == "document" or written:
            words = written or words
            key = ("document", *_document(words, speaker))
            return Lead(key, words, "document", (*steps, f"document: {words}"))
        if speaker is None or (said.source.nature == "unnamed" and not self._is_body(speaker)):
            key = ("unnamed", self._outlets.family(outlet), _head(text, said) or "somebody")
            why = f"unnamed: {words or 'somebody'}, to {outlet}"
            name = words or "somebody unnamed"
            return Lead(key, name, "speaker", (*steps, why), speaker, known=False)
        return self._spoken(speaker, steps)

    def _is_body(self, speaker: Speaker) -> bool:
        """Whether it is a body by its name, as other articles read it."""
        body = self._bodies.get(speaker.id)
        named = body is not None and body.name == speaker.name
        return named or any(one.id == speaker.id for one in self._bodies.values())

    def _spoken(self, speaker: Speaker, steps: tuple[str, ...]) -> Lead:
        body = self._bodies.get(speaker.id)
        behind = body is not None and body.name != speaker.name
        why = f"speaker {speaker.name}" + (
            f", who speaks for {body.name}" if behind and body else ""
        )
        key = ("speaker", (body or speaker).id)
        return Lead(key, speaker.name, "speaker", (*steps, why), speaker, body=body)

    def _own(self, report: Report, outlet: str, steps: tuple[str, ...]) -> Lead:
        family = self._outlets.family(outlet)
        # "The Ledger has learned": an outlet that names itself in its report was there first.
        known = outlet == report.outlet and outlet_words(outlet) <= outlet_words(report.text)
        why = "own reporting" if known else f"{outlet}'s own words, no source named"
        return Lead(("outlet", family), outlet, "outlet", (*steps, why), known=known)


_SOME_OUTLET: Final = re.compile(
    r"(?:an?|another) (?:\w+ )?(?:newspaper|broadcaster|magazine|website|agency|paper|station"
    r"|channel|outlet)\Z"
)


def _written_before(text: str, said: Attribution) -> str:
    """The document that "which" stands for, right before it in its sentence, or nothing."""
    start = said.source.spans[0][0]
    found = _WRITTEN.findall(text, max(0, start - _REACH), start)
    return found[-1] if found else ""


_WRITTEN: Final = re.compile(
    r"\b(?:report|memo|letter|statement|study|document|email|note)s?\b(?=[^.;\n]*\Z)",
    re.IGNORECASE,
)
_REACH: Final = 80


def _around(text: str, attribution: Attribution) -> str:
    """The words of source and cue, and what follows the cue."""
    spans = (*attribution.source.spans, *attribution.cue.spans)
    if not spans:
        return ""
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    stop = text.find("\n", end, end + _BEHIND)
    return text[start : stop if stop != -1 else end + _BEHIND]


_BEHIND: Final = 50


def _head(text: str, said: Attribution) -> str:
    head = said.source.head
    return "" if head is None else stem(text[head[0] : head[1]].rsplit(maxsplit=1)[-1])


def _document(words: str, speaker: Speaker | None) -> tuple[str, ...]:
    """What tells a document: its words, or the entity that it is."""
    if speaker is not None and len(speaker.mentions) > 1:
        return (speaker.id,)
    return tuple(sorted(set(content_stems(words, (0, len(words))))))
