"""Whether two tellings are of one offer, demand or threat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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


def grouped(
    dossier: Dossier,
    tellings: Iterable[Telling],
    ends: Mapping[tuple[str, Span], str | None],
) -> list[list[Telling]]:
    """The tellings of each offer, demand and threat, as first told; ``ends`` by place."""
    groups: list[list[Telling]] = []
    for one in tellings:
        for group in groups:
            if any(
                _same(dossier, one, other) or _end_alike(one, other, ends) for other in group
            ):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _end_alike(
    one: Telling, other: Telling, ends: Mapping[tuple[str, Span], str | None]
) -> bool:
    """Whether both are to be met by the same day, and are of one matter by a word."""
    if one.kind != other.kind or one.sentence == other.sentence:
        return False
    days = [day_of(ends[each.place]) for each in (one, other)]
    return days[0] is not None and days[0] == days[1] and bool(matter(one) & matter(other))


def matter(telling: Telling) -> frozenset[str]:
    """The words of what is offered, demanded or threatened."""
    named = telling.by | telling.to | telling.trigger
    text = telling.record.article.text[telling.told_at : telling.sentence[1]]
    return content(_TOLD_BY.sub("", text)) - named


def _same(dossier: Dossier, one: Telling, other: Telling) -> bool:
    if one.kind != other.kind or _is_another(one, other):
        return False
    if _over_and_in(dossier, one, other):
        return True
    parties = not (one.by and other.by) or one.by & other.by
    like = shared(one.words, other.words, dossier.rarity)
    least = threshold("pending", "same")
    unsure = one.kind != "offer" or not (one.by and other.by)
    by_name = any(_is_noun(each) for each in (one, other))
    if (
        unsure
        and not (one.kind == "offer" and by_name)
        and not _of_one_matter(dossier, one, other, least)
    ):
        return False
    return bool(parties) and like >= least


def _over_and_in(dossier: Dossier, one: Telling, other: Telling) -> bool:
    """Whether a headline and the article under it tell the same matter."""
    if one.record is not other.record or one.sentence == other.sentence:
        return False
    first = min(one.sentence, other.sentence)
    heads = (each for each in one.record.article.blocks if each.kind == "headline")
    over = any(each.start <= first[0] < each.end for each in heads)
    return over and shared(matter(one), matter(other), dossier.rarity) >= _ALIKE


def _is_another(one: Telling, other: Telling) -> bool:
    """Whether it is told as a further one, or of another amount: "also demanded", 4 and 9."""
    if one.record is other.record and any(_is_further(each) for each in (one, other)):
        return True
    amounts = [_amounts(each) for each in (one, other)]
    return all(amounts) and not amounts[0] & amounts[1]


def _is_further(telling: Telling) -> bool:
    text = telling.record.article.text
    return _ALSO.search(text, telling.sentence[0], telling.told_at) is not None


def _amounts(telling: Telling) -> frozenset[str]:
    text = telling.record.article.text[slice(*telling.sentence)]
    return frozenset(match[0] for match in _AMOUNT.finditer(text))


def _of_one_matter(dossier: Dossier, one: Telling, other: Telling, least: float) -> bool:
    """Whether two demands or threats are told in like words behind what says "demand"."""
    matters = [matter(each) for each in (one, other)]
    return not all(matters) or shared(matters[0], matters[1], dossier.rarity) >= least


def _is_noun(telling: Telling) -> bool:
    """Whether it is only named: "the offer lapses", "Osk's proposal"."""
    return _NOUN.match(telling.record.article.text, telling.span[0]) is not None
