"""Whether a text is English: the stages after the pages know no other language."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20
_SAMPLE = 20_000
_SHARE = 0.12
# The most frequent function words of English that no large European language
# shares in the same spelling (after the BNC frequency list, Leech et al. 2001);
# "in", "a", "as" and "on" are left out for that reason.
_FUNCTION_WORDS = frozenset(
    """
    the of and to is that it for was with be by at this have from or had not are but which
    they his her she he you we were been their has would there what will all if can about
    who said more when after its into no out than them up over could also
""".split()
)


def is_english(text: str) -> bool | None:
    """Whether a text is English; ``None`` when it is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _ENOUGH:
        return None
    return sum(word in _FUNCTION_WORDS for word in words) >= _SHARE * len(words)
