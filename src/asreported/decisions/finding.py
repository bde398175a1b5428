"""Which part of a reading a decision speaks of.

In this order: the part that carries the decision's mark; the one on exactly the stretches that
were decided on; the one on exactly those that were decided. For decisions that keep a part, a
newer reading may have it on other words: then it is the one of the same kind whose cue (of an
event or a figure: whose own words) overlaps and whose content does, the largest overlap first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.decisions.parts import kind_of, own_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.decisions.parts import AnyPart
    from asreported.model import Spans


def exactly(parts: Sequence[AnyPart], key: str, *forms: AnyPart) -> list[AnyPart]:
    """The parts that carry a mark or stand on exactly the stretches of one of ``forms``."""
    marked = [one for one in parts if one.decided == key]
    same = [
        one
        for form in forms
        for one in parts
        if one.decided is None and one not in marked and _is(one, form)
    ]
    return [*marked, *dict.fromkeys(same)]


def nearest(parts: Sequence[AnyPart], *forms: AnyPart) -> AnyPart | None:
    """The part that overlaps one of ``forms`` most, each of its own stretches some of it."""
    ranked = [
        (shared, -at, one)
        for at, one in enumerate(parts)
        if one.decided is None
        for form in forms
        if (shared := _shared(one, form))
    ]
    return max(ranked, key=lambda row: row[:2])[2] if ranked else None


def _is(one: AnyPart, form: AnyPart) -> bool:
    same_type = getattr(one, "type", None) == getattr(form, "type", None)
    return kind_of(one) == kind_of(form) and own_spans(one) == own_spans(form) and same_type


def _shared(one: AnyPart, form: AnyPart) -> int:
    """Characters that two parts share; 0 where one of their own stretches shares none."""
    pairs = zip(own_spans(one), own_spans(form), strict=True)
    each = [_overlap(*pair) for pair in pairs if pair[0] or pair[1]]
    return sum(each) if each and all(each) else 0


def _overlap(one: Spans, other: Spans) -> int:
    return sum(
        max(0, min(end, last) - max(start, first))
        for start, end in one
        for first, last in other
    )
