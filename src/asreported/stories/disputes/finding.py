"""All disputes of a story, across its articles and inside them, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.disputes.denied import denied
from asreported.stories.disputes.differing import differing
from asreported.stories.disputes.having import had_and_had_not
from asreported.stories.disputes.judging import called_false, new
from asreported.stories.disputes.nobody import nobody_and_somebody
from asreported.stories.disputes.nothing import none_and_some
from asreported.stories.disputes.often import how_often
from asreported.stories.disputes.sides import inside, once, told_besides
from asreported.stories.disputes.told import told_by_all, told_by_outlets
from asreported.stories.disputes.tolls import opposed_figures
from asreported.stories.series.deeds import TOLLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Record
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Claim, StoryDispute
    from asreported.stories.series import Followed


def find_disputes(
    dossier: Dossier, followed: Sequence[Followed], claims: Sequence[Claim]
) -> tuple[StoryDispute, ...]:
    """Figures that cannot both hold, claims denied, accounts opposed; each with its reason."""
    figures = tuple(dispute for one in followed for dispute in opposed_figures(dossier, one))
    told = [*denied(dossier, claims)]
    within = tuple(inside(dossier))
    told += [
        one for one in within if one.kind != "figures" and not told_besides(dossier, one, told)
    ]
    own = tuple(one for one in within if one.kind == "figures")
    reported = tuple(told_by_all(dossier))
    told += [*had_and_had_not(dossier, reported), *nobody_and_somebody(dossier, reported)]
    every = (*reported, *told_by_outlets(dossier))
    told += none_and_some(dossier, reported, every)
    told += new(tuple(called_false(dossier)), told)
    told += new(tuple(differing(dossier, every)), told)
    return (
        *figures,
        *_new(dossier, own, followed, figures),
        *how_often(dossier, reported),
        *once(dossier, told),
    )


def _value_of(
    record: Record, dispute: StoryDispute
) -> set[tuple[str, float | None, float | None]]:
    """The values that a dispute of figures sets against each other."""
    named = {side.figure for side in dispute.sides}
    return {(record.article.id, one.low, one.high) for one in record.figures if one.id in named}


def _new(
    dossier: Dossier,
    own: Sequence[StoryDispute],
    followed: Sequence[Followed],
    known: Sequence[StoryDispute],
) -> Iterator[StoryDispute]:
    """An article's own disputes of figures that are not followed through the story.

    What stands in a correction is no dispute of the article that makes it.
    """
    of = {
        (told.record.article.id, told.figure.span) for one in followed for told in one.tellings
    }
    values = {
        (told.record.article.id, told.figure.low, told.figure.high)
        for one in followed
        for told in one.tellings
    }
    sides = {(side.article, side.span) for one in known for side in one.sides}
    for dispute in own:
        places = {(side.article, side.span) for side in dispute.sides}
        record = dossier.sentences[dispute.sides[0].article].record
        corrections = [b for b in record.article.blocks if b.kind == "correction"]
        corrected = any(
            block.start <= span[0] < block.end for block in corrections for _, span in places
        )
        tolls = {
            (record.article.id, figure.span)
            for figure in record.figures
            if figure.category in TOLLS
        }
        # Tolls are opposed through the whole story; one that is not followed counts a part.
        if not corrected and places.isdisjoint(tolls) and not places <= (of | sides):
            if _value_of(record, dispute) <= values:
                # What a headline tells is followed where the text below tells it.
                continue
            yield dispute
