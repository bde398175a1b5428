"""What is left of other articles' titles at the end of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.pages.copied.shape import count_words, ends_sentence, is_prose, is_statement

if TYPE_CHECKING:
    from asreported.model import BlockKind

_SHORT_SENTENCE, _LONG_SENTENCE = 10, 60
_TITLE = -6
_FEWEST_TITLES, _TITLE_WORDS = 4, 5
_FEWEST_QUESTIONS = 2
_KEPT: frozenset[BlockKind] = frozenset(["correction", "fact_box", "table", "list_item"])


def trim_tail(blocks: list[tuple[BlockKind, str]]) -> None:
    """Drop the titles after the last sentences, when they are a column of titles.

    The last sentences are where the sum of what speaks for running text is largest.
    A few lines stay, and very short ones: they may be a list without its bullets.
    """
    best = score = cut = 0
    for place, (kind, text) in enumerate(blocks):
        score += _weigh(kind, text)
        if score >= best:
            best, cut = score, place + 1
    tail = blocks[cut:]
    titles = [text for kind, text in tail if _is_loose(kind, text)]
    asked = sum(text.endswith("?") for _, text in tail) >= _FEWEST_QUESTIONS
    listed = asked or (cut > 0 and blocks[cut - 1][1].endswith(":"))
    words = sum(count_words(text) for text in titles)
    if len(titles) >= _FEWEST_TITLES and words >= _TITLE_WORDS * len(titles) and not listed:
        blocks[cut:] = [(kind, text) for kind, text in tail if kind in _KEPT]


def _weigh(kind: BlockKind, text: str) -> int:
    if kind in _KEPT or is_statement(text):
        return max(0, min(count_words(text), _LONG_SENTENCE) - _SHORT_SENTENCE)
    if is_prose(text):
        return min(count_words(text), _LONG_SENTENCE) - _SHORT_SENTENCE
    return _TITLE if kind in {"paragraph", "heading"} else 0


def _is_loose(kind: BlockKind, text: str) -> bool:
    return kind in {"paragraph", "heading"} and not ends_sentence(text)
