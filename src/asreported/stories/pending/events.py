"""Which events offer, demand or threaten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.pending.guards import is_idle

if TYPE_CHECKING:
    from asreported.stories.model import OpenKind
    from asreported.stories.timeline.mentions import Mention

_KINDS: dict[str, OpenKind] = {
    "offered": "offer",
    "demanded": "demand",
    "threatened": "threat",
}
_CONFLICT = frozenset({"verbal_conflict", "material_conflict"})
_UNLESS = re.compile(
    r"\b(?:unless|otherwise|if [^,.]{2,60} (?:not|fails?|refuses?))\b", re.IGNORECASE
)
_UNSAID = re.compile(
    r"\b(?:without|no|any) (?:[a-z]+ )?\Z|\bto \Z|\b(?:[Ww]e|I) \Z"
    r"|\baccept\w* (?:our|the|its|their|this|his|her) \Z"
)
"""What stands before "warning" or "offer" where nobody gives or makes one."""
_BACK = 30
_NOTHING = re.compile(r" (?:no|nothing|little|few)\b")
_NAMES: dict[OpenKind, re.Pattern[str]] = {
    "offer": re.compile(r"\b(?:offer|propos|pledg|promis)", re.IGNORECASE),
    "demand": re.compile(r"\b(?:demand|ultimatum|plea\b|petition)", re.IGNORECASE),
    "threat": re.compile(r"\b(?:threat|considering|ultimatum|vow)", re.IGNORECASE),
}
"""What its words must say beside the status that it was read to have."""


def told_by_event(mention: Mention) -> OpenKind | None:
    """What an event offers, demands or threatens; None when it does nothing of that."""
    (start, end), text = mention.span, mention.record.article.text
    before = text[max(mention.sentence[0], start - _BACK) : start]
    if _UNSAID.search(before) or _NOTHING.match(text, end):
        return None
    if mention.event.status == "planned" and mention.event.lane in _CONFLICT:
        return "threat" if _UNLESS.search(text, *mention.sentence) else None
    if mention.ultimatum:
        return "demand"
    kind = _KINDS.get(mention.event.status)
    if kind is None or is_idle(kind, text, mention.span, mention.sentence):
        return None
    return kind if _NAMES[kind].search(text, start, end) else None
