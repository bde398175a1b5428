"""A reviewer's form as a decision: what it changes of the part, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, get_args

from django.utils.translation import gettext as _

from asreported.decisions import Amount, Change, Missed, Named
from asreported.desk.review.words import UnfitError, given_spans
from asreported.model import (
    Act,
    Attribution,
    Bound,
    Category,
    EntityType,
    Event,
    EventStatus,
    EventType,
    Figure,
    Nature,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asreported.decisions.model import Kind
    from asreported.desk.review.showing import Item, Paragraph
    from asreported.model import Record

_REASON = 500
_NAME = 300
Choice = TypeVar("Choice")


def reason_of(post: Mapping[str, str]) -> str:
    """Why: what was chosen, and what was written."""
    each = (" ".join(post.get(name, "").split()) for name in ("reason", "why"))
    return "; ".join(filter(None, each))[:_REASON]


def change_of(item: Item, post: Mapping[str, str]) -> tuple[Kind, Change]:
    """What a form decides of a part; raises ``UnfitError`` where it decides nothing."""
    do = post.get("do", "")
    if do in {"accept", "reject"}:
        return ("accept" if do == "accept" else "reject"), Change()
    if do == "span" and isinstance(item.part, Attribution):
        return "span", _spans(item, item.part, post)
    if do == "speaker" and isinstance(item.part, Attribution):
        return "speaker", Change(speaker=speaker_of(item.record, post))
    if do == "fix":
        return _fixed(item, post)
    raise UnfitError(_("Choose what to do."))


def _spans(item: Item, part: Attribution, post: Mapping[str, str]) -> Change:
    before = {"source": part.source.spans, "cue": part.cue.spans, "content": part.content.spans}
    given = {
        name: given_spans(item.record, name, post, item.paragraphs)
        for name, shown in item.spans.items()
        # Words that were left alone are not looked for: they may stand there twice.
        if post.get(f"{name}_at") or post.get(f"{name}_words", "").strip() != shown.words
    }
    changed = {
        name: spans
        for name, spans in given.items()
        if spans is not None and spans != before[name]
    }
    if not changed:
        raise UnfitError(_("The words are those that were read: nothing was changed."))
    if changed.get("content", (1,)) == ():
        raise UnfitError(_("A statement without words is none: reject it instead."))
    return Change(
        source=changed.get("source"), cue=changed.get("cue"), content=changed.get("content")
    )


def speaker_of(record: Record, post: Mapping[str, str]) -> Named:
    """Who a form says speaks: one of the article's, somebody typed, or nobody."""
    typed = " ".join(post.get("name", "").split())[:_NAME]
    if typed:
        return Named(typed, _one_of(EntityType, post.get("type", ""), "other"))
    chosen = post.get("speaker", "")
    if chosen == "nobody":
        return Named("")
    for one in record.entities:
        if one.id == chosen:
            return Named(one.name, one.type, one.mentions[0] if one.mentions else None)
    raise UnfitError(_("Choose who speaks, or type a name."))


def _fixed(item: Item, post: Mapping[str, str]) -> tuple[Kind, Change]:
    part = item.part
    if isinstance(part, Attribution):
        return "fix", _told(part, post)
    if isinstance(part, Figure):
        return "figure", _amount(post)
    return "event", _deed(part, post)


def _told(part: Attribution, post: Mapping[str, str]) -> Change:
    act: Act = _one_of(Act, post.get("act", ""), part.cue.act)
    nature: Nature = _one_of(Nature, post.get("nature", ""), part.source.nature)
    negated, hedged = "negated" in post, "hedged" in post
    return _some(
        Change(
            act=act if act != part.cue.act else None,
            nature=nature if nature != part.source.nature else None,
            negated=negated if negated != part.negated else None,
            hedged=hedged if hedged != part.hedged else None,
        )
    )


def _amount(post: Mapping[str, str]) -> Change:
    bound: Bound = _one_of(Bound, post.get("bound", ""), "exactly")
    low, high = _number(post.get("low", "")), _number(post.get("high", ""))
    if low is None and high is None:
        raise UnfitError(_("A figure has a number."))
    if bound in {"exactly", "about"}:
        low = high = low if low is not None else high
    elif bound in {"at_least", "more_than"}:
        low, high = (low if low is not None else high), None
    elif bound in {"at_most", "less_than"}:
        low, high = None, (high if high is not None else low)
    elif low is None or high is None or low > high:
        raise UnfitError(_("“Between” has two numbers, the smaller one first."))
    unit = post.get("unit", "").strip()[:40] or None
    return Change(
        amount=Amount(low, high, bound, unit),
        counts=post.get("counts", "").strip()[:_NAME],
        category=_one_of(Category, post.get("category", ""), "other"),
    )


def _number(words: str) -> float | int | None:
    words = words.strip().replace(",", "").replace(" ", "")
    if not words:
        return None
    try:
        value = float(words)
    except ValueError:
        raise UnfitError(_("“%s” is no number.") % words[:40]) from None
    if abs(value) > _MOST or value != value:  # noqa: PLR0124 - what is not itself is no number
        raise UnfitError(_("“%s” is no number.") % words[:40])
    return int(value) if value.is_integer() else value


_MOST = 1e18


def _deed(part: Event, post: Mapping[str, str]) -> Change:
    status: EventStatus = _one_of(EventStatus, post.get("status", ""), part.status)
    kind: EventType = _one_of(EventType, post.get("type", ""), part.type)
    label = " ".join(post.get("label", "").split())[:200]
    return _some(
        Change(
            status=status if status != part.status else None,
            type=kind if kind != part.type else None,
            label=label if label and label != part.label else None,
        )
    )


def _some(change: Change) -> Change:
    if change == Change():
        raise UnfitError(_("Everything is as it was read: nothing was changed."))
    return change


def missed_of(record: Record, post: Mapping[str, str], shown: Sequence[Paragraph]) -> Missed:
    """A statement that nobody read, as a form gives it."""
    source, cue, content = (
        given_spans(record, name, post, shown) or () for name in ("source", "cue", "content")
    )
    if not content:
        raise UnfitError(_("Select what is said."))
    return Missed(
        source, cue, content, speaker_of(record, post),
        _one_of(Act, post.get("act", ""), "assert"),
        _one_of(Nature, post.get("nature", ""), "named" if source else "implied"),
    )  # fmt: skip


def _one_of(kind: object, value: str, otherwise: Choice) -> Choice:
    """A value where it is one of a kind's, else the other."""
    return value if value in get_args(kind) else otherwise  # type: ignore[return-value] # checked
