"""Whether two tellings are of one offer, demand or threat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.thresholds import threshold
from asreported.stories.times import day_of
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.model import Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.pending.model import Telling

_NOUN = re.compile(r"(?:offer|proposal)\b(?! (?:to|that|of) )", re.IGNORECASE)
_ALIKE = 0.6
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\d[\d.,]*(?=%| (?:per ?cent|thousand|million|billion)\b)|(?<=[$€£])\d[\d.,]*"
)
_TOLD_BY = re.compile(r", [^,]{2,60} (?:said|says|told|reported)\b[^,]*\Z")


class _Compared(NamedTuple):
    """A telling with what others are compared by, made once."""

    telling: Telling
    matter: frozenset[str]
    amounts: frozenset[str]
    ends_on: str | None


def grouped(
    dossier: Dossier,
    tellings: Iterable[Telling],
    ends: Mapping[tuple[str, Span], str | None],
) -> list[list[Telling]]:
    """The tellings of each offer, demand and threat, as first told; ``ends`` by place."""
    groups: list[list[_Compared]] = []
    for telling in tellings:
        ends_on = day_of(ends[telling.place])
        one = _Compared(telling, matter(telling), _amounts(telling), ends_on)
        for group in groups:
            if telling.kind == group[0].telling.kind and any(
                _same(dossier, one, other) or _end_alike(one, other) for other in group
            ):
                group.append(one)
                break
        else:
            groups.append([one])
    return [[one.telling for one in group] for group in groups]


def _end_alike(one: _Compared, other: _Compared) -> bool:
    """Whether both are to be met by the same day, and are of one matter by a word."""
    if one.ends_on is None or one.ends_on != other.ends_on:
        return False
    apart = one.telling.sentence != other.telling.sentence
    return apart and not one.matter.isdisjoint(other.matter)


def matter(telling: Telling) -> frozenset[str]:
    """The words of what is offered, demanded or threatened."""
    named = telling.by | telling.to | telling.trigger
    text = telling.record.article.text[telling.told_at : telling.sentence[1]]
    return content(_TOLD_BY.sub("", text)) - named


def _same(dossier: Dossier, one: _Compared, other: _Compared) -> bool:
    """Whether two of one kind are of one offer, demand or threat by their words."""
    if _is_another(one, other):
        return False
    if _over_and_in(dossier, one, other):
        return True
    first, second = one.telling, other.telling
    parties = not (first.by and second.by) or first.by & second.by
    least = threshold("pending", "same")
    if not parties or shared(first.words, second.words, dossier.rarity) < least:
        return False
    if first.kind == "offer" and (
        (first.by and second.by) or _is_noun(first) or _is_noun(second)
    ):
        return True
    return _of_one_matter(dossier, one, other, least)


def _over_and_in(dossier: Dossier, one: _Compared, other: _Compared) -> bool:
    """Whether a headline and the article under it tell the same matter."""
    first, second = sorted((one.telling, other.telling), key=lambda each: each.sentence)
    if first.record is not second.record or first.sentence == second.sentence:
        return False
    heads = (each for each in first.record.article.blocks if each.kind == "headline")
    over = any(each.start <= first.sentence[0] < each.end for each in heads)
    return over and shared(one.matter, other.matter, dossier.rarity) >= _ALIKE


def _is_another(one: _Compared, other: _Compared) -> bool:
    """Whether it is told as a further one, or of another amount: "also demanded", 4 and 9."""
    both = one.telling, other.telling
    if both[0].record is both[1].record and any(_is_further(each) for each in both):
        return True
    return bool(one.amounts and other.amounts and one.amounts.isdisjoint(other.amounts))


def _is_further(telling: Telling) -> bool:
    text = telling.record.article.text
    return _ALSO.search(text, telling.sentence[0], telling.told_at) is not None


def _amounts(telling: Telling) -> frozenset[str]:
    text = telling.record.article.text[slice(*telling.sentence)]
    return frozenset(match[0] for match in _AMOUNT.finditer(text))


def _of_one_matter(dossier: Dossier, one: _Compared, other: _Compared, least: float) -> bool:
    """Whether two demands or threats are told in like words behind what says "demand"."""
    told = one.matter and other.matter
    return not told or shared(one.matter, other.matter, dossier.rarity) >= least


def _is_noun(telling: Telling) -> bool:
    """Whether it is only named: "the offer lapses", "Osk's proposal"."""
    return _NOUN.match(telling.record.article.text, telling.span[0]) is not None
