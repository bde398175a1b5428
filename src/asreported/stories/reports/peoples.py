"""Lands and their peoples by one word: "two Ustrian teams", "two teams from Ustria"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import structs

from asreported.stories.speakers.lands import land, may_be_adjective

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.stories.reports.model import Report

_BEGINS: Final = 4


def under_one_word(reports: Iterable[Report]) -> list[Report]:
    """Reports with the word of a land where they have that of its people."""
    found = list(reports)
    lands = _lands(found)
    return [_renamed(one, lands) for one in found] if lands else found


def _lands(reports: Iterable[Report]) -> dict[str, str]:
    """The words of peoples -> those of their lands, where reports name both."""
    named = sorted(frozenset().union(*(one.named for one in reports)))
    by_land = {land(one): one for one in named if not may_be_adjective(one)}
    return {
        one: of
        for one in named
        if may_be_adjective(one) and (of := by_land.get(land(one))) and _is_of(one, of)
    }


def _is_of(people: str, of: str) -> bool:
    """Whether a people's word begins as its land's does, or is another word altogether.

    "Ferry" and "Ferren" have one beginning, and are of no one land.
    """
    same = people[:_BEGINS] == of[:_BEGINS]
    return not same or people.startswith(of.rstrip("aeiouy"))


def _renamed(report: Report, lands: Mapping[str, str]) -> Report:
    if report.terms.isdisjoint(lands):
        return report
    return structs.replace(
        report,
        terms=frozenset(lands.get(one, one) for one in report.terms),
        order=tuple(lands.get(one, one) for one in report.order),
        named=frozenset(lands.get(one, one) for one in report.named),
    )
