"""Origins of a claim, and how many of them are independent as far as is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.model import Count, Origin
from asreported.stories.origins.claimed import Claimed
from asreported.stories.speakers import fold, land

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.origins.leads import Lead, Tracing
    from asreported.stories.reports import Report


def origins_of(claim: Sequence[Report], tracing: Tracing) -> tuple[tuple[Origin, ...], Count]:
    """The first hands that a claim's reports lead back to, and their count.

    Each known origin (a named speaker, a document, an outlet's own reporting) is one. Somebody
    unnamed, or an outlet's bare word, may be one more, or one of those already counted:
    they raise the high end alone, and the low end is at least 1.
    """
    leads: dict[tuple[str, ...], list[tuple[int, Lead]]] = {}
    claimed = Claimed(claim)
    for at, report in enumerate(claim):
        lead = tracing.lead(report, claimed)
        leads.setdefault(lead.key, []).append((at, lead))
    if len(leads) > 1:
        leads = _countries(_one_body(_one_document(claim, _somebody(claim, leads))))
    origins = tuple(_origin(claim, members) for members in leads.values())
    known = sum(members[0][1].known for members in leads.values())
    return origins, Count(max(1, known), max(1, len(leads)))


def _somebody(
    claim: Sequence[Report], leads: dict[tuple[str, ...], list[tuple[int, Lead]]]
) -> dict[tuple[str, ...], list[tuple[int, Lead]]]:
    """Sources that are only a pronoun ("he", "both") made one with their article's other.

    Somebody of a speaker's very name is that speaker.
    """
    kept: dict[tuple[str, ...], list[tuple[int, Lead]]] = {}
    named = {fold(members[0][1].name): key for key, members in leads.items()
             if key[0] == "speaker"}  # fmt: skip
    for key, members in leads.items():
        home = key
        name = members[0][1].name
        if key[0] == "unnamed" and name[:1].isupper() and fold(name) in named:
            home = named[fold(name)]
        elif key[0] == "unnamed" and name.lower() in _PRONOUNS:
            articles = {claim[at].article for at, _ in members}
            home = next(
                (other for other, theirs in leads.items()
                 if other[0] in {"speaker", "unnamed"} and other != key
                 and any(claim[at].article in articles for at, _ in theirs)), key
            )  # fmt: skip
        kept.setdefault(home, []).extend(members)
    return {key: sorted(members, key=lambda row: row[0]) for key, members in kept.items()}


_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "one of them", "both", "all"})


def _one_document(
    claim: Sequence[Report],
    leads: dict[tuple[str, ...], list[tuple[int, Lead]]],
) -> dict[tuple[str, ...], list[tuple[int, Lead]]]:
    """Documents made one whose words are among another's, or that one outlet calls alike."""
    kept: dict[tuple[str, ...], list[tuple[int, Lead]]] = {}
    for key, members in sorted(leads.items(), key=lambda row: (-len(row[0]), row[1][0][0])):
        home = next(
            (other for other in kept
             if key[0] == other[0] == "document"
             and (set(key) <= set(other) or _called_alike(claim, members, kept[other]))), key
        )  # fmt: skip
        kept.setdefault(home, []).extend(members)
    return dict(sorted(kept.items(), key=lambda row: min(at for at, _ in row[1])))


def _called_alike(
    claim: Sequence[Report], one: list[tuple[int, Lead]], other: list[tuple[int, Lead]]
) -> bool:
    """Whether an outlet's "leaked memo" is its "internal memo": of one claim, of one kind."""
    kinds = [_WRITTEN.search(members[0][1].name.lower()) for members in (one, other)]
    outlets = [{claim[at].outlet for at, _ in members} for members in (one, other)]
    first, second = kinds
    same = first is not None and second is not None and first[0] == second[0]
    return same and not outlets[0].isdisjoint(outlets[1])


_WRITTEN = re.compile(r"\b(?:memo|report|letter|study|email|statement|note|document)\b")


def _one_body(
    leads: dict[tuple[str, ...], list[tuple[int, Lead]]],
) -> dict[tuple[str, ...], list[tuple[int, Lead]]]:
    """Bodies made one of which nothing tells that they are two: "the guard", one guard."""
    words = {
        key: frozenset(fold(_body_of(members[0][1])).split()) - _ARTICLES
        for key, members in leads.items()
        if key[0] == "speaker" and _is_body(members[0][1])
    }
    kept: dict[tuple[str, ...], list[tuple[int, Lead]]] = {}
    for key, members in leads.items():
        fuller = [other for other in words if key in words and words[key] < words[other]]
        same = [other for other in kept if key in words and words.get(other) == words[key]]
        home = (same or fuller if len(fuller) == 1 else same) or [key]
        kept.setdefault(home[0], []).extend(members)
    return {key: sorted(members, key=lambda row: row[0]) for key, members in kept.items()}


def _body_of(lead: Lead) -> str:
    return lead.body.name if lead.body is not None else lead.name


def _is_body(lead: Lead) -> bool:
    speaker = lead.body or lead.speaker
    return speaker is not None and speaker.type in {"organisation", "group"}


_ARTICLES = frozenset({"the", "a", "an", "of", "s", "their", "its", "his", "her"})


def _countries(
    leads: dict[tuple[str, ...], list[tuple[int, Lead]]],
) -> dict[tuple[str, ...], list[tuple[int, Lead]]]:
    """A country that "says" made one with its official or body that says it by name."""
    homes: dict[str, tuple[str, ...]] = {}
    for key, members in leads.items():
        speaker = members[0][1].speaker
        if speaker is not None and speaker.type != "place" and speaker.country:
            homes.setdefault(land(speaker.country), key)
    kept: dict[tuple[str, ...], list[tuple[int, Lead]]] = {}
    for key, members in leads.items():
        speaker = members[0][1].speaker
        is_place = speaker is not None and key[0] == "speaker" and speaker.type == "place"
        home = homes.get(land(speaker.name), key) if speaker and is_place else key
        kept.setdefault(home, []).extend(members)
    return {key: sorted(members, key=lambda row: row[0]) for key, members in kept.items()}


def _origin(claim: Sequence[Report], members: Sequence[tuple[int, Lead]]) -> Origin:
    first = members[0][1]
    names = {lead.name for _, lead in members}
    speaker = first.speaker
    # Where a ministry and its spokeswoman both speak, the ministry is the one behind both.
    body = next((lead for _, lead in members if lead.speaker and lead.speaker.type != "place"
                 and lead.key[-1] == lead.speaker.id), None)  # fmt: skip
    if len(names) > 1 and body is not None:
        first, speaker = body, body.speaker
    return Origin(
        first.name,
        first.kind,
        tuple(sorted(at for at, _ in members)),
        " | ".join(f"{claim[at].outlet}: {'; '.join(lead.steps)}" for at, lead in members),
        None if speaker is None else speaker.id,
    )
