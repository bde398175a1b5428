"""All series of a story: figures of one thing, in the order of what they hold for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.model import Point, Series
from asreported.stories.series.deeds import TOLLS
from asreported.stories.series.referents import one_count, one_toll, same_thing
from asreported.stories.series.revising import is_before, moved, restates
from asreported.stories.series.settling import settled
from asreported.stories.series.sizes import apart
from asreported.stories.series.tellings import tellings
from asreported.stories.series.things import follows, thing
from asreported.stories.thresholds import threshold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.dossier import Dossier, Rarity
    from asreported.stories.series.revising import Revision
    from asreported.stories.series.tellings import Telling


class Followed(NamedTuple):
    """One thing's figures, each in its sentence, by time."""

    tellings: tuple[Telling, ...]


def find_series(followed: Sequence[Followed]) -> tuple[Series, ...]:
    """The figures of a story that are told more than once and do not stay the same."""
    return tuple(_series(one) for one in followed if _changes(one))


def follow(dossier: Dossier) -> tuple[Followed, ...]:
    """All figures of a story, those of one thing together, also where they never change."""
    by_thing: dict[tuple[str, str | None, str | None], list[Telling]] = {}
    for told in settled(tuple(tellings(dossier))):
        if follows(told):
            by_thing.setdefault(thing(told), []).append(told)
    groups = [group for told in by_thing.values() for group in _grouped(told, dossier.rarity)]
    _bridge(groups, dossier.rarity)
    return tuple(Followed(tuple(sorted(group, key=_when))) for group in groups)


def _bridge(groups: list[list[Telling]], rarity: Rarity) -> None:
    """Join what nouns or deeds keep apart, where both tell one number."""
    of_value: dict[float, list[list[Telling]]] = {}
    for group in groups:
        for value in sorted({float(one.figure.low or one.figure.high or 0) for one in group}):
            known = of_value.setdefault(value, [])
            for other in known[-_LOOKED:]:
                if other is not group and other and _is_one_toll(group, other, rarity):
                    other.extend(group)
                    group.clear()
                    break
            if not group:
                break
            known.append(group)
    groups[:] = filter(None, groups)


_LOOKED = 16
"""So many groups that tell one number are compared with each that comes."""
_FLED = {"displaced", "evacuated"}
"""Those who fled and those who were moved, where one number tells of both."""


def _is_one_toll(one: Sequence[Telling], other: Sequence[Telling], rarity: Rarity) -> bool:
    deeds = {one[0].deed, other[0].deed}
    if deeds == _FLED or (len(deeds) == 1 and deeds <= TOLLS):
        joins = any(one_toll(a, b) for a in one for b in other)
        return joins and all(_to_group(each, other, rarity) for each in one)
    return any(one_count(a, b) for a in one for b in other)


def _grouped(told: Sequence[Telling], rarity: Rarity) -> list[list[Telling]]:
    """Each figure with the group that holds its likest, unless another there excludes it."""
    groups: list[list[Telling]] = []
    least = threshold("series", "same_thing")
    for one in told:
        best, most = None, least
        for group in groups:
            score = _to_group(one, group, rarity)
            if score > most or (best is None and score >= most):
                best, most = group, score
            if most >= 1.0:
                break
        if best is None:
            groups.append([one])
            continue
        best.append(one)
        if one.figure.category == "money" and most >= 1.0:
            _draw_in(one, best, groups, rarity)
    return groups


def _draw_in(
    one: Telling, own: list[Telling], groups: list[list[Telling]], rarity: Rarity
) -> None:
    """Other groups that hold the same sum beyond doubt, where nothing excludes them."""
    for group in groups:
        same = group is not own and _to_group(one, group, rarity) >= 1.0
        if same and all(_to_group(each, own, rarity) for each in group):
            own.extend(group)
            group.clear()
    groups[:] = filter(None, groups)


def _to_group(one: Telling, group: Sequence[Telling], rarity: Rarity) -> float:
    """The likeness to the likest of a group; none where one not corrected excludes."""
    best = 0.0
    for other in group:
        score = same_thing(one, other, rarity)
        if not score and not other.corrected:
            return 0.0
        best = max(best, score)
    return best


def _when(told: Telling) -> tuple[str, str, int]:
    published = told.record.article.published
    return told.day or "9999", published.value if published else "9999", told.figure.span[0]


def _changes(followed: Followed) -> bool:
    values = {_value(told) for told in followed.tellings}
    articles = {told.record.article.id for told in followed.tellings}
    tellers = {told.teller for told in followed.tellings if told.is_told}
    return len(values) > 1 and (len(articles) > 1 or len(tellers) > 1)


def _value(told: Telling) -> tuple[float | None, float | None]:
    """What it is told to be: the same with and without a bound, a range as it is."""
    low, high, bound = told.figure.low, told.figure.high, told.figure.bound
    return (high if low is None else low), (high if bound == "between" else None)


def _series(followed: Followed) -> Series:
    nouns = Counter(t.figure.counts for t in followed.tellings if t.figure.counts)
    categories = Counter(told.figure.category for told in followed.tellings)
    return Series(
        counts=nouns.most_common(1)[0][0] if nouns else None,
        category=categories.most_common(1)[0][0],
        deed=followed.tellings[0].deed or None,
        points=tuple(_points(followed.tellings)),
        why=_why(followed),
    )


def _why(followed: Followed) -> str:
    first = followed.tellings[0]
    what = first.deed or first.figure.counts
    articles = len({told.record.article.id for told in followed.tellings})
    return f"{what} told in {articles} articles, in like words"


def _points(told: Iterable[Telling]) -> Iterable[Point]:
    """One point a value, teller, day and article; each against the teller's last one."""
    seen: set[tuple[object, ...]] = set()
    last: dict[str, Telling] = {}
    told = tuple(told)
    for one in told:
        figure, article = one.figure, one.record.article.id
        key = (article, one.teller, one.day, figure.low, figure.high)
        if key in seen:
            continue
        seen.add(key)
        yield Point(
            low=figure.low,
            high=figure.high,
            bound=figure.bound,
            as_of=one.day,
            article=article,
            span=figure.span,
            speaker=one.speaker,
            figure=figure.id,
            revises=_revises(one, _restated(one, told) or last.get(one.teller)),
        )
        if not is_before(one.record.article.text, figure):
            last[one.teller] = one


def _restated(one: Telling, told: Sequence[Telling]) -> Telling | None:
    """The value before, where the sentence of a figure goes on to tell it."""
    text = one.record.article.text
    return next(
        (
            other
            for other in told
            if other.sentence == one.sentence and other.record is one.record
            and restates(text, one.figure, other.figure)
        ),
        None,
    )  # fmt: skip


def _revises(one: Telling, before: Telling | None) -> Revision | None:
    """How a value moved: as its own words say, else against the teller's last value."""
    if one.corrected:
        return "correction"
    if said := moved(one.record.article.text, one.figure, one.sentence):
        return said
    if is_before(one.record.article.text, one.figure):
        return None
    if before is None or one.day is None or before.day is None or not apart(one, before):
        return None
    return "upward" if one.range > before.range else "downward"
