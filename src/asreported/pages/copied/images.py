"""Captions and credits that stand on several lines, or twice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asreported.model import Image
from asreported.pages.copied.shape import count_words, fold_key, is_capitalised, is_prose

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from asreported.pages.copied.kinds import Typed

_LONGEST_CAPTION = 60
_LONGEST_GIVER = 6


def join_images(lines: Sequence[Typed], taken: Collection[int]) -> None:
    """Bring each picture's caption and credit together on one line.

    ``taken`` are the places of headline and standfirst, which are no captions.
    """
    spaced = any(line.gap for line in lines)
    for place, line in enumerate(lines):
        if line.kind == "caption_label":
            _caption_below(lines, place)
    for line, after in pairwise(lines):
        _take_twin(line, after)
    for place, line in enumerate(lines):
        if line.kind == "image" and line.credit and not line.value:
            _find_caption(lines, place, taken, spaced=spaced)
    _drop_repeats(lines, taken)


def _caption_below(lines: Sequence[Typed], place: int) -> None:
    label = lines[place]
    if place + 1 < len(lines) and lines[place + 1].kind == "text":
        caption = lines[place + 1]
        caption.become("image", 0.9, "follows a caption's label")
        caption.value = caption.text
    label.become("notice", 0.95, "a caption's label alone")


def _take_twin(line: Typed, after: Typed) -> None:
    """A sentence said twice, the first time perhaps with a credit, is a caption."""
    if line.kind != "text" or after.kind != "text" or not is_prose(after.text):
        return
    if not line.text.startswith(after.text):
        return
    rest = line.text.removeprefix(after.text).strip()
    if (not rest and not after.gap) or (
        rest and is_capitalised(rest) and count_words(rest) <= _LONGEST_GIVER
    ):
        line.become("image", 0.85, "says what the next line says again")
        line.value, line.credit = after.text, rest


def _find_caption(
    lines: Sequence[Typed], place: int, taken: Collection[int], *, spaced: bool
) -> None:
    """Give a credit that stands alone the caption below or directly above it."""
    credit = lines[place]
    below = next((line for line in lines[place + 1 : place + 3] if line.kind == "image"), None)
    if below and below.value and not below.credit:
        below.credit = credit.credit
        credit.become("notice", 0.9, "the credit of the caption below")
        return
    above = lines[place - 1] if place else None
    if not above or credit.gap or not spaced or place - 1 in taken:
        return
    if above.kind == "image" and above.value and not above.credit:
        above.credit = credit.credit
        credit.become("notice", 0.9, "the credit of the caption above")
    elif above.kind == "text" and count_words(above.text) <= _LONGEST_CAPTION:
        above.become("image", 0.8, "stands directly over a credit")
        above.value, above.credit = above.text, credit.credit
        credit.become("notice", 0.9, "the credit of the caption above")


def _drop_repeats(lines: Sequence[Typed], taken: Collection[int]) -> None:
    """Type as furniture the lines that only say a caption or a credit again."""
    said = {
        fold_key(text)
        for line in lines
        if line.kind == "image"
        for text in (line.value, line.credit)
        if text
    }
    for place, line in enumerate(lines):
        known = line.kind == "text" and place not in taken and fold_key(line.text) in said
        if known and not (is_prose(line.text) and count_words(line.text) > _LONGEST_CAPTION):
            line.become("notice", 0.8, "says a caption or a credit again")


def gather_images(lines: Sequence[Typed]) -> tuple[list[Image], set[int]]:
    """The pictures, each once, and the places of the captions that are new."""
    found: dict[str, Image] = {}
    places: set[int] = set()
    credits_shown: set[str] = set()
    for place, line in enumerate(lines):
        if line.kind != "image":
            continue
        key = fold_key(line.value) if line.value else ""
        if not key and fold_key(line.credit) in credits_shown:
            continue
        key = key or f"credit {fold_key(line.credit)}"
        if key not in found:
            places.add(place)
        known = found.get(key)
        credit = (known.credit if known else None) or line.credit or None
        found[key] = Image(caption=line.value or None, credit=credit)
        credits_shown.add(fold_key(line.credit))
    return list(found.values()), places
