"""The reading of an article's attributions, from models to the parts of a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asreported.model import Attribution, Content, Cue
from asreported.statements.choosing import chosen
from asreported.statements.cues import sense_of
from asreported.statements.drafts import drafts_of
from asreported.statements.inner import nested
from asreported.statements.rules import with_rules
from asreported.statements.sources import Speakers
from asreported.statements.spans import content_spans, kind_of, plain_spans
from asreported.statements.table import table_of
from asreported.statements.transcripts import parted, with_turns
from asreported.statements.turn_speakers import with_labels
from asreported.statements.turns import turns_of
from asreported.statements.weights import weights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis
    from asreported.model import Entity
    from asreported.statements.draft import Draft
    from asreported.statements.inner import Nested
    from asreported.statements.table import Table

_UNREAD = frozenset({"cross_link"})
_CLOSED = frozenset({"headline", "heading", "cross_link", "caption", "correction"})


@dataclass(frozen=True)
class Statements:
    """What an article says that others say."""

    attributions: tuple[Attribution, ...] = ()
    """In text order, ids a1, a2, ...; those that lie in another name it as ``within``."""
    entities: tuple[Entity, ...] = ()
    """The analysis' entities, then the sources that were none of them."""


def read_statements(analysis: Analysis) -> Statements:
    """The attributions of an article, and the entities that speak.

    Raises ``WeightsError`` when the trained weights are missing or damaged.
    """
    if not len(analysis):
        return Statements((), analysis.entities)
    learned = weights()
    turns = turns_of(analysis)
    analysis = with_labels(analysis, turns)
    table = table_of(analysis, learned.lexicon)
    drafts = [
        draft
        for draft in with_rules(analysis, drafts_of(analysis, table, learned))
        if analysis.blocks[analysis.block_of[draft.cue]].kind not in _UNREAD
    ]
    standing = chosen(parted(analysis, drafts, turns), learned.threshold)
    standing = continued(analysis, table, standing)
    found = with_turns(analysis, nested(analysis, table, standing), turns)
    speakers = Speakers(analysis)
    attributions = _attributions(analysis, table, speakers, found)
    return Statements(attributions, speakers.entities())


def continued(analysis: Analysis, table: Table, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, each content followed through all paragraphs of its quotation."""
    drafts = list(drafts)
    taken = {token for draft in drafts for token in (*draft.content, *draft.cue_tokens)}
    longer = []
    for draft in drafts:
        group = int(table.group[draft.content[-1]])
        more: list[int] = []
        if group >= 0:
            more = list(_rest(analysis, table, draft.content[-1], group, taken))
        taken.update(more)
        longer.append(replace(draft, content=(*draft.content, *more)) if more else draft)
    return longer


def _rest(
    analysis: Analysis, table: Table, last: int, group: int, taken: set[int]
) -> Iterable[int]:
    """The tokens of a quotation in the blocks after a token's."""
    block = analysis.block_of[last]
    for first, end in table.stretches[int(table.quote[last]) + 1 :]:
        if first >= end or table.group[first] != group:
            return
        kind = analysis.blocks[analysis.block_of[first]].kind
        if kind in _CLOSED or not taken.isdisjoint(range(first, end)):
            return
        if analysis.block_of[first] > block:
            yield from range(first, end)


def _depths(found: list[Nested]) -> list[int]:
    """How many others each lies in; what holds another stands before it."""
    depths: list[int] = []
    for each in found:
        depths.append(0 if each.within is None else depths[each.within] + 1)
    return depths


def _attributions(
    analysis: Analysis, table: Table, speakers: Speakers, found: list[Nested]
) -> tuple[Attribution, ...]:
    kept = {
        place: spans
        for place, each in enumerate(found)
        if (spans := content_spans(analysis, table, each.draft))
    }
    depths = _depths(found)
    order = sorted(kept, key=lambda place: (found[place].draft.cue, depths[place]))
    ids = {place: f"a{number}" for number, place in enumerate(order, 1)}
    attributions = []
    for place in order:
        each, spans = found[place], kept[place]
        sense = sense_of(analysis, each.draft)
        attributions.append(
            Attribution(
                id=ids[place],
                kind=kind_of(analysis, table, each.draft),
                source=speakers.source(each.draft.source, each.draft.cue),
                cue=Cue(plain_spans(analysis, each.draft.cue_tokens), sense.lemma, sense.act),
                content=Content(spans),
                within=None if each.within is None else ids.get(each.within),
                negated=sense.negated,
                hedged=sense.hedged,
                probability=each.draft.probability,
            )
        )
    return tuple(attributions)
