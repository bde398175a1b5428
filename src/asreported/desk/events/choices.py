"""What the list of events can be narrowed to: only what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.events.lands import countries
from asreported.exports.happenings import STATUSES

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from asreported.desk.models import Event


class Choice(NamedTuple):
    """A value and what readers see of it."""

    value: str
    words: str


class Choices(NamedTuple):
    """For each filter what may be chosen."""

    kinds: list[str]
    statuses: list[Choice]
    countries: list[Choice]
    places: list[str]


def choices(rows: QuerySet[Event]) -> Choices:
    """Kinds, statuses, countries and places of some events."""
    statuses = set(rows.values_list("status", flat=True).distinct())
    together = rows.values_list("countries", flat=True).distinct()
    codes = {code for one in together for code in one.split()}
    named = sorted((Choice(code, _country(code)) for code in codes), key=_words)
    return Choices(
        kinds=list(rows.values_list("label", flat=True).distinct().order_by("label")),
        statuses=[Choice(name, words) for name, words in STATUSES.items() if name in statuses],
        countries=named,
        places=list(
            rows.exclude(place="").values_list("place", flat=True).distinct().order_by("place")
        ),
    )


def _country(code: str) -> str:
    found = countries().get(code)
    return found.names[0] if found else code


def _words(choice: Choice) -> str:
    return choice.words
