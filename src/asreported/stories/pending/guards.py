"""What stands before words and makes them demand, offer or threaten nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Span

_NOT_SO: Final = re.compile(
    r"\b(?:not|never|no longer|without|cannot|(?:refus|declin)\w+ to|stopp\w+ short of"
    r"|nothing to)(?: \w+){0,2} \Z|n['’]t(?: \w+)? \Z"
    r"|\b(?:nobody|no one|none|den(?:y|ies|ied|ying)|what)(?: \w+){0,5} \Z"
    r"|\b(?:if|whether|unless|whoever|anyone|anybody)(?: \w+){0,4} \Z|\b(?:any|no|as) \Z"
)
"""In small letters, as in any it is far dearer to look for."""
_AS_A_NOUN: Final = re.compile(
    r"\b(?:an?|the|our|my|your|this|that|each|every|such|latest|new|first|last|original|pay)"
    r" (?:offer|order|call|demand|request|appeal|claim|vow|plan|threat|promise|pledge)\b"
    r"(?! (?:for|to|that|of) (?!an? year))",
    re.IGNORECASE,
)
_NOT_YET: Final = re.compile(
    r"\b(?:could|might|may|can|should|must|let|that|which) \Z", re.IGNORECASE
)
"""What stands before a verb that tells no deed: "could threaten", "a question that demands"."""
_BASE: Final = re.compile(
    r"(?:demand|call|urge|appeal|insist|want|ask|request|apply|file|submit|sue|claim|seek|press"
    r"|push|petition|warn|offer|promise|pledge|vow|propose|invite|threaten|announce|declare)s?\b",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"(?<!continue )(?<!continues )(?<!continued )(?<!went on )(?<!decided )(?<!plans )"
    r"(?<!began )(?<!\bis )(?<!\bare )(?<!intends )\bto \Z",
    re.IGNORECASE,
)
_TO_DEMAND: Final = re.compile(r"(?:demand|call|urge|petition|protest)", re.IGNORECASE)
"""Who does something in order to demand has demanded: "marched to demand his release"."""
_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|are|is|when|if) \Z", re.IGNORECASE)
_ANSWERED: Final = re.compile(
    r"\b(?:reject|accept|refus|drop|withdr[ae]w|dismiss|rebuff|ignor|grant|abandon|declin"
    r"|turn(?:s|ed)? down|threw out|met\b)\w*(?: [\w’']+){0,4} \Z",
    re.IGNORECASE,
)
_NOUN: Final = re.compile(
    r"(?:offer|demands?|threats?|request|ultimatum|proposal|appeal|calls?)\b", re.IGNORECASE
)
_WE_DID: Final = re.compile(r"\b(?:I|[Ww]e) (?:\w+ )?\Z")
_DID: Final = re.compile(r"\w+ed\b|told\b")
_BACK: Final = 60
_PLAN: Final = re.compile(
    r"\b(?:plan|law|contract|schedule|agreement|deal|draft|bill|treaty|rule|protocol|policy"
    r"|tradition|budget|platform|constitution|resolution|play|script|role|recipe)s? \Z",
    re.IGNORECASE,
)
_CALLS: Final = re.compile(r"calls?\b|called\b", re.IGNORECASE)
"""What a plan calls for, nobody demands."""
_COURT: Final = re.compile(r"\b(?:court|judges?|tribunal|jury)\b[^.;,]{0,20}\Z", re.IGNORECASE)
_ORDERS: Final = re.compile(r"order", re.IGNORECASE)
"""What a court orders is its sentence."""
_NATURE: Final = re.compile(
    r"\b(?:fires?|flames|blazes?|storms?|floods?|waters?|rivers?|winds?|smoke|virus|crisis"
    r"|scandal|row|forecasts?|weather|diseases?|epidemic|infection|drought|evening|night"
    r"|season|match|game|year|weekend|morning|film|book|lava|waves?|leak|debris|outage"
    r"|shortage)\b[^.;,]{0,40}\Z"
)
"""What threatens or promises without saying so, in small letters."""
_IDLE: Final = {
    "threat": re.compile(
        r"threaten(?:s|ed|ing)? (?:with extinction|species|animals?|plants?|birds?|habitats?"
        r"|(?:and|or) endangered|wildlife)\b"
        r"|threats? (?:from|posed|facing|(?:that )?(?:we|they|it|he|she) (?:face|pose)[sd]?)\b",
        re.IGNORECASE,
    ),
    "offer": re.compile(
        r"(?:offer(?:s|ed|ing)?|promis(?:es|ed?|ing)) (?:(?:an?|some|no|his|her|their|its|the"
        r"|any|more|little|few|further|only|you|us|them|him) )*(?:\w+ )?"
        r"(?:advice|remorse|condolences?|sympath(?:y|ies)|apolog(?:y|ies)|prayers?|thanks|comments?"
        r"|details?|explanations?|glimpses?|hope|views?|insights?|evidence|testimony|pictures?"
        r"|photos?|glances?|looks?|encouragement|congratulations|tips|lessons?|clues?"
        r"|show of|star power|reasons?)\b(?! (?:and \d|in exchange|in return))",
        re.IGNORECASE,
    ),
}
"""What is called a threat or an offer and is none that anybody waits to see answered."""
_IN_STATE: Final = re.compile(
    r"\b(?:(?:listed|declared|considered|classed|described) as|bomb|terror|security|death|the) "
    r"[\"“'‘]?\Z",
    re.IGNORECASE,
)
"""Before "threat" and "threatened", what makes them a state, or a call to the police."""
_NO_ASKING: Final = re.compile(r"threat(?:ened|s)?\b(?! to\b)", re.IGNORECASE)
_INSIDE: Final = re.compile(r"[\w,’'] \Z")
_IN_A_NAME: Final = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]")
_MANY_SMALL: Final = 3
_SMALL: Final = re.compile(r"\b[a-z]{4,}")
_BEFORE: Final = (
    (_NOT_YET, _BASE),
    (_ANSWERED, _NOUN),
    (_WE_DID, _DID),
    (_PLAN, _CALLS),
    (_COURT, _ORDERS),
)
"""What stands before which words."""


def unmeant(kind: str, text: str, span: Span, sentence: Span) -> bool:
    """Whether what stands before some words makes them tell nothing that is open."""
    before = text[max(sentence[0], span[0] - _BACK) : span[0]]
    words = text[span[0] : span[1]]
    if (
        _NOT_SO.search(before.lower())
        or _is_meant_to(before, words)
        or _is_named(before, words)
    ):
        return True
    if is_idle(kind, text, span, sentence):
        return True
    if kind == "ask" and _PASSIVE.search(before):
        return True
    if kind in {"offer", "threat"} and _NATURE.search((before + words).lower()):
        return True
    return any(then.match(words) and first.search(before) for first, then in _BEFORE)


def is_idle(kind: str, text: str, span: Span, sentence: Span) -> bool:
    """Whether words only sound like an offer or a threat, or are part of a name.

    "Offered advice"; "listed as threatened"; "checked into Promises Treatment Center".
    """
    before = text[max(sentence[0], span[0] - _BACK) : span[0]]
    if (idle := _IDLE.get(kind)) and idle.match(text, span[0], sentence[1]):
        return True
    if kind == "threat" and _IN_STATE.search(before) and _NO_ASKING.match(text, span[0]):
        return True
    # In a headline all words may be large.
    inside = _INSIDE.search(before) is not None
    named = inside and _IN_A_NAME.match(text, span[0], sentence[1])
    return bool(named) and len(_SMALL.findall(text, *sentence)) >= _MANY_SMALL


def _is_meant_to(before: str, words: str) -> bool:
    """Whether it is only what something is for: "letters to seek"."""
    return bool(_TO.search(before) and _BASE.match(words) and not _TO_DEMAND.match(words))


def _is_named(before: str, words: str) -> bool:
    """Whether it is a noun: "the offer", "a call"."""
    last = before.split()[-1:]
    return bool(last and _AS_A_NOUN.match(f"{last[0]} {words}"))
