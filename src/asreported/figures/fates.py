"""Those to whom nothing happened after all: alive, safe, back from among the missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.figures.context import Context

_ALIVE = re.compile(
    r"(?: (?:who|people|of them|others?))?(?: (?:are|were|is|was|have been|had been|remain|"
    r"remained|are said to be|later|also|still|now|all|both|known to be|confirmed|"
    r"declared)){1,6}"
    r"(?: (?:found|rescued|brought (?:out|up|ashore)|pulled out))?"
    r" (?:alive|safe|unharmed|unhurt|uninjured|safe and well|well)\b(?! to | enough)"
)
_BACK = re.compile(
    r" (?:who|whom|that)\b[^.;\n]{0,60}?\bhad (?:\w+ )?(?:been )?(?:\w+ )?(?:listed|reported|"
    r"feared|missing|thought|taken|presumed|declared|believed|given up|gone missing|"
    r"vanished|counted|disappeared)\b(?P<then>[^.;\n]{0,140})"
)
_VERB = re.compile(
    r"\b(?:were|are|was|have|walked|came|returned|turned up|landed|reached|rang|phoned|called|"
    r"appeared|stepped|reported)\b(?P<end>.*)"
)
_LOST = re.compile(
    r"\b(?:dead|died|killed|drowned|body|bodies|missing|buried|hospital|wreck)\b"
)


def is_unharmed(context: Context, end: int) -> bool:
    """Whether the words behind those counted say that they live, or that they are back.

    "189 are alive"; "nine who had been listed as missing were found", but not
    "nine who had been missing were found dead". ``end`` is the offset behind them.
    """
    if _ALIVE.match(context.lower, end, end + 120):
        return True
    back = _BACK.match(context.lower, end, end + 260)
    verb = back and _VERB.search(back["then"])
    return bool(verb and not _LOST.search(verb["end"]))
