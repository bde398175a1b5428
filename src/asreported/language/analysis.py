"""What the language stage knows of a text: arrays with one entry a token.

Plain lists and not objects: the stages above walk hundreds of thousands of
tokens a minute, and a list index is the cheapest thing Python has.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from asreported.language.reasons import Reason
    from asreported.model import Block, Entity, Span


class Name(NamedTuple):
    """A named entity: tokens ``[first, end)`` and its OntoNotes label."""

    first: int
    end: int
    label: str


@dataclass(frozen=True)
class Analysis:
    """A text, read: tokens, sentences, parse, names and who they are.

    All sequences from ``words`` to ``rows`` have one entry per token; white
    space is no token. Tags are of the Penn Treebank, dependencies ClearNLP's
    (spaCy's English labels), names OntoNotes 5.
    """

    text: str
    blocks: tuple[Block, ...]
    words: Sequence[str]
    starts: Sequence[int]
    """Offset of a token's first character in ``text``."""
    ends: Sequence[int]
    """Offset after a token's last character."""
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    """Index of a token's head; a sentence's root is its own head."""
    lemmas: Sequence[str]
    """Lower case except for proper nouns."""
    block_of: Sequence[int]
    """Index into ``blocks``."""
    sentence_of: Sequence[int]
    """Index into ``sentences``."""
    rows: NDArray[np.int32]
    """Row of a token's word vector in the pipeline's table, -1 for none."""
    sentences: Sequence[tuple[int, int]]
    """Tokens ``[first, end)`` of each sentence; none runs over two blocks."""
    names: Sequence[Name] = ()
    entities: tuple[Entity, ...] = ()
    entity_of: dict[int, int] = field(default_factory=dict)
    """Head token of a mention -> index into ``entities``."""
    reasons: dict[int, Reason] = field(default_factory=dict)
    """Head token of a mention -> why it is that entity's; ``explained`` says it in words."""

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.words)

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each token, in text order."""
        children: list[list[int]] = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        return children

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Per token the first token and the end of its subtree."""
        size = len(self)
        left, right = list(range(size)), list(range(1, size + 1))
        heads = self.heads
        # In text order a head whose edge lies no further in has told its own heads already.
        for token, head in enumerate(heads):
            while left[head] > token:
                left[head] = token
                head = heads[head]  # noqa: PLW2901 - the climb from head to head
        for token in range(size - 1, -1, -1):
            head = heads[token]
            while right[head] <= token:
                right[head] = token + 1
                head = heads[head]
        return left, right

    @cached_property
    def name_of(self) -> dict[int, Name]:
        """Every token of a name -> the name."""
        return {token: name for name in self.names for token in range(name.first, name.end)}

    def span(self, first: int, end: int) -> Span:
        """The characters of tokens ``[first, end)``."""
        return self.starts[first], self.ends[end - 1]

    def token_at(self, offset: int) -> int:
        """The last token that starts at or before an offset; 0 when none does."""
        return max(0, bisect_right(self.starts, offset) - 1)


def words_of(analysis: Analysis, first: int, end: int) -> str:
    """The text of tokens ``[first, end)`` on one line."""
    start, stop = analysis.span(first, end)
    return " ".join(analysis.text[start:stop].split())
