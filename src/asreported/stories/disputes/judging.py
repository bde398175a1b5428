"""What somebody calls a lie, against what was told of it before: "An invention, she said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.disputes.citing import cited, speakers_in
from asreported.stories.model import StoryDispute
from asreported.stories.reports.verdicts import FALSE
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.sentences import Sentences

_DEGREE: Final = r"(?:(?:an?|the|simply|just|all|pure|utter|complete|total|absolute|\w+ly) )*"
_ALONE: Final = re.compile(
    rf"[\"“'‘]?(?:(?:it|that|this) (?:is|was) |that['’]s |it['’]s )?"
    rf"(?P<word>{_DEGREE}{FALSE})\b"
    r"(?: for \w+)?[\"”'’]?[,.]?[\"”'’]? (?:\w+ )?"
    r"(?:said|says?|replied|replies|told|insist\w*)\b",
    re.IGNORECASE,
)
"""A verdict that is all that is said: of what the sentence before tells."""
_CALLED: Final = re.compile(
    r"\b(?:dismiss\w*|reject\w*|call(?:ed|s|ing)?|describ\w+|brand(?:ed|s)|denounc\w+|label\w*"
    r"|speaks? of|spoke of|condemn\w*)\s(?P<of>[^.;:\n]{2,90}?)\s(?:as\s)?"
    rf"[\"“'‘]?(?P<word>{_DEGREE}{FALSE})\b",
    re.IGNORECASE,
)
_WAS: Final = re.compile(
    rf"(?P<of>[^.;:\n]{{6,140}}?)\s(?:was|were|is|are) (?:[\"“'‘](?P<word>{_DEGREE}{FALSE})\b"
    rf"[^.;\n]{{0,60}}|(?P<said>{_DEGREE}{FALSE}),)(?!\sto\b)",
    re.IGNORECASE,
)
"""A verdict in its speaker's own words; of what stands before it."""
_HINTS: Final = tuple(
    "untrue|not true|incorrect|not correct|inaccurate|not accurate|unfounded|false|wrong"
    "|baseless|groundless|without |absurd|ridiculous|ludicrous|laughable|preposterous"
    '|outrageous|nonsens|rubbish| lie|"lie|“lie|fabricat|invent|made up|fiction|fantas|forg'
    "|fake|gossip|slander|libel|propaganda|hoax|disinformation|fairy tale|smear|malicious"
    "|speculation".split("|")
)
"""Parts of the words of ``FALSE``, that a text without them is passed over."""
_UNSURE: Final = re.compile(
    r"\b(?:not|cannot|whether|if|nobody|no one)\b|n['’]t\b", re.IGNORECASE
)
"""What calls nothing false: "we cannot say that the count is wrong"."""
_HAD: Final = re.compile(r"\bhad (?:\w+ )?(?:called|dismissed|rejected|described|denounced)\b")
"""What was judged earlier, and not what the sentence before tells."""
_NAMES_CLAIM: Final = content(
    "report claim allegation accusation account suggestion rumour charge assertion story "
    "version description testimony statement conclusion finding remark criticism everything "
    "anything all rest"
)
_BACK: Final = 8
"""Sentences before a verdict in which that is told which it is of."""
_SHARED: Final = 2
"""Words of what is judged that are told before, unless it has but one."""


def called_false(dossier: Dossier) -> Iterator[StoryDispute]:
    """What is judged false in words of its own, against what it is said of."""
    for record in dossier.records:
        sentences = dossier.sentences[record.article.id]
        for sentence in having(sentences, lowered(record.article.text), _HINTS):
            yield from _judged(sentences, record, sentence)


def lowered(text: str) -> str:
    """A text in small letters, each at its place: of "İ" there would be two."""
    return text.replace("İ", "I").lower()


def having(sentences: Sentences, text: str, parts: Iterable[str]) -> Iterable[Span]:
    """The sentences of a text in which some parts of words stand, in order."""
    found = []
    for part in parts:
        at = text.find(part)
        while at >= 0:
            found.append(at)
            at = text.find(part, at + 1)
    return dict.fromkeys(map(sentences.at, sorted(found)))


def _judged(sentences: Sentences, record: Record, sentence: Span) -> Iterator[StoryDispute]:
    found = _verdict(record.article.text, sentence)
    if found is None:
        return
    of = found.groupdict().get("of") or ""
    if found.re is _WAS and _UNSURE.search(of):
        return
    claim = _told_of(sentences, record, sentence, of)
    named = found.re is _WAS or " that " in of
    if claim is None and named and content(of) - _NAMES_CLAIM:
        claim = found.span("of")
    if claim is not None:
        verdict = (found.end("of") if of else found.start(), found.end())
        sides = (cited(record, claim), cited(record, verdict))
        yield StoryDispute("denial", sides, f"called {found['word'] or found['said']}".lower())


def _verdict(text: str, sentence: Span) -> re.Match[str] | None:
    """The words of a sentence that call something false."""
    return (
        _ALONE.match(text, *sentence)
        or _CALLED.search(text, *sentence)
        or _WAS.match(text, *sentence)
    )


def _told_of(sentences: Sentences, record: Record, sentence: Span, of: str) -> Span | None:
    """What was told before that a verdict is of: the last with a word of it, else the last."""
    words = content(of) - _NAMES_CLAIM
    if not words and _HAD.search(record.article.text, *sentence):
        return None
    own = speakers_in(record, sentence)
    earlier = sentences.before(sentence, _BACK if words else 1)
    before = [
        span
        for span in reversed(earlier)
        if own.isdisjoint(speakers_in(record, span))
        and _verdict(record.article.text, span) is None
    ]
    if not words:
        return before[0] if before else None
    least = min(len(words), _SHARED)
    return next((span for span in before if len(words & sentences.words(span)) >= least), None)


def new(found: Sequence[StoryDispute], known: Sequence[StoryDispute]) -> Iterator[StoryDispute]:
    """Those whose verdict is no side of a dispute that is known."""
    for one in found:
        place = one.sides[1]
        if not any(
            side.article == place.article
            and side.span[0] < place.span[1]
            and place.span[0] < side.span[1]
            for other in known
            for side in other.sides
        ):
            yield one
