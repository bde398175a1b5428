"""What a verb tells to have happened, or to be planned, where no event was read.

Events of a record are those that conflict coding has a class for. A patient who died, a
ship that put to sea, a plant that was searched are of none, yet readers look for them in
a timeline. Records carry no parse, so a verb is known by its form and by what stands
before and after it: an auxiliary, a subject, no article.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from asreported.stories.words import Cues

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Span

_Found: TypeAlias = "Sequence[tuple[int, int]]"
"""Where cues stand, and what each may begin."""
Tense = Literal["past", "passive", "perfect", "before", "ahead"]
""""Died"; "was searched"; "has died"; "had died"; "will die"."""


class Told(NamedTuple):
    """A verb that tells of something: where it stands, and its tense."""

    span: Span
    tense: Tense


def told_in(text: str, span: Span) -> list[Told]:
    """The verbs of a sentence that tell of something done or to be done, in order."""
    cues = _CUES.within(text, span)
    if not cues:
        return []
    taken: list[Span] = []
    found = [*_ahead(text, span, cues, taken), *_composed(text, span, cues, taken)]
    found += _simple(text, span, cues, taken)
    return sorted(found)


def _begun(word: str) -> int:
    """What a word may begin, as a sum: most begin nothing."""
    low, verbs = word.lower(), _verbs()
    past = word in verbs["past"] or word.endswith("ed")
    return (
        _PAST * (past and word not in verbs["state"])
        + _WILL * (word in _AHEAD)
        + _HAS * (low in _TENSES)
        + _MODAL * (low in _MODALS)
    )


_PAST, _WILL, _HAS, _MODAL = 1, 2, 4, 8
_CUES: Final = Cues(_begun)


def _begins(
    text: str, end: int, pattern: re.Pattern[str], cues: Sequence[int]
) -> Iterator[re.Match[str]]:
    """The matches of a pattern at the words that may begin it, none inside another."""
    last = 0
    for start in cues:
        if start >= last and (match := pattern.match(text, start, end)):
            yield match
            last = match.end()


def _ahead(text: str, span: Span, cues: _Found, taken: list[Span]) -> Iterator[Told]:
    places = [at for at, begun in cues if begun & _WILL]
    for match in _begins(text, span[1], _patterns().ahead, places):
        verb = match["verb"].lower()
        if verb in _verbs()["state"] or verb in _NO_VERB or _NEGATED.search(match[0]):
            continue
        taken.append(match.span())
        yield Told(match.span("verb"), "ahead")


def _composed(text: str, span: Span, cues: _Found, taken: list[Span]) -> Iterator[Told]:
    if not [at for at, begun in cues if begun & _HAS]:
        return
    places = [at for at, begun in cues if begun & (_HAS | _MODAL)]
    for match in _begins(text, span[1], _patterns().composed, places):
        if _overlaps(match.span(), taken):
            continue
        taken.append(match.span())
        silent = match["modal"] or match["verb"].lower() in _verbs()["state"]
        tense = _TENSES.get(match["aux"].lower())
        if tense and not silent and not _NEGATED.search(match[0]):
            yield Told(match.span("verb"), tense)


def _simple(text: str, span: Span, cues: _Found, taken: list[Span]) -> Iterator[Told]:
    places = [at for at, begun in cues if begun & _PAST]
    for match in _begins(text, span[1], _patterns().simple, places):
        start, end = match.span()
        first = max(span[0], start - _BACK)
        if _overlaps((start, end), taken) or not _has_subject(text[first:start]):
            continue
        if _GOES_ON.match(text, end) and not _BY.match(text, end):
            yield Told((start, end), "past")


def _has_subject(before: str) -> bool:
    """Whether what stands before a verb ends with what may be its subject."""
    last = _LAST.match(before[::-1])
    if last is None:
        return False
    word = (last["word"] or "")[::-1]
    return not (
        word in _NO_SUBJECT
        or _GOING_ON.fullmatch(word)
        or (last["mark"] and word.endswith("ly"))
    )


def _overlaps(span: Span, taken: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


class _Patterns(NamedTuple):
    ahead: re.Pattern[str]
    composed: re.Pattern[str]
    simple: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    past, part = (f"[a-z]{{2,}}ed|{_by_letter(_verbs()[kind])}" for kind in ("past", "part"))
    return _Patterns(
        re.compile(
            r"\b(?:will|shall|(?:is|are|was|were)\s+(?:(?:due|set|expected|scheduled)\s+)?to"
            rf"|(?:plan|intend)s?\s+to)(?:{_ADVERB})\s+(?:be\s+)?(?P<verb>[a-z]+)\b"
        ),
        re.compile(
            rf"\b(?P<modal>(?:{'|'.join(_MODALS)})(?:{_ADVERB})\s+)?(?P<aux>has|have|had|was|were)"
            rf"(?:{_ADVERB})(?:\s+been)?(?:{_ADVERB})\s+(?P<verb>{part})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{past})\b"),
    )


def _by_letter(forms: Iterable[str]) -> str:
    """A pattern of any of some words, of which a search tries one first letter's only."""
    letters = groupby(sorted(forms), key=itemgetter(0))
    return "|".join(
        f"{first}(?:{'|'.join(form[1:] for form in some)})" for first, some in letters
    )


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """Forms by their kind in ``verbs.txt``: "past", "part", "state"."""
    found: dict[str, set[str]] = {}
    text = (files("asreported.stories.timeline") / "verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, *forms = line.split()
            found.setdefault(kind, set()).update(forms)
    return {kind: frozenset(forms) for kind, forms in found.items()}


_TENSES: Final[dict[str, Tense]] = {
    "has": "perfect", "have": "perfect", "had": "before", "was": "passive", "were": "passive",
}  # fmt: skip
_ADVERB: Final = (
    r"(?:\s+(?:not|never|also|since|already|now|then|even|only|just|all|both|first|once|again"
    r"|soon|later|\w+ly))*"
)
_MODALS: Final = (
    "will", "shall", "would", "could", "can", "may", "might", "must", "should", "to",
)  # fmt: skip
_AHEAD: Final = frozenset("will shall is are was were plan plans intend intends".split())
"""What begins a verb that is ahead."""
_NEGATED: Final = re.compile(r"\b(?:not|never)\b", re.IGNORECASE)
_BACK: Final = 40
"""Characters before a verb in which its subject ends."""
_NO_VERB: Final = frozenset(
    "the a an no on in at by for from this that their its neither only still then months years"
    " less more sad gone over back".split()
)
_LAST: Final = re.compile(r"\s+(?:(?P<word>\w+)(?P<mark>\s*[,;])?|,?[\w'’\"”)])")
"""The last word before a verb, and whether a mark stands before it, read backwards."""
_GOING_ON: Final = re.compile(r"[a-z]+ing")
_NO_SUBJECT: Final = frozenset(
    "the a an its his her their our my your no some any of in at by for with from on to as very"
    " more most so too than is are was were be been being has have had having get gets will"
    " would could can may might not nobody still I we We".split()
)
_GOES_ON: Final = re.compile(
    r"\s+(?:the|a|an|its|his|her|their|our|my|your|it|them|him|us|me|this|that|these|those|all"
    r"|both|each|some|any|nearly|almost|about|around|at|on|in|into|to|from|for|with|over"
    r"|off|out|up|down|back|away|through|after|before|until|across|against|between|under"
    r"|without|onto|upon|within|\d|[A-Z\"“]|more|most|several|many|hundreds|thousands|dozens|one"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|part|and|or|when|while|as"
    r"|because|\w+ly|yesterday|today|early|late|last|shortly|again|home|there|here"
    r"|himself|herself|itself|themselves|everyone)\b|\s*[.,;:!?)\"”]|\s*\Z"
)
_BY: Final = re.compile(r"\s+by\b")
