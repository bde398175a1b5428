"""What words tell of a statement: that it is not so, still to come, or left unsaid."""

from __future__ import annotations

import re
from typing import Final

# What is looked for in every statement is looked for in its lower case: three times as quick.
_NOT: Final = re.compile(
    r"\b(?:not|never|cannot|neither|no such|none of"
    r"|(?:nobody|no one|none|nothing)(?: (?:in|of|on|at|among) [^,.;]{2,30})?"
    r" (?:was|were|is|has|had|heard|saw|felt|noticed|knew|received)"
    r"|(?:is|was|are|were|been|be|had|has|have|made|found|gave|took|received|knew of|knows of"
    r"|hears?|heard|sees?|saw|seen|felt|noticed) (?:no|nothing)"
    r"|(?:has|have|had) [a-z]+ nothing|(?:knows?|knew|known|did|does) nothing|knows? of no"
    r"|rul(?:es?|ed|ing) out|innocent)\b|n['’]t\b"
)
_NO_DENIAL: Final = re.compile(
    r"\b(?:not only|no longer|not yet|no later|no fewer|no less|no more than|no doubt"
    r"|not just|not least)\b"
)
# Each way begins with a letter, and looks back for where its word begins: twice as quick.
_NEGATIVE: Final = re.compile(
    r"n(?:(?<!\w.)(?:o|e[iv])|['’]t\b)|c(?<!\w.)annot|r(?<!\w.)ul(?:es?|ed|ing) out"
    r"|i(?<!\w.)nnocent"
)
"""What every denial has, and most statements have not: one look for three."""
_IF: Final = re.compile(r"\b(?:if|unless)\b[^,]*(?:,|$)")
_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|(?:plan|intend|want|aim|mean|hope)s? to"
    r"|(?:is|are|was|were) (?:to|set to|due to|going to))\b"
    r"|['’]ll\b"
)
_ANONYMITY: Final = re.compile(
    r"\b(?:anonymity|not authori[sz]ed to|asked not to be (?:named|identified))\b"
)
_CANNOT: Final = re.compile(
    r"\b(?:(?:could|can|would|did) not (?:immediately |yet )?(?:confirm|comment)"
    r"|neither confirm|nor den(?:y|ied)"
    r"|(?:declin|refus)ed to (?:say|comment|confirm|discuss)"
    r"|(?:does|do|did|would|will|could|can) not (?:discuss|(?:talk|speak) (?:of|about))\b"
    r"|not (?:yet )?(?:seen|received|read) (?:the|a|any) (?:writ|(?:law)?suit|complaint|claim"
    r"|indictment|charges|ruling|judgment|study))"
)
_QUOTES: Final = "\"'”’ "


def says_not(words: str) -> bool:
    """Whether a statement says that something is not so; conditions left out."""
    low = words.lower()
    if not _NEGATIVE.search(low):
        return False
    return len(_NOT.findall(_NO_DENIAL.sub("", _IF.sub("", low)))) % 2 == 1


def said_not_to_be(words: str) -> tuple[str, ...]:
    """The words that negations are of, three after each, in lower case.

    "Look damaged" of "does not look damaged".
    """
    low = words.lower()
    if not _NEGATIVE.search(low):
        return ()
    return tuple(word for match in _NEGATED.finditer(low) for word in match[1].split())


_NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|cannot|neither|no(?: such)?|none of(?: \w+)?|nobody|no one|none)\b"
    r"|n['’]t\b)"
    r"(?:\s+(?:\w+ly|be|been|being|was|were|is|are|had|has|have|any|the|a|an|its|their|so|yet"
    r"|ever|even|such))*\s+((?:[^\W\d_]+\s*){1,3})"
)


def is_conditional(words: str) -> bool:
    """Whether what is said hangs on something else: "if it does not come, …"."""
    return _IF.search(words.lower()) is not None


def is_ahead(words: str) -> bool:
    """Whether a statement is of what is still to come."""
    low = words.lower()
    return ("ll" in low or "would" in low or " to" in low) and _AHEAD.search(low) is not None


def is_asked(words: str) -> bool:
    """Whether a content is a question or what somebody should do."""
    if _ASKS.match(words):
        return True
    return ("whether" in words or "til" in words) and _WHETHER.search(words) is not None


_ASKS: Final = re.compile(
    r"(?:whether|if|\w+ should)\b|\W?(?:[Ww]e|I)(?: would|['’]d) like to\b"
)
_WHETHER: Final = re.compile(
    r"\b(?:whether (?:he|she|it|they|to)\b"
    r"|(?:gives?|gave|given) [^,.;]{2,50} (?:until|till) [^,.;]{2,40} to \w)"
)


def claims_nothing(words: str) -> bool:
    """Whether words ask, or only tell why somebody is not named."""
    low = words.lower()
    if low.rstrip(_QUOTES).endswith("?"):
        return True
    return ("anonym" in low or "not " in low) and _ANONYMITY.search(low) is not None


def evades(words: str) -> bool:
    """Whether somebody says that they cannot say: "could not confirm it"."""
    low = words.lower()
    # Each way to say so has one of these, and most statements have none.
    return ("no" in low or "ne" in low or "ed to" in low) and _CANNOT.search(low) is not None
