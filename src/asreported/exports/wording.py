"""How the parts of one record are put in words, for every format alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from asreported.model import (
        Act,
        Attribution,
        AttributionKind,
        DisputeKind,
        Event,
        Figure,
        Nature,
        Record,
        Span,
        Spans,
    )

NATURES: Final[Mapping[Nature, str]] = {
    "named": "named source",
    "unnamed": "unnamed source",
    "institution": "institution",
    "document": "document",
    "outlet": "news outlet",
    "implied": "source implied",
}
ACTS: Final[Mapping[Act, str]] = {
    "assert": "says",
    "confirm": "confirms",
    "deny": "denies",
    "accuse": "accuses",
    "announce": "announces",
    "order": "orders",
    "ask": "asks",
    "promise": "promises",
    "threaten": "threatens",
    "offer": "offers",
    "decline": "declines",
    "believe": "believes",
}
# The usual kind, indirect, goes without saying.
KINDS: Final[Mapping[AttributionKind, str]] = {
    "direct": "quoted",
    "mixed": "partly quoted",
}
DISPUTES: Final[Mapping[DisputeKind, str]] = {
    "denial": "A claim and its denial",
    "figures": "Two figures for one thing",
    "opposed": "Opposed accounts",
}
NOBODY: Final = "source not named"
OWN_WORD: Final = "the article's own word"
OWN_READING: Final = "The outlet's own interpretation"
NO_SOURCE: Final = "no source given"
CHECKED: Final = "checked by a person"

# Words that are written small inside a sentence: English determiners, pronouns and
# the small numerals that open a description ("Two officials", "One of them").
_SMALL: Final = frozenset(
    """a all an another any both each eight every few five four he her his i it its many most my
    nine no one other others our police seven several she six some ten that the their these they
    this those three two we who""".split(),
)
_POSSESSIVES: Final = {
    "he": "his",
    "i": "my",
    "it": "its",
    "she": "her",
    "they": "their",
    "we": "our",
    "you": "your",
}
_BLANKS: Final = re.compile(r"\s+")
_POSSESSIVE_WORDS: Final = 4


class Wording:
    """What one record says, in words: spans, speakers, chains, and on whose word."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._text = record.article.text
        self._entities = {entity.id: entity for entity in record.entities}
        self.readings = self.valid(
            each.span for each in record.voice if each.kind == "interpretation"
        )
        self._attributions = {each.id: each for each in reversed(record.attributions)}

    def words(self, spans: Iterable[Span], *, gap: str = " … ") -> str:
        """The verbatim words of spans, line breaks as blanks, ``gap`` between two spans."""
        parts = (self._text[start:end] for start, end in self.valid(spans))
        return gap.join(_BLANKS.sub(" ", part).strip() for part in parts)

    def valid(self, spans: Iterable[Span]) -> Spans:
        """Those spans that lie in the text and are not empty, as given."""
        size = len(self._text)
        return tuple((start, end) for start, end in spans if 0 <= start < end <= size)

    def attribution(self, key: str | None) -> Attribution | None:
        """The attribution of an identifier; None when there is none."""
        return self._attributions.get(key) if key else None

    def speaker(self, attribution: Attribution, *, gap: str = " … ") -> str:
        """Who speaks: the source's words when they hold the speaker's name, else the name."""
        written = self.words(attribution.source.spans, gap=gap)
        entity = self._entities.get(attribution.source.speaker or "")
        if entity is None or entity.name in written:
            return written or NOBODY
        return entity.name

    def description(self, attribution: Attribution) -> str | None:
        """What else the speaker is called ("Republican Senator"), unless the source says it."""
        entity = self._entities.get(attribution.source.speaker or "")
        described = entity.description if entity else None
        return None if (described or "") in self.speaker(attribution) else described

    def as_written(self, attribution: Attribution, *, gap: str = " … ") -> str | None:
        """The source's own words when they differ from the speaker ("the ministry")."""
        written = self.words(attribution.source.spans, gap=gap)
        return written if written and written != self.speaker(attribution, gap=gap) else None

    def chain(self, attribution: Attribution) -> tuple[Attribution, ...]:
        """The attributions this one lies within, outermost first, itself last."""
        found: dict[str, Attribution] = {}
        each: Attribution | None = attribution
        while each is not None and each.id not in found:
            found[each.id] = each
            each = self.attribution(each.within)
        return tuple(reversed(found.values()))

    def traits(self, attribution: Attribution) -> tuple[str, ...]:
        """Nature of the source, act, kind, and whether negated or hedged."""
        traits = [NATURES[attribution.source.nature], ACTS[attribution.cue.act]]
        traits.extend([KINDS[attribution.kind]] if attribution.kind in KINDS else [])
        traits.extend(["negated"] if attribution.negated else [])
        traits.extend(["hedged"] if attribution.hedged else [])
        return tuple(traits)

    def sureness(self, attribution: Attribution) -> tuple[str, ...]:
        """How sure the reading is, never rounded up to certain; empty when nothing is said."""
        if attribution.probability >= 1:
            return ()
        return (f"{min(99, round(attribution.probability * 100))}% sure",)

    def checked(self, part: Attribution | Figure | Event) -> tuple[str, ...]:
        """That a person looked at it, and what is shown is what was decided."""
        return (CHECKED,) if part.decided else ()

    def on_word(self, told: Figure | Event) -> str:
        """On whose word a figure or event stands: "on the assembly president's word"."""
        attribution = self.attribution(told.attribution)
        if attribution is None:
            return f"on {OWN_WORD}"
        speaker = self.speaker(attribution)
        if speaker == NOBODY:
            return "on the word of a source not named"
        return on_word_of(speaker)

    def side(self, spans: Iterable[Span]) -> tuple[str, Attribution | None]:
        """Who stands behind a side of a dispute, in words, and the attribution it belongs to.

        That is the innermost one whose content holds most of the side, else the one
        whose source and cue do. What somebody denies is not laid at the denier's door.
        """
        side = self.valid(spans)
        if said := self._holding(side, lambda each: each.content.spans):
            speaker = self.speaker(said)
            denied = f"denied by {mid_sentence(speaker)}"
            return (denied if said.cue.act == "deny" else speaker), said
        saying = self._holding(side, lambda each: each.source.spans + each.cue.spans)
        return (self.speaker(saying) if saying else "the article"), saying

    def _holding(self, side: Spans, part: Callable[[Attribution], Spans]) -> Attribution | None:
        shares = [
            (_overlap(side, part(each)), -_size(part(each)), -at, each)
            for at, each in enumerate(self.record.attributions)
        ]
        best = max(shares, default=None, key=lambda share: share[:3])
        return best[3] if best and best[0] else None

    def gaps(self) -> tuple[Missing, ...]:
        """What is missing: what the readers said, and the fields nobody could fill."""
        article = self.record.article
        stated = dict.fromkeys((*article.missing, *self.record.missing))
        said = " ".join(each.what for each in stated).lower().replace("_", " ")
        fields = (
            ("headline", article.headline, ("headline",)),
            ("publisher", article.publisher, ("publisher",)),
            ("author", article.bylines, ("author", "byline")),
            ("publication date", article.published, ("publication date", "published")),
        )
        unfilled = (
            Missing(what=what, why="the page does not say")
            for what, value, names in fields
            if not value and not any(name in said for name in names)
        )
        return (*stated, *unfilled)


def on_word_of(speaker: str) -> str:
    """Either "on the harbour master's word" or, long or plural, "on the word of …"."""
    if speaker.lower() in _POSSESSIVES:
        return f"on {_POSSESSIVES[speaker.lower()]} word"
    name = mid_sentence(speaker)
    short = len(name.split()) <= _POSSESSIVE_WORDS and "," not in name
    if short and name[-1:].isalpha() and not name.endswith("s"):
        return f"on {name}'s word"
    return f"on the word of {name}"


def mid_sentence(words: str) -> str:
    """Words as they stand inside a sentence: "The ministry" as "the ministry"."""
    first = re.match(r"\w+", words)
    small = first is not None and first[0].lower() in _SMALL and first[0] != "I"
    return words[0].lower() + words[1:] if small else words


def _size(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _overlap(some: Iterable[Span], others: Spans) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)
