"""All disputes of an article, in the order in which they come up.

Three kinds: two speakers' figures for one thing that cannot both hold, a
claim and its denial, and accounts that are opposed: by words that say so
("contradicting earlier accounts"), or by one who speaks against another
("no such decision had been made").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.disputes.contrasts import contrasts, oppositions
from asreported.disputes.denials import denials, rebuttals
from asreported.disputes.negations import negations
from asreported.disputes.tolls import disputed_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution, Dispute, Figure


def find_disputes(
    analysis: Analysis, attributions: Sequence[Attribution], figures: Sequence[Figure]
) -> tuple[Dispute, ...]:
    """The disputes of an article, in the order in which they come up."""
    found = [
        *disputed_figures(analysis, attributions, figures),
        *denials(analysis, attributions),
        *rebuttals(analysis, attributions),
        *contrasts(analysis, attributions),
    ]
    told = {side for dispute in found for side in dispute.sides}
    found += [one for one in negations(analysis, attributions) if told.isdisjoint(one.sides)]
    denied = {side for dispute in found for side in dispute.sides}
    # "The ministry disputes the claims" is a denial, and told once.
    found += [one for one in oppositions(analysis) if denied.isdisjoint(one.sides)]
    return tuple(sorted(found, key=lambda dispute: min(min(side) for side in dispute.sides)))
