"""How many statements there are of each outlet, speaker, act …, among those asked for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _

from asreported.desk.models import Outlet, Speaker
from asreported.desk.search.asking import BANDS, NEWEST, Asked, statements
from asreported.desk.store.saying import are_more

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 12
_YEAR_MONTH = 7


class Choice(NamedTuple):
    """A value that may be chosen, its words, how many have it, and where choosing leads."""

    value: str
    words: str
    often: int
    query: str
    chosen: bool


class Facet(NamedTuple):
    """One restriction and what it may be."""

    name: str
    words: str
    choices: list[Choice]
    reset: str
    """The query without it; empty when it is not restricted."""


class Counted(NamedTuple):
    """The facets, and of how many statements they count; ``more`` when there are more."""

    facets: list[Facet]
    total: int
    more: bool


def counted(asked: Asked) -> Counted:
    """Facets of the newest ``NEWEST`` statements that are asked for: one look at an index."""
    rows = statements(asked, NEWEST).values_list(
        "outlet", "speaker", "act", "disputed", "probability"
    )
    found = list(rows[: NEWEST + 1])
    more = len(found) > NEWEST or are_more(asked.q, NEWEST)
    found = found[:NEWEST]
    outlets = Counter(one[0] for one in found if one[0])
    speakers = Counter(one[1] for one in found if one[1])
    named = {one.pk: one for one in Outlet.objects.filter(pk__in=_top(outlets))}
    known = {one.pk: one for one in Speaker.objects.filter(pk__in=_top(speakers))}
    bands = Counter(_band(one[4]) for one in found)
    facets = [
        _facet(asked, "outlet", _("Outlet"), (
            (named[pk].slug, named[pk].name, outlets[pk]) for pk in _top(outlets) if pk in named
        )),
        _facet(asked, "speaker", _("Speaker"), (
            (known[pk].key, known[pk].name, speakers[pk])
            for pk in _top(speakers) if pk in known
        )),
        _facet(asked, "act", _("Act"), (
            (act, act, count) for act, count in Counter(one[2] for one in found).most_common()
        )),
        _facet(asked, "disputed", _("Disputed"), (
            ("yes" if value else "no", _("yes") if value else _("no"), count)
            for value, count in Counter(bool(one[3]) for one in found).most_common()
        )),
        _facet(asked, "certainty", _("Certainty"), (
            (band, words, bands[band]) for band, words in _bands() if bands[band]
        )),
    ]  # fmt: skip
    return Counted([one for one in facets if one.choices], len(found), more)


def _top(counts: Counter[int]) -> list[int]:
    return [pk for pk, _count in counts.most_common(_MOST)]


def _band(probability: float) -> str:
    return next(name for name, (low, high) in BANDS.items() if low <= probability < high)


def _bands() -> list[tuple[str, str]]:
    return [
        ("certain", _("certain (90% and more)")),
        ("likely", _("likely (70 to 90%)")),
        ("unsure", _("unsure (under 70%)")),
    ]


def _facet(
    asked: Asked, name: str, words: str, values: Iterable[tuple[str, str, int]]
) -> Facet:
    given = asked.given
    bare = asked.without(name)
    choices = []
    for value, said, count in values:
        chosen = given.get(name) == value
        query = Asked.of({**bare.given, name: value}).query
        choices.append(Choice(value, said, count, query, chosen))
    return Facet(name, words, choices, (bare.query or "all") if name in given else "")
