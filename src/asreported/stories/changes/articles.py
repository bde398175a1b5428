"""Two versions of one article: sentences and statements added, removed, reworded."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from asreported.stories.model import Change
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Attribution, Record, Span

_REWORDED = 0.6
"""Likeness (difflib's ratio) from which a sentence in another's place is that one reworded."""


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """What a reader of ``before`` finds changed in ``after``, in the order of ``after``.

    Sentences are compared as they stand, statements by speaker and words. Spans
    of ``before`` and ``span`` count the text of their own version.
    """
    return (*_sentences(before, after), *_statements(before, after))


def _sentences(before: Record, after: Record) -> Iterator[Change]:
    old, new = Sentences(before), Sentences(after)
    was = [_flat(old.text(span)) for span in old.spans]
    now = [_flat(new.text(span)) for span in new.spans]
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield from _replaced(
                after,
                list(zip(old.spans[a:b], was[a:b], strict=True)),
                list(zip(new.spans[c:d], now[c:d], strict=True)),
            )


def _replaced(
    after: Record, was: Sequence[tuple[Span, str]], now: Sequence[tuple[Span, str]]
) -> Iterator[Change]:
    """Sentences that took the place of others: each with the one it rewords, if any."""
    article, left = after.article.id, list(was)
    for span, words in now:
        likest = max(left, key=lambda one: _like(one[1], words), default=None)
        if likest and _like(likest[1], words) >= _REWORDED:
            left.remove(likest)
            yield Change(article, "sentence", "changed", likest[1], words, likest[0], span)
        else:
            yield Change(article, "sentence", "added", None, words, None, span)
    for span, words in left:
        yield Change(article, "sentence", "removed", words, None, span, None)


def _like(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _statements(before: Record, after: Record) -> Iterator[Change]:
    old, new = _said(before), _said(after)
    for key, said in new.items():
        if key not in old:
            yield Change(
                after.article.id,
                "statement",
                "added",
                None,
                _flat(": ".join(key)),
                None,
                _span(said),
            )
    for key, said in old.items():
        if key not in new:
            yield Change(
                after.article.id,
                "statement",
                "removed",
                _flat(": ".join(key)),
                None,
                _span(said),
                None,
            )


def _said(record: Record) -> dict[tuple[str, str], Attribution]:
    names = {entity.id: entity.name for entity in record.entities}
    text = record.article.text
    return {
        (
            names.get(said.source.speaker or "", "somebody unnamed"),
            _flat(" … ".join(text[start:end] for start, end in said.content.spans)),
        ): said
        for said in record.attributions
        if said.content.spans
    }


def _span(said: Attribution) -> Span:
    return said.content.spans[0][0], said.content.spans[-1][1]


def _flat(text: str) -> str:
    return " ".join(text.split())
