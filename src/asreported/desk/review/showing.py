"""One thing under review: the words around it, what was read there, what may be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from asreported.decisions import AnyPart, key_of, kind_of, own_spans, parts_of, words_of
from asreported.desk.models import Decision, Doubt, Statement
from asreported.desk.store.doubting import OWN_WORD
from asreported.exports.elements import escaped
from asreported.exports.html import excerpt
from asreported.exports.quantities import quantity
from asreported.exports.wording import Wording
from asreported.model import Attribution, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.desk.models import Article
    from asreported.model import Block, Entity, Record

_AROUND = 1
"""Blocks before and after those that it stands in."""


class Paragraph(NamedTuple):
    """A block as it is shown: HTML, and where it begins in the text."""

    html: SafeString
    start: int
    kind: str


class Line(NamedTuple):
    """One row of what was read: "Who", "the harbour master"."""

    name: str
    words: str


class Item(NamedTuple):
    """A part under review with the words it stands in."""

    key: str
    kind: str
    """``attribution``, ``figure`` or ``event``."""
    article: Article
    record: Record
    part: AnyPart
    paragraphs: list[Paragraph]
    lines: list[Line]
    words: str
    probability: float

    @property
    def sureness(self) -> int:
        """Of a hundred, how sure the reading is; never all of them where it is not."""
        return min(99, round(self.probability * 100)) if self.probability < 1 else 100

    @property
    def anchor(self) -> str:
        """What its marks lead to: the identifier of its card."""
        return f"{'statement' if self.kind == 'attribution' else self.kind}-1"

    @property
    def entities(self) -> list[Entity]:
        """Who of the article may be the speaker: the one that is read, then who else speaks."""
        own = self.part.source.speaker if isinstance(self.part, Attribution) else None
        speaking = {one.source.speaker for one in self.record.attributions}
        named = [one for one in self.record.entities if one.mentions or one.id == own]
        return sorted(named, key=lambda one: (one.id != own, one.id not in speaking))

    @property
    def spans(self) -> dict[str, Span]:
        """What of it can be selected anew: its words, and where they stand."""
        if not isinstance(self.part, Attribution):
            return {}
        wording = Wording(self.record)
        those = {"content": self.part.content.spans, "source": self.part.source.spans,
                 "cue": self.part.cue.spans}  # fmt: skip
        names = {"content": _("What is said"), "source": _("Who says it"),
                 "cue": _("The words of saying")}  # fmt: skip
        return {name: Span(names[name], wording.words(spans)) for name, spans in those.items()}


class Span(NamedTuple):
    """A role of words: its name, and the words that have it."""

    label: str
    words: str


def located(key: str) -> tuple[Article, str] | None:
    """The article that something is of, and its key; a statement's row leads to it as well."""
    doubt = Doubt.objects.select_related("article").filter(key=key).first()
    if doubt is not None:
        return doubt.article, key
    row = Decision.objects.select_related("article").filter(key=key).last()
    if row is not None:
        return row.article, key
    statement = Statement.objects.select_related("article").filter(key=key).first()
    if statement is None:
        return None
    record = statement.article.latest.record
    those = (one for one in record.attributions if one.id == statement.local)
    return next(((statement.article, key_of(record, one)) for one in those), None)


def item(article: Article, key: str) -> Item | None:
    """A part of an article as it stands, by its key; None where it is not there any more."""
    record = article.latest.record
    part = next((one for one in parts_of(record) if key_of(record, one) == key), None)
    if part is None:
        return None
    return Item(
        key,
        kind_of(part),
        article,
        record,
        part,
        list(paragraphs(record, part)),
        list(_lines(record, part)),
        words_of(record, part),
        _probability(record, part),
    )


def _probability(record: Record, part: AnyPart) -> float:
    """How sure the reading is of a part; of a figure, as of the statement that carries it."""
    if not isinstance(part, Figure):
        return part.probability
    likely = {one.id: one.probability for one in record.attributions}
    return likely.get(part.attribution or "", OWN_WORD)


def whole(record: Record) -> list[Paragraph]:
    """All blocks of an article, without a mark."""
    text = record.article.text
    return [
        Paragraph(mark_safe(escaped(text[one.start : one.end])), one.start, one.kind)  # noqa: S308 - escaped
        for one in record.article.blocks
    ]


def paragraphs(record: Record, part: AnyPart) -> Iterator[Paragraph]:
    """The blocks that a part stands in, with those around them."""
    spans = [span for each in own_spans(part) for span in each]
    if isinstance(part, Attribution):
        spans += part.source.spans
    blocks = record.article.blocks
    under = [at for at, block in enumerate(blocks) if any(_meets(block, *one) for one in spans)]
    first, last = (min(under), max(under)) if under else (0, 0)
    for block in blocks[max(0, first - _AROUND) : last + _AROUND + 1]:
        yield _paragraph(record, part, block)


def _paragraph(record: Record, part: AnyPart, block: Block) -> Paragraph:
    marked = excerpt(record, part, (block.start, block.end))
    return Paragraph(mark_safe(marked), block.start, block.kind)  # noqa: S308 - escaped in ``exports.elements``


def _meets(block: Block, start: int, end: int) -> bool:
    return block.start < end and start < block.end


def _lines(record: Record, part: AnyPart) -> Iterator[Line]:
    wording = Wording(record)
    if isinstance(part, Attribution):
        yield Line(_("Who"), wording.speaker(part))
        yield Line(_("Says it by"), wording.words(part.cue.spans) or _("quotation marks"))
        yield Line(_("What"), wording.words(part.content.spans))
        yield Line(_("How"), ", ".join(wording.traits(part)))
        return
    if isinstance(part, Figure):
        yield Line(_("How many"), quantity(part))
        yield Line(_("In the text"), wording.words([part.span]))
        yield Line(_("Of what kind"), part.category)
    else:
        yield Line(_("What"), f"{part.label} ({part.type})")
        yield Line(_("How far"), part.status)
        yield Line(_("Who"), _parties(record, part.actors))
        yield Line(_("To whom"), _parties(record, part.recipients))
    yield Line(_("On whose word"), wording.on_word(part))


def _parties(record: Record, those: tuple[object, ...]) -> str:
    text = record.article.text
    spans = [one.span for one in those if hasattr(one, "span")]
    return "; ".join(text[start:end] for start, end in spans)
