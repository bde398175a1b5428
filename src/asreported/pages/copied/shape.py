"""What a line looks like, whatever it says: prose, a title, a name, a list item."""

from __future__ import annotations

import re

_CLOSERS = "\"'”’»)]*"
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔")
_BULLET = re.compile(r"^(?:[•▪◦‣●■□–*·▸►➤○]|-(?!-))\s+(?=\S)")
_NUMBERED = re.compile(r"^\d{1,2}[.)] (?=[^\W\d_])")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_INNER_STOP = re.compile(r"[.!?…][\"”’»)]* +[\"“‘«(]?[^\W\d_a-z]|[。！？]")
_SMALL_WORDS = frozenset(
    ["a", "an", "the", "of", "and", "&", "in", "on", "for", "to", "at", "by", "with", "de"]
)

_LONG_PROSE = 25
_SHORT_PROSE = 6
_LONGEST_TITLE = 28


def count_words(text: str) -> int:
    """Words between blanks; in scripts without blanks, two characters make one."""
    words = text.count(" ") + 1
    return max(words, len(_DENSE.findall(text[:2_000])) // 2)


def ends_sentence(text: str) -> bool:
    """Whether a text closes with a full stop or its like, closing quotes aside."""
    return text.rstrip(_CLOSERS).endswith(_STOPS)


def is_prose(text: str) -> bool:
    """Whether a line reads as running text: long, or a sentence that ends."""
    words = count_words(text)
    if words >= _LONG_PROSE:
        return True
    if words < _SHORT_PROSE:
        return False
    question = text.rstrip(_CLOSERS).endswith("?")
    return (ends_sentence(text) and not question) or bool(_INNER_STOP.search(text))


def is_statement(text: str) -> bool:
    """Whether a short line is a sentence of its own: "He was wrong.", "He said:"."""
    stripped = text.rstrip(_CLOSERS)
    if stripped.endswith(":"):
        return True
    return ends_sentence(text) and not stripped.endswith(("?", "…"))


def is_title(text: str, *, fewest: int = 3) -> bool:
    """Whether a line may be a headline: some words, no full stop, a capital first."""
    words = count_words(text)
    if not fewest <= words <= _LONGEST_TITLE or text.endswith((":", ";", ",")):
        return False
    first = next((char for char in text if char.isalnum()), "")
    if not first or (first.islower() and not any(map(str.isupper, text.split(" ", 1)[0]))):
        return False
    return not text.endswith(".") or text.endswith(("...", "…"))


def is_bulleted(text: str) -> bool:
    """Whether a line opens with a bullet or a number of a list."""
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


def strip_bullet(text: str) -> str:
    """A list item without its bullet; a number stays, the text may refer to it."""
    return _BULLET.sub("", text, count=1)


def is_capitalised(text: str) -> bool:
    """Whether every word opens with a capital, the small words of titles aside."""
    words = [word.strip("'’\"“”.,:") for word in text.split(" ")]
    return all(
        word.casefold() in _SMALL_WORDS or not word[:1].islower() for word in words if word
    )


def is_loud(text: str) -> bool:
    """Whether a line is written in capitals only."""
    return text.isupper() and any(map(str.isalpha, text))


def fold_key(text: str) -> str:
    """A line reduced to its letters and digits, to compare wordings."""
    return " ".join(re.findall(r"[\w&']+", text.casefold().replace("’", "'")))
