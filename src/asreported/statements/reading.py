"""The reading of an article's attributions, from models to the parts of a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asreported.model import Attribution, Content, Cue
from asreported.statements.choosing import chosen
from asreported.statements.citing import with_reports
from asreported.statements.cues import sense_of
from asreported.statements.drafts import drafts_of
from asreported.statements.headlines import with_headlines
from asreported.statements.inner import nested
from asreported.statements.reckonings import with_reckonings
from asreported.statements.refusals import with_refusals
from asreported.statements.sources import Speakers
from asreported.statements.spans import content_spans, kind_of, plain_spans
from asreported.statements.table import table_of
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
    table = table_of(analysis, learned.lexicon)
    drafts = [
        draft
        for draft in drafts_of(analysis, table, learned)
        if analysis.blocks[analysis.block_of[draft.cue]].kind not in _UNREAD
    ]
    drafts = with_headlines(analysis, drafts)
    drafts = with_refusals(analysis, with_reckonings(analysis, drafts))
    standing = chosen(with_reports(analysis, drafts), learned.threshold)
    standing = continued(analysis, table, standing)
    found = list(nested(analysis, standing))
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


def _attributions(
    analysis: Analysis, table: Table, speakers: Speakers, found: list[Nested]
) -> tuple[Attribution, ...]:
    kept = [
        (place, each, spans)
        for place, each in enumerate(found)
        if (spans := content_spans(analysis, table, each.draft))
    ]
    order = sorted(kept, key=lambda item: (item[1].draft.cue, item[1].within is not None))
    number_of_cue = {
        each.draft.cue: number
        for number, (_, each, _) in enumerate(order, 1)
        if each.within is None
    }
    outer = [each.draft.cue for each in found if each.within is None]
    attributions = []
    for number, (_, each, spans) in enumerate(order, 1):
        parent = None if each.within is None else number_of_cue.get(outer[each.within])
        sense = sense_of(analysis, each.draft)
        attributions.append(
            Attribution(
                id=f"a{number}",
                kind=kind_of(analysis, table, each.draft),
                source=speakers.source(each.draft.source, each.draft.cue),
                cue=Cue(plain_spans(analysis, each.draft.cue_tokens), sense.lemma, sense.act),
                content=Content(spans),
                within=None if parent is None else f"a{parent}",
                negated=sense.negated,
                hedged=sense.hedged,
                probability=each.draft.probability,
            )
        )
    return tuple(attributions)
