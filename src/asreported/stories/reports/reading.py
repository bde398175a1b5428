"""Records to reports: what is said, what the outlet says itself, and its headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.keys import member_key, moment
from asreported.stories.reports.model import Kind, Mood, Report
from asreported.stories.reports.sentences import clauses, sentences
from asreported.stories.words import content_stems, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Attribution, Entity, Record, Span
    from asreported.stories.model import Speaker

_NOT: Final = re.compile(
    r"\b(?:not|never|cannot|neither|no such|none of|(?:nobody|no one|none) (?:was|were|is|has|had)"
    r"|(?:is|was|are|were|been|be|had|has|have|made|found) no)\b|n['’]t\b",
    re.IGNORECASE,
)
_ANONYMITY: Final = re.compile(
    r"\b(?:anonymity|not authori[sz]ed to|asked not to be (?:named|identified))\b",
    re.IGNORECASE,
)
_NO_DENIAL: Final = re.compile(
    r"\b(?:not only|no longer|not yet|no later|no fewer|no less|no more than|no doubt"
    r"|not just|not least)\b",
    re.IGNORECASE,
)
_IF: Final = re.compile(r"\b(?:if|unless)\b[^,]*(?:,|$)", re.IGNORECASE)
_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|plans? to|(?:is|are|was|were) (?:to|set to|due to|going to))\b"
    r"|['’]ll\b",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r",\s(?P<who>[^“”\"\n]{3,110}?),?\s(?:said|says|reported|reports|announced|told [^,]{2,40})"
    r"(?:\s(?:on|in|at|late)\s[^,]{2,40})?$"
)
_TELLS: Final = re.compile(
    r"['’]s (?:\w+ ){0,2}(?:count|toll|figure|number|list|tally|estimate)\b|\W(?:\w+\W+){0,3}?"
    r"(?:spoke of|speaks of|gave|gives|puts?|raised|lowered|counts|counted|keeps to|kept to"
    r"|listed|lists|estimates?|estimated|said|says|has given)\b"
)
_CANNOT: Final = re.compile(
    r"\b(?:(?:could|can|would|did) not (?:immediately |yet )?(?:confirm|comment)|neither confirm"
    r"|nor den(?:y|ied)|(?:declin|refus)ed to (?:say|comment|confirm|discuss))",
    re.IGNORECASE,
)
_ASKED: Final = frozenset({"ask", "order"})
_HEADS: Final = frozenset({"headline", "standfirst"})
_LEAST_TERMS: Final = 2
_TOLL_WORDS: Final = {
    category: stem(word)
    for category, word in (("killed", "die"), ("injured", "injure"), ("missing", "miss"))
}
"""What a toll counts, where its own words leave it out: "Orvane says 44"."""
_QUOTES: Final = "\"'”’ "
_COVERED: Final = 0.5


def read_reports(records: Sequence[Record], speakers: Iterable[Speaker]) -> list[Report]:
    """All reports of some records, each article's in text order."""
    home = {(each.article, each.entity): one for one in speakers for each in one.mentions}
    return [
        report
        for at, record in enumerate(records)
        for report in sorted(_Reading(at, record, home).reports(), key=lambda one: one.span)
    ]


class _Reading:
    def __init__(self, at: int, record: Record, home: dict[tuple[str, str], Speaker]) -> None:
        self._at, self._record, self._home = at, record, home
        self._text = record.article.text
        mentions = [(span, each) for each in record.entities for span in each.mentions]
        self._named = sorted(mentions, key=lambda pair: pair[0])
        self._when = moment(record)
        self._inner = _innermost(record.attributions)

    def reports(self) -> Iterator[Report]:
        for attribution in self._record.attributions:
            if attribution.id in self._inner:
                continue
            yield from self._said(attribution)
        for voice in self._record.voice:
            if voice.kind == "reported_fact":
                yield from self._own("voice", voice.span)
        taken = self._taken()
        for block in self._record.article.blocks:
            if block.kind in _HEADS and not _mostly(taken, (block.start, block.end)):
                kind: Kind = "headline" if block.kind == "headline" else "standfirst"
                yield from self._own(kind, (block.start, block.end))

    def _taken(self) -> list[Span]:
        said = [span for one in self._record.attributions for span in one.content.spans]
        return sorted(said + [voice.span for voice in self._record.voice])

    def _said(self, attribution: Attribution) -> Iterator[Report]:
        chain = _chain(attribution, self._record.attributions)
        denied = sum(one.cue.act == "deny" and not one.negated for one in chain) % 2 == 1
        asked: Mood | None = "asked" if attribution.cue.act in _ASKED else None
        if attribution.cue.act == "deny" and attribution.negated:
            return
        act, refused = attribution.cue.act, _refuses(attribution)
        sides = act in {"confirm", "deny"}
        found = [
            report
            for sentence in sentences(self._text, attribution.content.spans)
            for spans in clauses(self._text, sentence)
            for report in self._report(
                "stance" if refused or self._evades(spans) else "said", spans, chain,
                (asked, denied),
            )
        ]  # fmt: skip
        if sides:
            found = [_weakened(report) for report in found]
        if not found and (refused or sides):
            spans = attribution.content.spans or attribution.cue.spans
            found = [*self._report("stance", spans or ((0, 0),), chain, (asked, denied))]
        yield from found

    def _evades(self, spans: tuple[Span, ...]) -> bool:
        """Whether what somebody says is that they cannot say: "could not confirm it"."""
        return _CANNOT.search(self._text, spans[0][0], spans[-1][1]) is not None

    def _own(self, kind: Kind, span: Span) -> Iterator[Report]:
        for sentence in sentences(self._text, (span,)):
            start, end = sentence[0][0], sentence[-1][1]
            tail = _TAIL.search(self._text, start, end)
            who = self._named_in(tail.start("who"), tail.end()) if tail else None
            if tail is not None and who is not None:
                sentence = ((start, tail.start()),)  # noqa: PLW2901  # the same, without its source
            for spans in clauses(self._text, sentence):
                for report in self._report(kind, spans, (), (None, False)):
                    teller = who or (self._teller(spans) if report.figures else None)
                    yield _told_by(report, teller)

    def _named_in(self, start: int, end: int) -> Speaker | None:
        """The person or body named in a stretch; a person before the body spoken for."""
        found = [
            self._home.get((self._record.article.id, entity.id))
            for span, entity in self._mentions(start, end)
            if self._text[span[0]].isupper()
        ]
        known = [one for one in found if one is not None and one.type != "place"][::-1]
        return next((one for one in known if one.type == "person"), (known or [None])[0])

    def _teller(self, spans: tuple[Span, ...]) -> Speaker | None:
        """Whose number it is in the outlet's own words: "the coast guard spoke of 79 dead"."""
        start, end = spans[0][0], spans[-1][1]
        for span, entity in self._mentions(start, end):
            if span[0] - start > _LEADING:
                return None
            if entity.type != "other" and _TELLS.match(self._text, span[1], end):
                return self._home.get((self._record.article.id, entity.id))
        return None

    def _report(
        self,
        kind: Kind,
        spans: tuple[Span, ...],
        chain: tuple[Attribution, ...],
        said: tuple[Mood | None, bool],
    ) -> Iterator[Report]:
        cover = (spans[0][0], spans[-1][1])
        words = " … ".join(self._text[start:end] for start, end in spans)
        order, names, named = self._order(spans)
        figures = tuple(one for one in self._record.figures if _inside(one.span, spans))
        order += tuple(
            _TOLL_WORDS[one.category] for one in figures if one.category in _TOLL_WORDS
        )
        times = tuple(one for one in self._record.times if _inside(one.span, spans))
        little = len(set(order)) + bool(figures) + bool(times) < _LEAST_TERMS
        nothing = (
            little
            or (" " not in words and not figures)
            or words.rstrip(_QUOTES).endswith("?")
            or _ANONYMITY.search(words)
        )
        if kind != "stance" and nothing:
            return
        negations = len(_NOT.findall(_NO_DENIAL.sub("", _IF.sub("", words))))
        record = self._record
        speakers = tuple(self._home.get((record.article.id, one.source.speaker or ""))
                         for one in chain)  # fmt: skip
        yield Report(
            member_key(record, "report", cover),
            self._at,
            record.article.id,
            record.article.publisher or record.source,
            self._when,
            kind,
            cover,
            spans,
            words,
            chain,
            speakers,
            frozenset(order),
            order,
            names,
            named,
            figures,
            times,
            said[0] or ("ahead" if _AHEAD.search(words) else "told"),
            said[1] != (negations % 2 == 1),
            next((one.id for one in speakers if one is not None), None),
            frozenset(
                one.value for one in times
                if one.value and one.type in {"date", "time"} and len(one.value) >= _DAY
            ),
            _referents(names),
        )  # fmt: skip

    def _order(
        self, spans: tuple[Span, ...]
    ) -> tuple[tuple[str, ...], frozenset[tuple[str, str]], frozenset[str]]:
        """Terms as they come, names in place of pronouns; who is named, and by which terms."""
        order: list[str] = []
        names: set[tuple[str, str]] = set()
        named: set[str] = set()
        for start, end in spans:
            order += content_stems(self._text, (start, end))
            for span, entity in self._mentions(start, end):
                name, kind = self._who(entity)
                words = self._text[span[0] : span[1]]
                stems = content_stems(name, (0, len(name)))
                if words[:1].islower() or words.lower() in _PRONOUNS:
                    order += stems
                if name[:1].isupper() or words[:1].isupper():
                    names.add((kind, " ".join(stems)))
                    named.update(stems)
            named.update(_capitals(self._text, (start, end)))
        return tuple(order), frozenset(names), frozenset(named)

    def _who(self, entity: Entity) -> tuple[str, str]:
        speaker = self._home.get((self._record.article.id, entity.id))
        return (entity.name, entity.type) if speaker is None else (speaker.name, speaker.type)

    def _mentions(self, start: int, end: int) -> Iterator[tuple[Span, Entity]]:
        for span, entity in self._named:
            if span[0] >= end:
                return
            if start <= span[0] and span[1] <= end:
                yield span, entity


def _capitals(text: str, span: Span) -> Iterator[str]:
    """The stems of words with a capital inside a sentence."""
    for word, at in tokens(text, span):
        if word[0].isupper() and at > span[0] + 1:
            yield stem(word)


_PRONOUNS: Final = frozenset("he she it they him her them his its their i we".split())


def _told_by(report: Report, teller: Speaker | None) -> Report:
    return report if teller is None else report._replace(speakers=(teller,), speaker=teller.id)


_DAY: Final = len("2025-10-17")
_KINDS: Final = (
    frozenset({"person"}),
    frozenset({"place"}),
    frozenset({"organisation", "group", "facility", "other"}),
)


def _referents(
    names: frozenset[tuple[str, str]],
) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The names of each kind, and their words."""
    told = [frozenset(name for kind, name in names if kind in kinds and name)
            for kinds in _KINDS]  # fmt: skip
    return tuple((each, frozenset(" ".join(each).split())) for each in told)


def _weakened(report: Report) -> Report:
    """A denial or confirmation with next to no words of its own, as a stance."""
    bare = not any(word[0].isupper() for word in report.text.split()[1:] if word)
    few = bare and len(report.terms - report.named) < _LEAST_TERMS and not report.figures
    return report._replace(kind="stance") if few else report


_LEADING: Final = 25


def _refuses(attribution: Attribution) -> bool:
    """Whether somebody declines to say, or cannot confirm."""
    act = attribution.cue.act
    return act == "decline" or (act == "confirm" and attribution.negated)


def _innermost(attributions: Sequence[Attribution]) -> set[str]:
    """Attributions that are told again by one inside them, with the same content."""
    found: set[str] = set()
    by_id = {one.id: one for one in attributions}
    for one in attributions:
        outer = by_id.get(one.within or "")
        if outer is not None and _same(one.content.spans, outer.content.spans):
            found.add(outer.id)
    return found


def _chain(
    attribution: Attribution, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """An attribution and those that it lies in, from the innermost outwards."""
    by_id = {one.id: one for one in attributions}
    chain = [attribution]
    while (outer := by_id.get(chain[-1].within or "")) is not None and outer not in chain:
        chain.append(outer)
    return tuple(chain)


def _same(one: Sequence[Span], other: Sequence[Span]) -> bool:
    size = sum(end - start for start, end in other)
    return _common(one, other) >= _WHOLE * size


_WHOLE: Final = 0.8


def _common(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def _mostly(taken: Sequence[Span], span: Span) -> bool:
    return _common(taken, (span,)) >= _COVERED * (span[1] - span[0])


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(start <= span[0] < end for start, end in spans)
