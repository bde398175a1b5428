"""Who had a thing on one word, and had none of it on another: lights, a permit, a crew."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.disputes.told import Told, at_odds
from asreported.stories.model import StoryDispute
from asreported.stories.words import content, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier

_HAS: Final = (
    r"ha[sd]|have|shows?|showed|shown|carr(?:y|ies|ied)|bore|wore|wears?|displayed|flew|used"
    r"|gave|sent|sounded|held|holds?|kept"
)
_LACKS: Final = re.compile(
    rf"\b(?:without|with no|lack(?:s|ed|ing)|(?:{_HAS}) no) (?:an? |any |its |their )?"
    r"(?:(?:valid|working|proper|single|written|running|other) )?(?P<what>[a-z-]{4,})\b"
    r"(?! (?:to|that|of|for|about)\b)"
)
"""What is lacked, whole: who "had no time to stop" lacked it for that alone."""
_WITHIN: Final = re.compile(r"\w[^.;:?!]* that [^.;:?!]*\Z")
"""What is told of words within words: "asked to sign that it had no lamp"."""
_NEVER: Final = re.compile(
    r"\b(?:no|not|never|nor|without|n['’]t|nobody|if|whether|unless|would|should|could|may|might"
    r"|must|will)\b"
)
_FAMILIES: Final = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "light lights lamp lamps lantern lanterns lit lighted illuminated",
        "arms armed weapon weapons gun guns rifle rifles",
        "permit permits permission licence license licences licensed authorisation authorised",
        "warning warnings warned alert alerted",
        "alarm alarms siren sirens",
        "jacket jackets lifejacket lifejackets vest vests",
        "driver drivers pilot pilots",
        "guard guards guarded",
        "power electricity electric",
        "insurance insured",
    )
)
"""What is had in one word and in another: who "was lit" had lights."""
_STATES: Final = re.compile(
    r"(?:was|were|is|are|been)(?: \w+ly)? (?P<state>lit|lighted|illuminated|armed|licensed"
    r"|authorised|warned|alerted|guarded|insured)\b"
)
_IS_THERE: Final = (
    r" (?:was|were|is|are|had been|been) (?:\w+ly )?(?:on|lit|working|sounding|sounded|burning"
    r"|there|aboard|on board|visible|given|shown|granted|issued|valid|in force|worn)\b"
)
_EMPTY: Final = frozenset(
    map(
        stem,
        "comment doubt idea answer answers question questions reason reasons need word words "
        "details detail mention sign signs problem problems plans choice chance further "
        "exception example fear delay success result hesitation illusion right rights "
        "knowledge evidence proof information news contact time interest intention one other "
        "being having saying naming giving".split(),
    )
)
"""What is lacked and is no thing: opinions, words, what will be."""


_TRIED: Final = 8
_LOOKED: Final = 64
"""So many say that a thing was lacked, and so many speak of it, before it is given up."""


class _Lack(NamedTuple):
    told: Told
    what: str
    things: frozenset[str]
    """Stems of what is lacked, in any word of its family."""
    bearers: frozenset[str]
    """Stems of the words before: who lacks it."""


def had_and_had_not(dossier: Dossier, told: Sequence[Told]) -> Iterator[StoryDispute]:
    """Each thing that somebody lacked on one word and had on another's, once."""
    lacks = [found for one in told if (found := _lack(one))]
    by_thing = _speaking_of(dossier, told, frozenset().union(*(one.things for one in lacks)))
    tried: Counter[frozenset[str]] = Counter()
    for lack in lacks:
        tried[lack.things] += 1
        if tried[lack.things] > _TRIED:
            continue
        near = chain.from_iterable(by_thing[thing] for thing in sorted(lack.things))
        other = next((one for one in near if _has(dossier, lack, one)), None)
        if other is not None:
            tried[lack.things] = _TRIED
            who = [one.who(dossier) for one in (lack.told, other)]
            why = f"no {lack.what} on the word of {who[0]}, otherwise on that of {who[1]}"
            yield StoryDispute("opposed", (lack.told.cited(), other.cited()), why)


def _speaking_of(
    dossier: Dossier, told: Sequence[Told], things: frozenset[str]
) -> dict[str, list[Told]]:
    """What is told in sentences with the words of some things, the first of each."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told if things else ():
        sentences = dossier.sentences[one.record.article.id]
        for thing in things & sentences.words(sentences.at(one.span[0])):
            if len(found[thing]) < _LOOKED:
                found[thing].append(one)
    return found


def _lack(told: Told) -> _Lack | None:
    if not (" no " in told.text or "without " in told.text or "lack" in told.text):
        return None
    for found in _LACKS.finditer(told.text):
        thing, before = stem(found["what"]), told.text[: found.start()]
        bearers = content(before[-_NEAR:])
        if thing and thing not in _EMPTY and bearers and not _WITHIN.search(before):
            return _Lack(told, found["what"], _family(thing), bearers)
    return None


_NEAR: Final = 60
"""Characters before what is lacked or had in which stands who lacks or has it."""


def _family(thing: str) -> frozenset[str]:
    return next((one for one in _FAMILIES if thing in one), frozenset({thing}))


def _has(dossier: Dossier, lack: _Lack, other: Told) -> bool:
    """Whether another tells that the same had it."""
    if lack.things.isdisjoint(other.words) or lack.bearers.isdisjoint(other.words):
        return False
    return _says_has(lack, other) and at_odds(dossier, lack.told, other)


def _says_has(lack: _Lack, other: Told) -> bool:
    text = other.text
    for state in _STATES.finditer(text):
        if stem(state["state"]) in lack.things:
            return _is_of(lack, text, state.start())
    for word in re.finditer(r"[\w-]+", text):
        if stem(word[0]) not in lack.things:
            continue
        before = text[max(0, word.start() - _NEAR) : word.start()]
        if (
            re.search(rf"\b(?:{_HAS}|with)\b[^.;:]*\Z", before)
            or re.match(_IS_THERE, text[word.end() :])
        ) and _is_of(lack, text, word.start()):
            return True
    return False


def _is_of(lack: _Lack, text: str, at: int) -> bool:
    """Whether the words before name who lacked it, and do not take it back."""
    before = text[max(0, at - _NEAR) : at]
    return not _NEVER.search(before) and not lack.bearers.isdisjoint(content(before))
