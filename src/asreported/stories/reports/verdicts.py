"""Verdicts on what others say: that it is false or true, that there was no such thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from asreported.stories.reports.deeds import deed, family
from asreported.stories.words import content


class Judged(NamedTuple):
    """A verdict; ``of`` are stems of what the claim named in it is of, often none.

    ``noun`` tells that it names a claim ("the accusation"); else "it" or "that" stands.
    """

    kind: Literal["denied", "confirmed"]
    of: frozenset[str]
    noun: bool


_MOST: Final = 1024
"""Statements whose verdict is kept: it is asked for twice, reading them and taking sides."""

_NOUN: Final = (
    r"(?:reports?|claims?|allegations?|accusations?|accounts?|suggestions?|rumou?rs?|charges?"
    r"|assertions?|insinuations?|stor(?:y|ies)|versions?|descriptions?|testimon(?:y|ies)"
    r"|figures?|numbers?|statements?|reporting|suspicions?)"
)
FALSE: Final = (
    r"(?:(?:not|un)[ -]?(?:true|correct|accurate|founded|right)|false|wrong|incorrect"
    r"|inaccurate|baseless|groundless|without (?:any )?(?:basis|foundation|merit)|absurd"
    r"|ridiculous|ludicrous|laughable|preposterous|outrageous|nonsens(?:e|ical)|rubbish|lies?|fabricat(?:ed"
    r"|ions?)|invent(?:ed|ions?)|made up|fiction|fantas(?:y|ies)|forg(?:ed|ery|eries)|fakes?"
    r"|gossip|slander|slanderous|libel|propaganda|hoax|disinformation|fairy tales?|smears?"
    r"|malicious|speculation|garbage|bogus|unfounded)"
)
_TRUE: Final = r"(?:true|correct|accurate|genuine|authentic|well founded)"
_DEGREE: Final = (
    r"(?:(?:an?|the|simply|just|all|both|plain|pure|utter|complete|total|absolute|outright"
    r"|deliberate|\w+ly)\s+)*"
)
_CLAIM: Final = (
    rf"(?:(?P<noun>(?:(?:the|these|those|such|that|this|any|all|both|its|his|her|their)"
    rf"\s+)?(?:[\w-]+['’]s?\s+)?(?:[\w-]+\s+){{0,2}}?{_NOUN})"
    r"(?:\s+(?:of|about|that|on|in|by)\s+(?P<of>[^,.;]{2,90}?))?|it|that|this|they|these|those)"
)
_VERDICT: Final = re.compile(
    rf"[\"“'‘]?(?:that\s+)?{_CLAIM}(?:\s+|(?=['’]s\b))(?:(?:was|were|is|are|as|to be|had been"
    rf"|has been|have been|being|['’]s)\s+)?[\"“'‘]?{_DEGREE}"
    rf"(?:(?P<false>{FALSE})|(?P<true>{_TRUE}))"
    r"(?:\s+and\s+[\w-]+(?:\s+[\w-]+)?)?"
    r"(?:\s+by\s+(?:an?|the|some)\s[^,.;\"”]{2,60})?"
    r"(?:\s+(?:on|in|at|last|earlier|yesterday|this)\b[^,.;]{0,30})?[\"”'’.,]*\Z",
    re.IGNORECASE,
)
_AUTHENTIC: Final = re.compile(
    r"[\"“'‘]?(?:that\s+)?(?:(?:the|this|that|these|those|its|his|her|their)\s+(?:[\w-]+\s+)?"
    r"(?P<kind>document|memo|letter|e-?mail|recording|photograph|video|note|report|file|record"
    r"|message|picture|image|footage|paper|minute)s?|these|those|they)\s+"
    r"(?:(?:was|were|is|are|as|to be|had been)\s+)?"
    rf"{_DEGREE}(?:(?P<false>forg(?:ed|ery|eries)|fakes?|fabricat(?:ed|ions?)|not genuine"
    r"|not authentic)|(?P<true>genuine|authentic|real))[\"”'’.,]*\Z",
    re.IGNORECASE,
)
"""What is said of a document is said of what it is cited for."""
_NO_TRUTH: Final = re.compile(
    rf"\bno\s+(?:truth|substance|basis)\s+(?:in|to|for|behind)\s+{_CLAIM}[\"”'’.,]*\Z",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"[\"“'‘]?(?:an?\s+)?(?:(?:pure|utter|complete|total|absolute|outright|simply)\s+)*{FALSE}"
    r"[\"”'’.,!]*\Z",
    re.IGNORECASE,
)
_CLEARS: Final = re.compile(
    r"[\"“'‘]?(?:that\s+)?(?:(?:he|she|they|it|we|i|(?:the|his|her|their|its)\s[\w-]+)\s+)?"
    r"(?:(?:(?:was|were|is|are|am|['’]m|had been)\s+)?(?:\w+ly\s+)?(?:innocent|not guilty)"
    r"|(?:(?:has|have|had|['’]ve)\s+)?(?:done|did)\s+nothing\s+(?:wrong|illegal|improper|unlawful)"
    r"|(?:knows?|knew|(?:has|had|have) known)\s+nothing(?:\s+(?:of|about)\s+(?:it|that|this))?)"
    r"(?:\s+and\s[^.;]{2,60})?[\"”'’.,]*\Z",
    re.IGNORECASE,
)
"""Who says so denies what he is accused of, whatever that is."""
_NAMES_CLAIM: Final = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_NAMES_ACCUSATION: Final = re.compile(r"\b(?:accusation|allegation|charge)s?\b", re.IGNORECASE)
_THERE: Final = re.compile(
    r"[\"“'‘]?(?:that\s+)?(?:no such\b|there\s+(?:is|was|are|were|has been|have been|had been)"
    r"\s+(?:no|never|not an?y?)\b)",
    re.IGNORECASE,
)
_JUDGES: Final = re.compile(
    rf"\b(?:{FALSE}|{_TRUE}|genuine|authentic|real|truth|substance|basis|innocent|not guilty"
    r"|nothing)"
)
"""What every verdict has, in lower case, and most statements have not."""
_SUCH: Final = re.compile(r"\b(?:no such|such an?)\s+(?P<noun>[\w-]+)", re.IGNORECASE)


@lru_cache(maxsize=_MOST)
def judged(words: str) -> Judged | None:
    """The verdict that a statement is, whole: "the accusation absurd", "that was untrue"."""
    if not _JUDGES.search(words.lower()):
        return None
    if written := _AUTHENTIC.match(words):
        kind = (written["kind"] or "document").lower()
        of = _said(kind) if kind != "document" else frozenset()
        return Judged("confirmed" if written["true"] else "denied", of, noun=True)
    match = _VERDICT.match(words) or _NO_TRUTH.search(words)
    if match is None:
        bare = _BARE.match(words) or _CLEARS.match(words)
        return Judged("denied", frozenset(), noun=False) if bare else None
    found = match.groupdict()
    of = _said(found["of"] or "") if found["noun"] else frozenset[str]()
    return Judged("confirmed" if found.get("true") else "denied", of, bool(found["noun"]))


def names_claim(words: str) -> bool:
    """Whether a noun stands for what others say: "declined to comment on the report"."""
    return _NAMES_CLAIM.search(words) is not None


def names_accusation(words: str) -> bool:
    """Whether a noun stands for what somebody is accused of."""
    return _NAMES_ACCUSATION.search(words) is not None


def says_there_was_none(words: str) -> bool:
    """Whether a statement says that there is or was none of something."""
    return _THERE.match(words) is not None


def such(words: str) -> str | None:
    """The stem of what "no such …" or "such a …" names: it was told of just before."""
    match = _SUCH.search(words)
    return family(match["noun"]) if match else None


def _said(words: str) -> frozenset[str]:
    return frozenset(map(deed, content(words)))
