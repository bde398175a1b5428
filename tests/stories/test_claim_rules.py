"""Two reports that are nearly one: what keeps them apart, and what does not."""

from __future__ import annotations

import pytest

from asreported import read_text
from asreported.stories.claims import claims
from asreported.stories.speakers import speakers


def _joined(one: str, other: str) -> bool:
    """Whether two articles share a claim."""
    records = [
        read_text(one, published="2031-03-03"), read_text(other, published="2031-03-04")
    ]  # fmt: skip
    return any(len({each.article for each in claim.reports}) > 1
               for claim in claims(records, (), speakers(records)))  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (
            "The port of Osk closed to ships of the Tarn Line.",
            "The port of Osk stayed open to ships of the Tarn Line.",
            False,
        ),
        (
            "The port of Osk closed to ships of the Tarn Line.",
            "The port of Osk was closed to ships of the Tarn Line.",
            True,
        ),
        (
            "Osk District Hospital counted 31 dead, said Ida Rook.",
            "Osk District Hospital put the number of dead at 31, Jon Barl said.",
            True,
        ),
        (
            "The offer of a joint survey of the bridge lapsed at midnight.",
            "The offer of a joint survey of the bridge lapsed at noon on Monday.",
            True,
        ),
        (
            "The offer of a joint survey of the bridge lapsed on Sunday.",
            "The offer of a joint survey of the bridge lapsed on Tuesday.",
            False,
        ),
        (
            "The governor gives Tarn Roads until Friday to rebuild the pier of the bridge.",
            "Tarn Roads rebuilt the pier of the bridge on Friday.",
            False,
        ),
        (
            "Ostria's trade ministry rejected the offer.",
            "Ostria's trade ministry refused within the hour, Jon Barl said.",
            True,
        ),
        (
            "The port of Osk would not close to ships of the Tarn Line on Monday.",
            "The port of Osk stayed open to ships of the Tarn Line on Monday.",
            True,
        ),
        (
            "The mill, the oldest in Osk since 1904, lost 3.4 million crowns in the strike.",
            "The strike cost the mill 3.4 million crowns in March.",
            True,
        ),
    ],
)
def test_reports_are_one_claim_or_two(one: str, other: str, *, joined: bool) -> None:
    assert _joined(one, other) is joined
