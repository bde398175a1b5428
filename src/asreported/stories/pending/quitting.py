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


def calls_to_quit(telling: Telling) -> bool:
    """Whether somebody is called on to go."""
    text = telling.record.article.text
    return telling.kind == "demand" and bool(
        _GO.search(text, telling.span[0], telling.sentence[1])
    )


def answers_call_to_quit(telling: Telling, sentence: Answering) -> Span | None:
    """The words by which somebody who was called on to go does, or will not."""
    whom = content(telling.to_name or "") or telling.words
    if not whom & sentence.parties:
        return None
    found = _GOES.search(sentence.record.article.text, *sentence.span)
    told = sentence.record.article.text[slice(*sentence.span)]
    return None if found is None or asks_again(told) else found.span()
