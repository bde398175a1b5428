"""Where it comes from: the first hands behind all claims, and who repeats whose text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.stories.html.cited import opening, passage, source
from asreported.exports.stories.html.folding import folded
from asreported.exports.stories.wording import copied, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Claim, Copy, Story

_SHOWN = 10


def section(evidence: Evidence, told: Story) -> Html | None:
    """First hands with the claims that lead back to them, then the copies, folded."""
    hands = _hands(told)
    parts = [
        folded(_ranked(hands), _SHOWN, "more first hands", tag="ul", kind="from")
        if hands
        else None,
        *(_copy(evidence, each) for each in told.copies),
    ]
    return joined(parts) if any(parts) else None


def _ranked(hands: dict[tuple[str, str], list[Claim]]) -> list[Html]:
    """Those behind most claims first."""
    ranked = sorted(hands.items(), key=lambda each: -len(each[1]))
    return [_hand(*each) for each in ranked]


def _hands(told: Story) -> dict[tuple[str, str], list[Claim]]:
    """The claims of each first hand, by its name and kind."""
    hands: dict[tuple[str, str], list[Claim]] = {}
    for claim in told.claims:
        for origin in claim.origins:
            hands.setdefault((origin.name, origin.kind), []).append(claim)
    return hands


def _hand(hand: tuple[str, str], claims: Iterable[Claim]) -> Html:
    name, kind = hand
    rows = [element("li", {"dir": "auto"}, claim.text) for claim in claims]
    return element(
        "li",
        None,
        element("b", None, element("bdi", None, name)),
        f" ({kind})",
        opening(counted(len(rows), "claim"), [element("ul", None, *rows)]),
    )


def _copy(evidence: Evidence, copy: Copy) -> Html:
    """A copy in one line; what it repeats opens below."""
    shown = [
        element(
            "div",
            {"class": "sides"},
            element("div", {"class": "side-of"}, passage(evidence, copy.of, each.of)),
            element("div", {"class": "side-of"}, passage(evidence, copy.copy, each.copy)),
        )
        for each in copy.passages
    ]
    why = element("p", {"class": "why", "dir": "auto"}, copy.why) if copy.why else None
    both = element(
        "p",
        {"class": "about"},
        joined(["First: ", source(evidence, copy.of)]),
        element("br"),
        joined(["Copy: ", source(evidence, copy.copy)]),
    )
    return opening(copied(evidence, copy), [both, why, *shown])
