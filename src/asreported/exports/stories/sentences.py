"""A span in its sentence, for readers: what stands before and after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from asreported.model import Span
    from asreported.stories.sentences import Sentences

_FAR: Final = 400
_BLANKS: Final = re.compile(r"\s+")


class InSentence(NamedTuple):
    """The words of a span, and those of its sentence before and after it."""

    before: str
    words: str
    after: str


def in_sentence(sentences: Sentences, span: Span) -> InSentence | None:
    """A span in its sentence, at most 400 characters of it on either side, "…" where cut.

    A span over several sentences has the first one before and the last one after it. None
    when the span does not lie in the text.
    """
    start, end = span
    text = sentences.record.article.text
    if not 0 <= start < end <= len(text):
        return None
    (low, stop), (begin, high) = sentences.at(start), sentences.at(end - 1)
    before = text[low:start] if low <= start < stop else ""
    after = text[end:high] if begin < end <= high else ""
    return InSentence(_before(before), _clean(text[start:end]), _after(after))


def _before(words: str) -> str:
    if len(words) <= _FAR:
        return _clean(words)
    return "… " + _clean(words[-_FAR:]).partition(" ")[2]


def _after(words: str) -> str:
    if len(words) <= _FAR:
        return _clean(words)
    return _clean(words[:_FAR]).rpartition(" ")[0] + " …"


def _clean(words: str) -> str:
    """Line breaks as blanks; blanks at the edges stay, to keep words apart."""
    return _BLANKS.sub(" ", words)
