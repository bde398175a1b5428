"""Which events of the sample pages are read, by their trigger words and their type.

An event is found when its trigger, or a mention of it, touches the trigger of the
answer (or one of its ``again``) and its type is the answer's or one of its
``types_too``. What is read twice counts once, the other is extra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from asreported.training.told import find_quote, touches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported import Record
    from asreported.model import Event, Spans
    from bench.common import Measures

Answer = dict[str, Any]


class Judged(NamedTuple):
    """An answer with the event that it is, or one of the two without the other."""

    answer: Answer | None
    event: Event | None


def score_events(pages: Iterable[tuple[Record, Answer]]) -> Measures:
    """Shares in per cent; ``extra`` is of what was read, ``status`` of what was found."""
    judged = [one for record, answer in pages for one in judge_events(record, answer)]
    wanted = [one for one in judged if one.answer and not one.answer.get("optional")]
    found = [one for one in wanted if one.event]
    extra = sum(one.answer is None for one in judged)
    status = [one for one in found if _right_status(one)]
    return {
        "events.found": 100 * len(found) / max(1, len(wanted)),
        "events.extra": 100 * extra / max(1, extra + len(found)),
        "events.status": 100 * len(status) / max(1, len(found)),
    }


def judge_events(record: Record, answers: Answer) -> Iterator[Judged]:
    """Each answer with its event if there is one, then the events that are no answer's."""
    left = list(record.events)
    for answer in sorted(answers["events"], key=lambda one: bool(one.get("optional"))):
        spans = answer_spans(record.article.text, answer)
        same = (one for one in left if _is_same(one, answer, spans))
        match = min(same, key=lambda one: not touches_first(one, spans), default=None)
        if match is not None:
            left.remove(match)
        yield Judged(answer, match)
    yield from (Judged(None, one) for one in left)


def answer_spans(text: str, answer: Answer) -> Spans:
    """Where the words stand that name the event of an answer."""
    found = (
        find_quote(text, one["trigger"], one["in"])
        for one in (answer, *answer.get("again", ()))
    )
    return tuple(span for span in found if span is not None)


def _is_same(event: Event, answer: Answer, spans: Spans) -> bool:
    types = {answer["type"], *answer.get("types_too", ())}
    return event.type in types and any(
        touches(span, spans) for span in (*event.trigger, *event.mentions)
    )


def touches_first(event: Event, spans: Spans) -> bool:
    """Whether an event stands where the answer's own words do, not only where they return."""
    return any(touches(span, spans[:1]) for span in (*event.trigger, *event.mentions))


def _right_status(one: Judged) -> bool:
    if one.answer is None or one.event is None:
        return False
    return one.event.status in {one.answer["status"], *one.answer.get("statuses_too", ())}
