"""What there was none of on one word, and what another tells of: "no radio call"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.disputes.told import Told, at_odds
from asreported.stories.model import StoryDispute
from asreported.stories.words import content, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier

_NONE: Final = re.compile(
    r"\b(?:there (?:is|was|are|were|has been|have been|had been) (?:no|never any|not any)"
    r"|(?:has|have|had) no (?=plans?|evidence|intention)"
    r"|(?:knew|knows|know|has heard|had heard) nothing (?:of|about)"
    r"|there (?:is|was) nothing to suggest(?: that)?"
    r"|no(?= [\w -]{3,50} (?:had|have|has) (?:been )?"
    r"(?:\w+ed|\w+n|made|sent|held|told|put)\b)) "
    r"(?P<what>[^.;:?!\n\"”]{4,120})",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without|if|whether|unless|den(?:y|ies|ied)"
    r"|reject(?:s|ed)?|stop(?:s|ped)? \w+ing|ceased? \w+ing|fail(?:s|ed)? to"
    r"|refus(?:e|es|ed) to)\b|n['’]t\b",
    re.IGNORECASE,
)
_EMPTY: Final = frozenset(
    map(
        stem,
        "plan plans evidence proof sign signs indication indications intention reason reasons "
        "question doubt need point such any ever".split(),
    )
)
_SAYING: Final = re.compile(
    r"(?:hopes?|ways? (?:to|of knowing)|choice|chance|hurry|rush|difference|use(?! of)|comment"
    r"|answer|idea|sense|point|doubt)\b",
    re.IGNORECASE,
)
"""What there is none of in a manner of speaking: "no hope of saving it", "no way to know"."""
_NO: Final = re.compile(r"\W?[Nn]o ")
_WHICH: Final = re.compile(r"\b(?:where|that|which|who|whose|in which)\b.*")
_SHARED: Final = 2
"""Words of what there was none of that another must tell."""


class _Nothing(NamedTuple):
    told: Told
    words: frozenset[str]
    """Stems of what there was none of."""
    which: frozenset[str]
    """Those that say which: "no station where more voted than were on the roll"."""


def none_and_some(
    dossier: Dossier, told: Sequence[Told], every: Sequence[Told]
) -> Iterator[StoryDispute]:
    """Each thing that there was none of, against the telling that has most of its words.

    ``told`` is what somebody says; ``every`` what outlets tell themselves as well.
    """
    nothings = [found for one in told if (found := _nothing(one))]
    having = _having(every, frozenset().union(*(one.which for one in nothings)))
    for nothing in nothings:
        numbers = {number for word in nothing.which for number in having.get(word, ())}
        best = _best(dossier, nothing, [every[number] for number in sorted(numbers)])
        if best is not None:
            one = nothing.told
            why = f"none of it, says {one.who(dossier)}; {best.who(dossier)} tells of it"
            yield StoryDispute("opposed", (best.cited(), one.cited()), why)


def _nothing(one: Told) -> _Nothing | None:
    """What somebody says that there was none of."""
    found = _NONE.search(one.text) if _maybe(one.text) else None
    words = content(found["what"]) - _EMPTY if found else frozenset()
    if found is None or not words or _SAYING.match(found["what"]):
        return None
    which = _WHICH.search(found["what"])
    return _Nothing(one, words, content(which[0]) if which else words)


def _having(told: Sequence[Told], words: frozenset[str]) -> dict[str, list[int]]:
    """The numbers of the tellings that have each of some words."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(told if words else ()):
        for word in words & one.words:
            found.setdefault(word, []).append(number)
    return found


def _maybe(text: str) -> bool:
    """Whether it is worth looking: most of what is told has none of these words."""
    return " no " in text or "nothing" in text or " any " in text or bool(_NO.match(text))


def _best(dossier: Dossier, nothing: _Nothing, told: Sequence[Told]) -> Told | None:
    """The telling of most of its words, of those in the same article before others.

    ``told`` has one word at least of those that say which there is none of. One word in
    all tells only of the same article.
    """
    one = nothing.told
    alone = len(nothing.words) < _SHARED
    best: tuple[int, bool] = (0, True) if alone else (_SHARED - 1, True)
    found = None
    for other in told:
        score = len(nothing.words & other.words), other.record is one.record
        if alone and not score[1]:
            continue
        if score > best and not _NOT.search(other.text) and at_odds(dossier, one, other):
            best, found = score, other
    return found
