"""The reading of an article's attributions, from models to the parts of a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from asreported.model import Attribution, Content, Cue
from asreported.statements.choosing import chosen
from asreported.statements.cues import sense_of
from asreported.statements.inner.nesting import nested
from asreported.statements.models.drafts import drafts_of
from asreported.statements.models.table import table_of
from asreported.statements.models.weights import weights
from asreported.statements.rules import with_rules
from asreported.statements.sources import Speakers
from asreported.statements.spans import content_spans, kind_of, plain_spans
from asreported.statements.transcripts.nesting import parted, with_turns
from asreported.statements.transcripts.speakers import with_labels
from asreported.statements.transcripts.turns import turns_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis
    from asreported.model import Entity, Spans
    from asreported.statements.draft import Draft
    from asreported.statements.inner.nesting import Nested
    from asreported.statements.models.table import Table
    from asreported.statements.models.weights import Weights

_UNREAD = frozenset({"cross_link"})
_CLOSED = frozenset({"headline", "heading", "cross_link", "caption", "correction"})


@dataclass(frozen=True)
class Statements:
    """What an article says that others say."""

    attributions: tuple[Attribution, ...] = ()
    """In text order, ids a1, a2, ...; those that lie in another name it as ``within``."""
    entities: tuple[Entity, ...] = ()
    """The analysis' entities, then the sources that were none of them."""


@dataclass(frozen=True)
class Standing:
    """What of an article's drafts stands, and what it was read from."""

    analysis: Analysis
    table: Table
    found: list[Nested]
    """What holds another stands before it."""


class Numbered(NamedTuple):
    """A draft on the point of becoming an attribution of the record."""

    id: str
    within: str | None
    draft: Draft
    content: Spans


def read_statements(analysis: Analysis, threshold: float | None = None) -> Statements:
    """The attributions of an article, and the entities that speak.

    What is less probable than ``threshold`` is left out; the weights' own holds without one.

    Raises ``WeightsError`` when the trained weights are missing or damaged.
    """
    if not len(analysis):
        return Statements((), analysis.entities)
    standing = stood(analysis, weights(), threshold)
    speakers = Speakers(standing.analysis)
    attributions = tuple(_attribution(standing, speakers, each) for each in numbered(standing))
    return Statements(attributions, speakers.entities())


def stood(analysis: Analysis, learned: Weights, threshold: float | None) -> Standing:
    """The drafts of models and rules that stand, with what lies in them."""
    turns = turns_of(analysis)
    analysis = with_labels(analysis, turns)
    table = table_of(analysis, learned.lexicon)
    drafts = [
        draft
        for draft in with_rules(analysis, drafts_of(analysis, table, learned))
        if analysis.blocks[analysis.block_of[draft.cue]].kind not in _UNREAD
    ]
    least = learned.threshold if threshold is None else threshold
    standing = continued(analysis, table, chosen(parted(analysis, drafts, turns), least))
    found = with_turns(analysis, nested(analysis, table, standing), turns)
    return Standing(analysis, table, found)


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


def numbered(standing: Standing) -> list[Numbered]:
    """The drafts that have a content, in text order, the outer before the inner."""
    found = standing.found
    kept = {
        place: spans
        for place, each in enumerate(found)
        if (spans := content_spans(standing.analysis, standing.table, each.draft))
    }
    depths = _depths(found)
    order = sorted(kept, key=lambda place: (found[place].draft.cue, depths[place]))
    ids = {place: f"a{number}" for number, place in enumerate(order, 1)}
    return [
        Numbered(
            id=ids[place],
            within=None if (outer := found[place].within) is None else ids.get(outer),
            draft=found[place].draft,
            content=kept[place],
        )
        for place in order
    ]


def _attribution(standing: Standing, speakers: Speakers, each: Numbered) -> Attribution:
    analysis, draft = standing.analysis, each.draft
    sense = sense_of(analysis, draft)
    return Attribution(
        id=each.id,
        kind=kind_of(analysis, standing.table, draft),
        source=speakers.source(draft.source, draft.cue),
        cue=Cue(plain_spans(analysis, draft.cue_tokens), sense.lemma, sense.act),
        content=Content(each.content),
        within=each.within,
        negated=sense.negated,
        hedged=sense.hedged,
        probability=draft.probability,
    )
