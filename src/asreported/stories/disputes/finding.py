"""All disputes of a story, across its articles and inside them, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.disputes.sides import inside, once
from asreported.stories.disputes.tolls import opposed_figures
from asreported.stories.model import Cited, StoryDispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Claim
    from asreported.stories.series import Followed


def find_disputes(
    dossier: Dossier, followed: Sequence[Followed], claims: Sequence[Claim]
) -> tuple[StoryDispute, ...]:
    """Figures that cannot both hold, claims denied, accounts opposed; each with its reason."""
    figures = tuple(dispute for one in followed for dispute in opposed_figures(dossier, one))
    told = [*denied(dossier, claims)]
    told += [one for one in inside(dossier) if one.kind != "figures"]
    own = [one for one in inside(dossier) if one.kind == "figures"]
    known = {_pair(dossier, one) for one in figures}
    return (
        *figures,
        *_new(dossier, own, followed, known),
        *once(dossier, told),
    )


def denied(dossier: Dossier, claims: Sequence[Claim]) -> Iterator[StoryDispute]:
    """Each claim against each speaker that denies it."""
    for claim in claims:
        for stance in claim.denied_by:
            sides = (claim.reports[0], Cited(stance.article, stance.span, stance.attribution))
            yield StoryDispute("denial", sides, f"{dossier.name(stance.speaker)} denies it")


def _pair(dossier: Dossier, dispute: StoryDispute) -> frozenset[str]:
    records = {side.article: dossier.sentences[side.article].record for side in dispute.sides}
    return frozenset(
        dossier.teller(record, dossier.said(record, side.attribution)).casefold()
        for side in dispute.sides
        for record in [records[side.article]]
    )


def _new(
    dossier: Dossier,
    own: list[StoryDispute],
    followed: Sequence[Followed],
    known: set[frozenset[str]],
) -> Iterator[StoryDispute]:
    """An article's own disputes of figures that are not followed through the story."""
    of = {
        (told.record.article.id, told.figure.span) for one in followed for told in one.tellings
    }
    for dispute in own:
        pair = _pair(dossier, dispute)
        if pair in known and all((side.article, side.span) in of for side in dispute.sides):
            continue
        known.add(pair)
        yield dispute
