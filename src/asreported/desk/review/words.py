"""Words that a reviewer selected or typed, as stretches of the article's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asreported.desk.review.showing import Paragraph
    from asreported.model import Record, Span, Spans

_AT = re.compile(r"(\d{1,9})-(\d{1,9})")
_GAP = re.compile(r"\s+…\s+")
_MOST = 40
_LONGEST = 20_000


class UnfitError(Exception):
    """What a form gives cannot be a decision; the message says why, to its reader."""


def given_spans(
    record: Record, name: str, post: Mapping[str, str], shown: Sequence[Paragraph]
) -> Spans | None:
    """The stretches that a form gives for a role; None where it says nothing of it.

    Places that were selected (``content_at``) come first; else the words (``content_words``)
    are looked for in the paragraphs shown, where each must stand exactly once.
    """
    if at := post.get(f"{name}_at", "").strip():
        return _selected(record, at)
    words = post.get(f"{name}_words")
    if words is None:
        return None
    pieces = [piece for piece in _GAP.split(words[:_LONGEST].strip()) if piece]
    return tuple(sorted(_found(record, piece, shown) for piece in pieces))


def _selected(record: Record, at: str) -> Spans:
    pairs = [_AT.fullmatch(piece.strip()) for piece in at.split(",")[:_MOST]]
    spans = sorted((int(one[1]), int(one[2])) for one in pairs if one)
    size = len(record.article.text)
    if len(spans) != len(pairs) or any(not 0 <= start < end <= size for start, end in spans):
        raise UnfitError(_("What was selected is not in the text."))
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _found(record: Record, piece: str, shown: Sequence[Paragraph]) -> Span:
    """Where words stand; line breaks and blanks are alike, nothing else is."""
    pattern = re.compile(r"\s+".join(map(re.escape, piece.split())))
    text = record.article.text
    starts = {one.start for one in shown}
    places = [
        (found.start() + block.start, found.end() + block.start)
        for block in record.article.blocks
        if block.start in starts
        for found in pattern.finditer(text[block.start : block.end])
    ]
    if not places:
        raise UnfitError(_("These words are not in the text: “%s”.") % piece[:80])
    if len(places) > 1:
        raise UnfitError(
            _("“%s” stands there more than once: give more words, or select them.") % piece[:80]
        )
    return places[0]
