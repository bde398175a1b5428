"""One record as a person wants to see it in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports import moments
from asreported.exports.happenings import STATUSES, Happenings, place_words
from asreported.exports.quantities import quantity
from asreported.exports.terminal import Lines
from asreported.exports.wording import DISPUTES, OWN_READING, Wording

if TYPE_CHECKING:
    from asreported.model import Attribution, Dispute, Event, Figure, Record, Spans, Time

# Below this a statement is more likely wrong than right, and said to be uncertain.
_UNSURE = 0.5
_INDENT = 2


def sheet(record: Record, *, width: int, colour: bool) -> str:
    """Headline, who says what, readings, figures, dates, events, disputes, what is missing."""
    writer = _Sheet(record, Lines(width=width, colour=colour))
    writer.head()
    writer.statements()
    writer.readings()
    writer.figures()
    writer.dates()
    writer.events()
    writer.disputes()
    writer.missing()
    return writer.lines.text()


class _Sheet:
    def __init__(self, record: Record, lines: Lines) -> None:
        self.record = record
        self.wording = Wording(record)
        self.happenings = Happenings(self.wording)
        self.lines = lines
        self.gap = f" {lines.glyph('[...]')} "

    def head(self) -> None:
        """The headline, and who published it, when, and who wrote it."""
        article = self.record.article
        published = moments.stamp(article.published) if article.published else "no date"
        by = f"by {' and '.join(article.bylines)}" if article.bylines else None
        known = [part for part in (article.publisher, published, by) if part]
        headline = article.headline or "No headline"
        dash = self.lines.glyph(" - ")
        self.lines.put(("title", headline), ("plain", dash + ", ".join(known)))
        self.lines.put(("note", self.record.source))

    def statements(self) -> None:
        """Who says what."""
        if self._titled("Who says what", len(self.record.attributions)):
            for at, each in enumerate(self.record.attributions):
                if at:
                    self.lines.blank()
                self._statement(each)

    def _statement(self, each: Attribution) -> None:
        wording, dash = self.wording, self.lines.glyph("; ")
        speaker = wording.speaker(each, gap=self.gap)
        cue = wording.words(each.cue.spans, gap=self.gap)
        self.lines.put(("speaker", speaker), ("plain", " "), ("cue", cue), indent=_INDENT)
        content = wording.words(each.content.spans, gap=self.gap)
        if content:
            self.lines.put(("plain", content), indent=3 * _INDENT)
        if len(wording.chain(each)) > 1:
            self.lines.put(("note", f"chain: {self._chain(each)}"), indent=2 * _INDENT)
        self.lines.put(("note", dash.join(self._notes(each))), indent=2 * _INDENT)

    def _chain(self, each: Attribution) -> str:
        arrow = f" {self.lines.glyph('<-')} "
        names = (self.wording.speaker(one, gap=self.gap) for one in self.wording.chain(each))
        return arrow.join(names)

    def _notes(self, each: Attribution) -> list[str]:
        written = self.wording.as_written(each, gap=self.gap)
        described = self.wording.description(each)
        notes = [*self.wording.traits(each)]
        notes += [f'in the text: "{written}"'] if written else []
        notes += [described] if described else []
        notes += [f"uncertain ({each.probability:.0%})"] if each.probability < _UNSURE else []
        return notes

    def readings(self) -> None:
        """What the outlet itself makes of things, as it says it."""
        if self._titled(OWN_READING, len(self.wording.readings)):
            for span in self.wording.readings:
                words = self.wording.words([span])
                self.lines.put(("plain", words), indent=2 * _INDENT, hang=_INDENT)

    def figures(self) -> None:
        """The figures with their bounds, and on whose word."""
        if self._titled("Figures", len(self.record.figures)):
            for each in self.record.figures:
                self._figure(each)

    def _figure(self, each: Figure) -> None:
        notes = [self.wording.on_word(each)]
        notes += [f"as of {each.as_of}"] if each.as_of else []
        notes += [f"place: {each.place}"] if each.place else []
        self.lines.put(
            ("figure", quantity(each)),
            ("plain", self.lines.glyph(" - ") + ", ".join(notes)),
            indent=2 * _INDENT,
            hang=_INDENT,
        )

    def dates(self) -> None:
        """The dates, what they resolved to, and on what basis."""
        if self._titled("Dates", len(self.record.times)):
            for each in self.record.times:
                self._date(each)

    def _date(self, each: Time) -> None:
        words = self.wording.words([each.span])
        value = _value(each)
        value = "" if value == words else f" {self.lines.glyph('->')} {value}"
        dated = self.record.article.published is not None
        notes = [moments.basis(each, dated=dated)]
        notes += [" to ".join(reach)] if (reach := moments.reach(each)) else []
        self.lines.put(
            ("date", words),
            ("plain", value + self.lines.glyph(" - ") + ", ".join(notes)),
            indent=2 * _INDENT,
            hang=_INDENT,
        )

    def events(self) -> None:
        """What was done, how far it has come, and on whose word; its parts below it."""
        if self._titled("Events", len(self.record.events)):
            for each in self.record.events:
                self._event(each)

    def _event(self, each: Event) -> None:
        dash = self.lines.glyph(" - ")
        self.lines.put(
            ("event", each.label),
            ("plain", f"{dash}{STATUSES[each.status]}, {self.wording.on_word(each)}"),
            indent=2 * _INDENT,
            hang=_INDENT,
        )
        for name, words in self._parts(each):
            self.lines.put(
                ("note", f"{name}: "), ("plain", words), indent=3 * _INDENT, hang=_INDENT
            )

    def _parts(self, each: Event) -> list[tuple[str, str]]:
        told = self.happenings
        kind = self.lines.glyph("; ").join((*told.kind(each), *told.sureness(each)))
        parts = (
            ("who", told.actors(each.actors)),
            ("to whom", told.actors(each.recipients)),
            ("where", place_words(each.place) if each.place else ""),
            ("when", told.when(each) or ""),
            ("figures", ", ".join(told.amounts(each))),
            ("in the text", self.wording.words(each.trigger, gap=self.gap)),
            ("type", kind),
        )
        return [(name, words) for name, words in parts if words]

    def disputes(self) -> None:
        """What is disputed inside the article, side by side."""
        if self._titled("Disputed in the article", len(self.record.disputes)):
            for each in self.record.disputes:
                self._dispute(each)

    def _dispute(self, each: Dispute) -> None:
        why = f"{self.lines.glyph(' - ')}{each.why}" if each.why else ""
        self.lines.put(
            ("dispute", DISPUTES[each.kind]), ("plain", why), indent=2 * _INDENT, hang=_INDENT
        )
        for side in each.sides:
            self._side(side)

    def _side(self, spans: Spans) -> None:
        speaker, _ = self.wording.side(spans)
        words = self.wording.words(spans, gap=self.gap)
        self.lines.put(
            ("speaker", speaker), ("plain", f": {words}"), indent=3 * _INDENT, hang=_INDENT
        )

    def missing(self) -> None:
        """What a reader would expect and does not find; nothing when all is there."""
        gaps = self.wording.gaps()
        if gaps and self._titled("What is missing", len(gaps)):
            for gap in gaps:
                self.lines.put(
                    ("plain", f"{gap.what}: {gap.why}"), indent=2 * _INDENT, hang=_INDENT
                )

    def _titled(self, title: str, count: int) -> bool:
        """A section's heading with its count, or one line that says there is nothing."""
        self.lines.blank()
        if count:
            self.lines.put(("heading", title), ("note", f" ({count})"))
        else:
            self.lines.put(("heading", title), ("plain", ": none found"))
        return count > 0


def _value(time: Time) -> str:
    """The value as ISO 8601 with its weekday, or in words when it is no calendar date."""
    if time.value is None:
        return "unknown"
    if not moments.is_iso(time.value):
        return moments.in_words(time.value)
    day = moments.weekday(time.value)
    return f"{time.value} ({day})" if day else time.value
