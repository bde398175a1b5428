"""Who and what an article speaks of, with every mention that could be resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.language.descriptions import describe
from asreported.language.grouping import group_names
from asreported.language.mentions import add_mentions
from asreported.language.names import mend_names

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis


def with_entities(analysis: Analysis) -> Analysis:
    """The same analysis with its names mended and its entities found.

    Named mentions come first, for the whole article. Then bodies and people that are
    described ("Orland's energy ministry", "the minister") and pronouns are read in text
    order, so that each may lean on those before it.
    """
    analysis = replace(analysis, names=mend_names(analysis))
    roster = group_names(analysis)
    describe(analysis, roster)
    add_mentions(analysis, roster)
    entities, entity_of = roster.finish(analysis)
    return replace(analysis, entities=entities, entity_of=entity_of, reasons=roster.reasons)
