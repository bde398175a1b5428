"""A span in its sentence, for readers: what stands before and after it.

Ends of sentences are found by their marks alone. Where that is wrong, a reader sees less or
more of the paragraph; the span itself is never touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from asreported.model import Article, Span

_END: Final = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
# Short forms that are followed by a name or a number, and initials.
_SHORT: Final = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|Rev|St|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+$"
)
_FAR: Final = 400
_OPENING: Final = 3
_BLANKS: Final = re.compile(r"\s+")


class InSentence(NamedTuple):
    """The words of a span, and those of its sentence before and after it."""

    before: str
    words: str
    after: str


def in_sentence(article: Article, span: Span) -> InSentence | None:
    """A span in its sentence, at most 400 characters of it on either side, "…" where cut.

    None when the span does not lie in the text.
    """
    start, end = span
    text = article.text
    if not 0 <= start < end <= len(text):
        return None
    low, high = _block(article, start, end)
    return InSentence(
        _clean(_before(text, low, start)),
        _clean(text[start:end]),
        _clean(_after(text, end, high)),
    )


def _block(article: Article, start: int, end: int) -> Span:
    """The block that a span lies in; of text without blocks, its line."""
    for block in article.blocks:
        if block.start <= start and end <= block.end:
            return block.start, block.end
    text = article.text
    after = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if after < 0 else after


def _before(text: str, low: int, start: int) -> str:
    far = max(low, start - _FAR)
    # A mark just before the span is known by the letters that open the span.
    found = (each for each in _END.finditer(text, far, start + _OPENING) if _ends(text, each))
    ends = [each.end() for each in found if each.end() <= start]
    if ends:
        return text[ends[-1] : start]
    return text[low:start] if far == low else "… " + text[far:start].partition(" ")[2]


def _after(text: str, end: int, high: int) -> str:
    far = min(high, end + _FAR)
    # The span's own last mark may be what ends the sentence.
    for found in _END.finditer(text, max(0, end - 1), far):
        if _ends(text, found):
            return text[end : max(end, found.end())]
    return text[end:high] if far == high else text[end:far].rpartition(" ")[0] + " …"


def _ends(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 6) : found.end()]
    return not _SHORT.search(before)


def _clean(words: str) -> str:
    """Line breaks as blanks; blanks at the edges stay, to keep words apart."""
    return _BLANKS.sub(" ", words)
