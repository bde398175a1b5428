"""Quotations that are signed behind a dash."""

from __future__ import annotations

import pytest

import asreported


def _said(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            " ".join(text[a:b] for a, b in one.source.spans),
            " ".join(text[a:b] for a, b in one.content.spans).strip('“”"'),
            one.kind,
        )
        for one in asreported.read_text(text).attributions
        if one.within is None
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour lost its light that year.” — Oda Marsh, baker",
        "“The harbour lost its light that year.”\n\n— Oda Marsh, a baker in Castrel",
        '"The harbour lost its light that year." -- Oda Marsh',
        "“The harbour lost its light that year.”\n\n― Oda Marsh",
    ],
)
def test_who_signs_a_quotation_says_it(text: str) -> None:
    assert _said(text) == [("Oda Marsh", "The harbour lost its light that year.", "direct")]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour lost its light that year.\n\n— Oda Marsh",
        "“The light” — a lamp of 1890 — “was never lit.”",
        "“The harbour lost its light that year.” — which nobody regretted at the time",
    ],
)
def test_a_dash_alone_signs_nothing(text: str) -> None:
    assert not [one for one in _said(text) if one[0] == "Oda Marsh" or "lamp" in one[0]]
