"""What speaks for a type where two parties are known.

Words on the way between them through the parse, what hangs on those words, the words of the
sentence, the lexicon's own verdict, and the word vectors of the way and of the sentence.
Words are hashed and names left out, so that no text and no country can be read from weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np

from asreported.events.finding import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from asreported.events.coding import Coding
    from asreported.events.scene import Scene
    from asreported.language import Analysis
    from asreported.model import Span

WIDTH = 1 << 14
"""Columns of hashed signs."""
_VECTOR = 300
DENSE = 2 * _VECTOR
"""Columns of word vectors."""
_DEEPEST = 30
_CONTENT = ("NN", "VB", "JJ", "RB", "IN", "RP", "MD")
_UNNAMED = ("NNP", "NNPS", "CD")
_WEAK = 0.4


class Signs(NamedTuple):
    """Hashed columns, each once, and the dense part, (600,)."""

    columns: NDArray[np.int64]
    dense: NDArray[np.float32]


def signs_of(scene: Scene, actor: int, recipient: int, vectors: NDArray[np.float32]) -> Signs:
    """The signs of an event between an actor and a recipient, given by their head tokens."""
    analysis = scene.analysis
    way = _way(scene, actor, recipient)
    first, end = analysis.sentences[analysis.sentence_of[actor]]
    names = {*_textual(scene, way, first, end), *_verdicts(scene, way, first, end)}
    columns = sorted({crc32(name.encode()) % WIDTH for name in names})
    dense = np.concatenate(
        [
            _mean(scene, way, vectors),
            _mean(scene, [t for t in range(first, end) if _content(scene, t)], vectors),
        ]
    )
    return Signs(np.array(columns, np.int64), dense)


def head_of(analysis: Analysis, span: Span) -> int:
    """The token of a stretch whose head lies outside it."""
    first = analysis.token_at(span[0])
    last = max(first, analysis.token_at(max(span[0], span[1] - 1)))
    return next(
        (
            token
            for token in range(first, last + 1)
            if not first <= analysis.heads[token] <= last or analysis.heads[token] == token
        ),
        first,
    )


def _way(scene: Scene, actor: int, recipient: int) -> list[int]:
    """The tokens between two on the parse, both left out; the sentence's root if none."""
    up = _up(scene, actor)
    below = _up(scene, recipient)
    shared = next((token for token in up if token in below), None)
    if shared is None:
        return [up[-1]]
    way = [*up[: up.index(shared) + 1], *reversed(below[: below.index(shared)])]
    return [token for token in way if token not in (actor, recipient)] or [up[-1]]


def _up(scene: Scene, token: int) -> list[int]:
    found = [token]
    for _ in range(_DEEPEST):
        head = scene.analysis.heads[token]
        if head == token:
            break
        found.append(head)
        token = head
    return found


def _textual(scene: Scene, way: list[int], first: int, end: int) -> Iterator[str]:
    analysis = scene.analysis
    for token in way:
        word = _word(scene, token)
        yield f"way {word}"
        yield f"way {word} {analysis.deps[token]}"
        for child in analysis.children[token]:
            role = analysis.deps[child]
            if role in ("neg", "aux", "prt", "mark", "auxpass"):
                yield f"{word} {role} {scene.lemma[child]}"
                yield f"some {role} {scene.lemma[child]}"
            elif role in (
                "dobj",
                "prep",
                "xcomp",
                "ccomp",
                "acomp",
                "nsubjpass",
                "attr",
                "amod",
            ):
                yield f"{word} > {_word(scene, child)}"
                yield f"near > {_word(scene, child)}"
                for inner in scene.children(child, "pobj", "dobj"):
                    yield f"{word} {_word(scene, child)} > {_word(scene, inner)}"
                    yield f"near > {_word(scene, inner)}"
    yield "path " + " ".join(_word(scene, token) for token in way[:4])
    before = ""
    for token in range(first, end):
        if _content(scene, token):
            word = _word(scene, token)
            yield f"word {word}"
            yield f"pair {before} {word}"
            before = word


def _verdicts(scene: Scene, way: list[int], first: int, end: int) -> Iterator[str]:
    """What the lexicon says of the sentence, and of the words on the way."""
    found = sorted(find(scene, first, end), key=lambda pair: -pair[1] * pair[0].weight)
    on = {*way}
    yield f"verdicts {min(len(found), 3)}"
    for place, (coding, weight) in enumerate(found):
        if place == 0:
            yield f"first {coding.type}"
            yield f"first {coding.type} {coding.label}"
            yield f"first {coding.type} {coding.status}"
        if weight * coding.weight >= _WEAK:
            yield f"any {coding.type}"
        if not on.isdisjoint(_words(coding)):
            yield f"on {coding.type}"
            yield f"on {coding.label}"
    if not found:
        for token in way:
            pattern = scene.match(token)
            if pattern is not None and pattern.entry.type is not None:
                yield f"alone {pattern.entry.type}"


def _words(coding: Coding) -> set[int]:
    return {coding.head, *coding.tokens}


def _word(scene: Scene, token: int) -> str:
    """A lemma, or for a name or number its tag."""
    tag = scene.analysis.tags[token]
    return tag if tag in _UNNAMED else scene.lemma[token]


def _content(scene: Scene, token: int) -> bool:
    tag = scene.analysis.tags[token]
    return tag not in _UNNAMED and tag.startswith(_CONTENT)


def _mean(scene: Scene, tokens: list[int], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean word vector at unit length; zeros where no word has one."""
    rows = [row for row in (int(scene.analysis.rows[token]) for token in tokens) if row >= 0]
    if not rows:
        return np.zeros(_VECTOR, np.float32)
    mean: NDArray[np.float32] = vectors[rows].mean(axis=0)
    length = float(np.linalg.norm(mean))
    return mean / length if length else mean
