"""What answers a call to go: that somebody goes, or says that they will not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.pending.replies import asks_again
from asreported.stories.words import content

if TYPE_CHECKING:
    from asreported.model import Span
    from asreported.stories.pending.model import Telling
    from asreported.stories.pending.replies import Answering

_GO = re.compile(
    r"\b(?:resign\w*|quits?|step(?:s|ped|ping)? (?:down|aside)|stand(?:s|ing)? down|to go\b"
    r"|his head|her head)\b",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:resign\w*|quit(?:s|ting)?|step(?:s|ped|ping)? (?:down|aside)|st(?:and|ood)(?:s|ing)?"
    r" down|g[ai]ves? up (?:his|her|the) (?:post|office|seat|job)|no reason to (?:leave|go)"
    r"|will (?:stay|remain)|was (?:dismissed|sacked|fired|removed))\b",
    re.IGNORECASE,
)


def called_to_quit(telling: Telling) -> frozenset[str]:
    """Stems of whom somebody calls on to go; empty where something else is told."""
    text = telling.record.article.text
    if telling.kind != "demand" or not _GO.search(text, telling.span[0], telling.sentence[1]):
        return frozenset()
    return content(telling.to_name or "") or telling.words


def answers_call_to_quit(whom: frozenset[str], sentence: Answering) -> Span | None:
    """The words by which somebody who was called on to go does, or will not."""
    if whom.isdisjoint(sentence.parties):
        return None
    found = _GOES.search(sentence.record.article.text, *sentence.span)
    return None if found is None or asks_again(sentence.text) else found.span()
