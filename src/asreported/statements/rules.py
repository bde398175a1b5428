"""What rules add to the models' drafts and change in them, one rule after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.citing import with_quoted, with_reports
from asreported.statements.colons import without_lists
from asreported.statements.forms import with_plain_forms
from asreported.statements.headlines import with_headlines
from asreported.statements.hearsay import with_hearsay
from asreported.statements.noun_cues import with_noun_cues
from asreported.statements.reckonings import with_reckonings
from asreported.statements.refusals import with_refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_RULES = (
    without_lists,
    with_plain_forms,
    with_reckonings,
    with_hearsay,
    with_noun_cues,
    with_refusals,
    with_quoted,
    with_reports,
    with_headlines,
)


def with_rules(analysis: Analysis, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts after all rules; a later rule sees what the earlier ones made."""
    for rule in _RULES:
        drafts = rule(analysis, drafts)
    return drafts
