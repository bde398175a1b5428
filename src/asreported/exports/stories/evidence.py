"""What the texts and records say behind a story: outlets, speakers, and spans in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.exports import moments
from asreported.exports.elements import Html, element, link
from asreported.exports.happenings import Happenings, place_words
from asreported.exports.quantities import quantity
from asreported.exports.stories.sentences import InSentence, in_sentence
from asreported.exports.wording import Wording
from asreported.model import Figure
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Event, Record, Span
    from asreported.stories.model import Cited, Claim, Point, Series, Stories

_TELLING: Final = 40
"""From how many characters on words say enough without their sentence."""


class Evidence:
    """Looks up, for stories and the records they were made from, what stands behind them."""

    def __init__(
        self,
        stories: Stories,
        records: Iterable[Record],
        addresses: Mapping[str, str] | None = None,
        claims: Mapping[str, str] | None = None,
        others: Mapping[str, str] | None = None,
    ) -> None:
        """``addresses`` are paths of one's own pages by article, in place of the originals.

        ``claims`` are paths of one's own pages by claim, ``others`` by the identifier of a
        speaker and by the anchor of a series or dispute (``series_anchor``).
        """
        self._addresses = addresses or {}
        self._claims = claims or {}
        self._others = others or {}
        self._records = _latest(records)
        self._listed = {each.id: each for each in stories.articles}
        self._speakers = {each.id: each.name for each in stories.speakers}
        self._anchors: set[str] = set()
        self._wordings: dict[str, Wording] = {}
        self._sentences: dict[str, Sentences] = {}

    def record(self, article: str) -> Record | None:
        """The record of an article; None when it was not given."""
        return self._records.get(article)

    def outlet(self, article: str) -> str:
        """Who published an article; its source when that is not known."""
        listed = self._listed.get(article)
        return (listed.publisher or listed.source) if listed else article

    def headline(self, article: str) -> str:
        """The headline of an article; its source when it has none."""
        listed = self._listed.get(article)
        return (listed.headline or listed.source) if listed else article

    def published(self, article: str) -> str | None:
        """When an article was published, ISO 8601."""
        listed = self._listed.get(article)
        return listed.published if listed else None

    def url(self, article: str) -> str | None:
        """The address of an article."""
        record = self._records.get(article)
        return record.article.url if record else None

    def titled(self, article: str) -> Html:
        """The headline of an article as a link to its page, where there is one."""
        words = element("bdi", None, self.headline(article))
        if own := self._addresses.get(article):
            return element("a", {"href": own}, words)
        return link(self.url(article), words)

    def anchor(self, name: str) -> str | None:
        """A name that something on the page is found by; None when another thing has it."""
        if name in self._anchors:
            return None
        self._anchors.add(name)
        return name

    def claim(self, claim: Claim) -> Html | str:
        """The words of a claim, as a link to its page where it has one."""
        address = self._claims.get(claim.id)
        return element("a", {"href": address}, claim.text) if address else claim.text

    def speaker(self, key: str | None) -> str | None:
        """The name of a speaker; what is no speaker's identifier is returned as given."""
        return self._speakers.get(key, key) if key else None

    def linked(self, key: str | None, words: Html | str) -> Html | str:
        """Words as a link to the page of a speaker, series or dispute, where it has one."""
        address = self._others.get(key or "")
        return element("a", {"href": address}, words) if address else words

    def words(self, article: str, span: Span) -> str:
        """The words of a span; empty when the text is not at hand."""
        found = self.sentence(article, span)
        return found.words.strip() if found else ""

    def sentence(self, article: str, span: Span) -> InSentence | None:
        """A span in its sentence; None when the text is not at hand."""
        record = self._records.get(article)
        if record is None:
            return None
        return in_sentence(self._cut(record), span)

    def on_word(self, cited: Cited) -> str | None:
        """On whose word a place stands: "on the harbour master's word"."""
        record = self._records.get(cited.article)
        if record is None or cited.attribution is None:
            return None
        wording = self._wording(record)
        attribution = wording.attribution(cited.attribution)
        if attribution is None:
            return None
        carried = Figure("", cited.span, None, None, "exactly", attribution=attribution.id)
        return wording.on_word(carried)

    def event(self, cited: Cited) -> Event | None:
        """The event of a record that a place tells of."""
        record = self._records.get(cited.article)
        events = record.events if record else ()
        return next((each for each in events if each.id == cited.event), None)

    def particulars(self, cited: Cited) -> Sequence[str]:
        """Who did it, to whom, and where, as one article tells: "by A", "to B", "Ostrel"."""
        record, event = self.record(cited.article), self.event(cited)
        if record is None or event is None:
            return ()
        told = Happenings(self._wording(record))
        parties = (("by", event.actors), ("to", event.recipients))
        found = [
            f"{how} {', '.join(names)}"
            for how, actors in parties
            if (names := list(dict.fromkeys(filter(None, map(told.name, actors)))))
        ]
        return (*found, *([place_words(event.place)] if event.place else []))

    def quotation(self, cited: Cited) -> str:
        """A place's words; when they are few, their whole sentence."""
        found = self.sentence(cited.article, cited.span)
        if found is None:
            return ""
        return (found.words if len(found.words) >= _TELLING else "".join(found)).strip()

    def amount(self, series: Series, point: Point) -> str:
        """A point's value in words, with unit where its figure has one."""
        told = self._figure(point)
        figure = Figure(
            id="",
            span=point.span,
            low=point.low,
            high=point.high,
            bound=point.bound,
            unit=told.unit if told else None,
            counts=series.counts,
        )
        return quantity(figure)

    def outlets(self, articles: Iterable[str]) -> Sequence[str]:
        """The outlets of some articles, each once, in order."""
        return tuple(dict.fromkeys(self.outlet(each) for each in articles))

    def _figure(self, point: Point) -> Figure | None:
        record = self._records.get(point.article)
        figures = record.figures if record else ()
        return next((each for each in figures if each.id == point.figure), None)

    def _cut(self, record: Record) -> Sentences:
        return self._sentences.setdefault(record.article.id, Sentences(record))

    def _wording(self, record: Record) -> Wording:
        return self._wordings.setdefault(record.article.id, Wording(record))


def _latest(records: Iterable[Record]) -> dict[str, Record]:
    """Of several versions of one article, the one that stories compare: the latest."""
    found: dict[str, Record] = {}
    for record in records:
        before = found.get(record.article.id)
        if before is None or _changed(before) <= _changed(record):
            found[record.article.id] = record
    return found


def _changed(record: Record) -> str:
    stamp = record.article.modified or record.article.published
    return stamp.value if stamp else ""


def dated(value: str | None) -> str:
    """A date in words, with its weekday when it is a day."""
    if value is None:
        return "no date"
    day = moments.weekday(value) if len(value) >= len("2025-03-03") else None
    return f"{day} {moments.in_words(value)}" if day else moments.in_words(value)
