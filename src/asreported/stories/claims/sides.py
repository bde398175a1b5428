"""What side a report takes on what others say, as far as its own words tell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from asreported.disputes import GRANTED
from asreported.stories.reports import (
    family,
    is_conditional,
    judged,
    name_stems,
    names_claim,
    said_not_to_be,
    says_there_was_none,
    such,
)

if TYPE_CHECKING:
    from asreported.stories.reports import Judged, Report


def verdict_of(report: Report) -> Judged | None:
    """The verdict on a claim that a report is, if it is nothing but one."""
    return judged(report.text) if report.chain else None


def matter(report: Report, kind: str) -> frozenset[str]:
    """The words of a stance that tell what it is of."""
    if verdict := verdict_of(report):
        return verdict.of - _CLAIMED
    if dismisses(report) or such(report.text):
        return frozenset()
    return report.terms - report.named - _LIGHT - (_CLAIMED if kind == "denied" else _EMPTY)


def is_side(report: Report) -> bool:
    """Whether a report says of another that it is not so, and is nothing that others deny."""
    if not report.chain:
        return False
    return report.chain[0].cue.act == "deny" or verdict_of(report) is not None


_TWO: Final = 2
_CLAIMED: Final = frozenset(
    family(word)
    for word in "claim claims allegation allegations accusation accusations report reports "
    "matter wrongdoing look looks seem seems appear appears".split()
)
TOLD_OF: Final = frozenset(
    family(word) for word in "decision plan order agreement offer promise request instruction "
    "intention step move demand threat".split()
)  # fmt: skip
"""What "no such …" may name without the words before it having named it so."""
_GRANTED: Final = re.compile(
    r"\W*(?!that\b|\w+ing\b)"
    r"(?:(?:an?|the|his|her|their|its|any|all|both|every|this|\w+['’]s?) )*(?:[\w-]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(GRANTED))})s?\b"
    r"(?!(?: [\w-]+){0,4} (?:ha[ds]|have|was|were|is|are|would|could)\b)"
    r"|\W*(?:him|her|them|me|us|you)\W*\Z",
    re.IGNORECASE,
)
"""What is denied to somebody, and not said to be untrue: "a motion", "her a visa"."""
_LIGHT: Final = frozenset(
    family(word)
    for word in "happen occur exist take place make give hear see know notice receive reach "
    "get there such".split()
)
"""Of verbs that say no more than that something was: "the call took place", "saw no ship"."""
_EMPTY: Final = _CLAIMED | frozenset(
    family(word)
    for word in "comment request question questions answer respond response detail details "
    "discuss confirm immediately interview".split()
)
"""Words of refusing and denying that tell nothing of what it is of."""


def speaks_against(report: Report, other: Report) -> bool:
    """Whether what one says is not so is what the other says, in the same mood.

    "It did not sink" is against "it sank", not against "it will sink" or "it sinks if …":
    a plan that was given up, or a complaint of what is missing, denies nothing.
    """
    if report.mood != other.mood or report.mood == "ahead":
        return False
    negative, positive = (report, other) if report.denied else (other, report)
    of = _negated_stems(negative.text)
    if of.isdisjoint(positive.terms) or of.isdisjoint(
        positive.terms - _negated_stems(positive.text)
    ):
        return False
    if _NO_MORE.search(report.text) or _NO_MORE.search(other.text):
        return False
    return not is_conditional(positive.text)


_NO_MORE: Final = re.compile(r"\b(?:any ?more|any longer|no longer)\b", re.IGNORECASE)
"""What was so and is so no more denies nothing."""


@lru_cache(maxsize=1024)
def _negated_stems(words: str) -> frozenset[str]:
    return frozenset(family(word) for word in said_not_to_be(words))


def dismisses(report: Report) -> bool:
    """Whether a report, claim or account is waved away, in whatever words."""
    lemma = report.chain[0].cue.lemma if report.chain else ""
    return lemma in _WAVES_AWAY and _ALLEGATION.match(report.text) is not None


_WAVES_AWAY: Final = frozenset({"dismiss", "reject", "deny", "brush", "rubbish"})
_ALLEGATION: Final = re.compile(
    r"(?:the |these |those |such |that |this )?(?:\w+ )?(?:reports?|claims?|allegations?"
    r"|accusations?|accounts?|suggestions?|rumou?rs?)\b(?! (?:that|of|about)\b)",
    re.IGNORECASE,
)


def alleges(report: Report) -> bool:
    """Whether it accuses, or leads back to an outlet, a document or somebody unnamed."""
    if not report.chain:
        return False
    natures = {said.source.nature for said in report.chain}
    return (
        bool(natures & {"outlet", "unnamed", "document"}) or report.chain[0].cue.act == "accuse"
    )


def may_be_of_them(report: Report, other: Report) -> bool:
    """Whether a report may be of who denies it: "denied making an offer" is of their own."""
    who = report.speakers[0] if report.speakers else None
    if who is None or _OWN_DEED.match(report.text) is None:
        return True
    return not other.names or not other.terms.isdisjoint(name_stems(who.name))


_OWN_DEED: Final = re.compile(r"[a-z]+ing\b")


def accuses(report: Report) -> bool:
    """Whether somebody accuses somebody of it."""
    return bool(report.chain) and report.chain[0].cue.act == "accuse"


def confirms(report: Report) -> bool:
    """Whether somebody admits or confirms it."""
    return bool(report.chain) and report.chain[0].cue.act == "confirm"


def says(report: Report, names: set[str]) -> bool:
    """Whether somebody of these names says it, or a body of theirs counts so."""
    who = report.speakers[0] if report.speakers else None
    return who is not None and " ".join(name_stems(who.name)) in names


def leans(report: Report, kind: str) -> bool:
    """Whether a stance says too little to tell by itself what it is of."""
    few = len(matter(report, kind)) <= _TWO
    return report.kind == "stance" or (kind == "denied" and few)


def is_outlet(report: Report) -> bool:
    """Whether a newspaper says of itself that it "could not verify" something."""
    who = report.speakers[0]
    name = set(who.name.split()) if who is not None else set()
    own = bool(name) and name <= set(report.outlet.split())
    return own or report.chain[0].source.nature == "outlet"


def kind_of(report: Report) -> str | None:
    """Whether a report that somebody says has confirmed, denied or declined; else None."""
    said = report.chain[0]
    act = said.cue.act
    if act not in PLAIN and (verdict := verdict_of(report)):
        return verdict.kind
    if said.negated and said.cue.lemma in _LETS_STAND:
        return "confirmed"
    if _turns_down(report):
        return None
    if _declines(report):
        return None if _DETAILS.search(report.text) else "declined"
    if act == "confirm":
        return "confirmed"
    return "denied" if act == "deny" or report.denied else None


def _turns_down(report: Report) -> bool:
    """Whether what is asked for is turned down, and nothing said to be untrue."""
    said = report.chain[0]
    if said.cue.act == "deny" and _GRANTED.match(report.text):
        return True
    return said.cue.lemma in _TURNS_DOWN and _is_put_to(report.text)


def _is_put_to(words: str) -> bool:
    """Whether what is turned down was put to somebody, or is a thing and no claim.

    "Rejected the offer", "rejected the merger by a vote"; not "rejected the report as
    false", "rejected that", "rejected having met him".
    """
    if _ASKED_OF.search(words):
        return False
    if _PUT_TO.search(words):
        return True
    return _THING.match(words) is not None and not names_claim(words)


def _would_rather_not(report: Report) -> bool:
    """Whether somebody "did not wish to comment on it", "would not talk about it"."""
    said = report.chain[0]
    if not said.negated:
        return False
    if said.cue.lemma in {"wish", "want", "like", "care"}:
        return _TO_COMMENT.match(report.text) is not None
    return said.cue.lemma in {"talk", "speak"}


_TO_COMMENT: Final = re.compile(
    r"(?:to )?(?:comment|discuss|talk|speak|answer|respond|say)\b", re.IGNORECASE
)


def _declines(report: Report) -> bool:
    """Whether somebody will not say: by the cue, or by a statement of next to no words."""
    said = report.chain[0]
    act = said.cue.act
    if act == "decline" or (act in {"confirm", "deny"} and said.negated):
        return True
    if _would_rather_not(report):
        return True
    evades = report.kind == "stance" and act not in {"confirm", "deny"}
    return evades and not says_there_was_none(report.text)


_DETAILS: Final = re.compile(
    r"\b(?:further |more )?details?\b|\belaborate\b|\bbe (?:named|identified)\b"
    r"|^(?:to )?(?:give |say )?(?:his|her|their)(?: own)? names?\b",
    re.IGNORECASE,
)
"""Who declines to give details, or to be named, declines nothing of what is claimed."""
PLAIN: Final = frozenset({"confirm", "deny", "decline"})
"""Acts that take a side by themselves."""
_LETS_STAND: Final = frozenset({"dispute", "contest", "challenge"})
_TURNS_DOWN: Final = frozenset({"reject", "refuse", "dismiss", "decline", "spurn", "rebuff"})
_PUT_TO: Final = re.compile(
    r"\b(?:offer|proposal|demand|request|call|deadline|ultimatum|appeal|invitation|plan|bid|deal"
    r"|condition|resignation|petition)s?\b",
    re.IGNORECASE,
)
"""What is turned down and not denied: nobody says that the offer was not made."""
_ASKED_OF: Final = re.compile(
    r"\b(?:comments?|interviews?|questions?|answers?|reasons?|explanations?|response)\b",
    re.IGNORECASE,
)
"""What is declined by who says nothing."""
_THING: Final = re.compile(
    r"(?:the|an?|its|his|her|their)\s+(?!(?:blame|notion|idea|suspicion|link|role|criticism|view"
    r"|charge|talk)s?\b)[\w-]+(?!\s+(?:that|of having)\b)",
    re.IGNORECASE,
)
