"""What rules add to the models' drafts and change in them, one rule after another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.rules.citing import with_quoted, with_reports
from asreported.statements.rules.colons import without_lists
from asreported.statements.rules.forms import with_plain_forms
from asreported.statements.rules.headlines import with_headlines
from asreported.statements.rules.hearsay import with_hearsay
from asreported.statements.rules.noun_cues import with_noun_cues
from asreported.statements.rules.pointing import with_pointing
from asreported.statements.rules.reckonings import with_reckonings
from asreported.statements.rules.refusals import with_refusals
from asreported.statements.rules.signatures import with_signatures
from asreported.statements.rules.standing_by import with_standing_by
from asreported.statements.rules.trailing import with_trailing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_RULES = {
    "lists of labels": without_lists,
    "plain forms": with_plain_forms,
    "who says it behind it": with_trailing,
    "whose word it was": with_pointing,
    "who stands by it": with_standing_by,
    "reckonings": with_reckonings,
    "hearsay": with_hearsay,
    "nouns that report": with_noun_cues,
    "refusals": with_refusals,
    "who was quoted": with_quoted,
    "who reports whom": with_reports,
    "signed quotations": with_signatures,
    "headlines": with_headlines,
}


def with_rules(analysis: Analysis, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts after all rules; a later rule sees what the earlier ones made.

    What a rule made or changed bears its name.
    """
    for name, rule in _RULES.items():
        known = {id(draft) for draft in drafts}
        # The drafts before are kept until the next round, so no identity is used twice.
        after = rule(analysis, drafts)
        drafts = [draft if id(draft) in known else replace(draft, rule=name) for draft in after]
    return drafts
