"""What of all statements is asked for: one address's query, understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import msgspec
from django.db.models import Q

from asreported.desk.models import Claim, Statement
from asreported.desk.store.saying import having, match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet

NEWEST = 5_000
"""Statements that are counted and looked through while a reader waits."""
BANDS: Final = {"certain": (0.9, 1.01), "likely": (0.7, 0.9), "unsure": (-0.01, 0.7)}
"""Certainty: from this probability on, and below that."""
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z")
_AFTER_HOURS = "~"
"""Sorts after any hour of a day, so that the last day is within."""
_LONGEST = 200


class Asked(msgspec.Struct, frozen=True):
    """What is asked; empty is no restriction. Days are ISO 8601, both ends within."""

    q: str = ""
    speaker: str = ""
    outlet: str = ""
    act: str = ""
    disputed: str = ""
    certainty: str = ""
    said_from: str = ""
    said_to: str = ""
    since: str = ""
    until: str = ""
    story: str = ""
    claim: str = ""
    article: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """What an address's query asks; what it does not know is passed over."""
        found = {name: given.get(name, "").strip()[:_LONGEST] for name in cls.__struct_fields__}
        for name in ("said_from", "said_to", "since", "until"):
            if not _DAY.match(found[name]):
                found[name] = ""
        found["q"] = found["q"] if match(found["q"]) else ""
        found["certainty"] = found["certainty"] if found["certainty"] in BANDS else ""
        found["disputed"] = found["disputed"] if found["disputed"] in {"yes", "no"} else ""
        return cls(**{name: _clean(value) for name, value in found.items()})

    @property
    def given(self) -> dict[str, str]:
        """What is restricted, and to what."""
        return {name: value for name, value in msgspec.structs.asdict(self).items() if value}

    @property
    def query(self) -> str:
        """The address's query: the same for the same question."""
        return urlencode(self.given)

    def without(self, name: str) -> Asked:
        """The same question with one restriction less."""
        return msgspec.structs.replace(self, **{name: ""})


def _clean(value: str) -> str:
    return value.replace("\x00", "").encode("utf-8", "replace").decode()


def statements(asked: Asked, newest: int | None = None) -> QuerySet[Statement]:
    """The statements that readers see and that are asked for, the newest first.

    With ``newest``, of words that very many have only so many are looked through, see
    ``saying.having``.
    """
    rows = Statement.objects.filter(shown=True, **_exactly(asked))
    if asked.certainty:
        low, high = BANDS[asked.certainty]
        rows = rows.filter(probability__gte=low, probability__lt=high)
    if asked.said_from or asked.said_to:
        rows = rows.filter(_between("said", asked.said_from, asked.said_to))
        rows = rows.filter(said__gte="0", said__lt="A")
    if asked.since or asked.until:
        rows = rows.filter(_between("published", asked.since, asked.until))
    if asked.claim:
        rows = rows.filter(_carrying(asked.claim))
    if asked.q:
        rows = having(rows, asked.q, newest)
    return rows.order_by("-published", "-id")


def _exactly(asked: Asked) -> dict[str, object]:
    found: dict[str, object] = {
        "speaker__key": asked.speaker,
        "outlet__slug": asked.outlet,
        "act": asked.act,
        "article__story__key": asked.story,
        "article__key": asked.article,
    }
    if asked.disputed:
        found["disputed"] = asked.disputed == "yes"
    return {name: value for name, value in found.items() if value not in ("", None)}


def _between(name: str, first: str, last: str) -> Q:
    found = Q()
    if first:
        found &= Q(**{f"{name}__gte": first})
    if last:
        found &= Q(**{f"{name}__lte": last + _AFTER_HOURS})
    return found


def _carrying(key: str) -> Q:
    """The statements in which the reports of a claim stand; none of one that is gone."""
    claim = Claim.objects.select_related("story").filter(key=key).first()
    told = claim.story.comparison.story.claims if claim and claim.story.packed else ()
    reports = next((one.reports for one in told if one.id == key), ())
    found = Q(pk__in=())
    for one in reports:
        if one.attribution:
            found |= Q(article__key=one.article, local=one.attribution)
    return found
