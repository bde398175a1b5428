"""Who and what an article speaks of, with every mention that could be resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.language.descriptions import describe_people
from asreported.language.grouping import group_names
from asreported.language.names import mend_names
from asreported.language.nominals import add_nominals
from asreported.language.pronouns import add_pronouns

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis


def with_entities(analysis: Analysis) -> Analysis:
    """The same analysis with its names mended and its entities found.

    Named mentions come first, then bodies and offices that are described
    ("Orland's energy ministry", "the minister"), then pronouns: each step may
    lean on the ones before.
    """
    analysis = replace(analysis, names=mend_names(analysis))
    roster = group_names(analysis)
    describe_people(analysis, roster)
    add_nominals(analysis, roster)
    add_pronouns(analysis, roster)
    entities, entity_of = roster.finish(analysis)
    return replace(analysis, entities=entities, entity_of=entity_of)
