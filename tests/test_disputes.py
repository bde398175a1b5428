"""What is disputed: parts of a record made by hand, on the real analysis of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from asreported.disputes import find_disputes
from asreported.model import Attribution, Content, Cue, Figure, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Act, Bound, Span

    Analyse = Callable[[str], Analysis]

TOLLS = (
    "The coast guard said 61 people were killed. The harbour hospital put the number at 70. "
    "A witness said 70 people were killed."
)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def said(text: str, number: int, source: str, content: str, act: Act = "assert") -> Attribution:
    who = span(text, source)
    return Attribution(
        id=f"a{number}",
        kind="indirect",
        source=Source(spans=(who,), head=who, nature="institution"),
        cue=Cue(
            spans=(span(text, "said" if act == "assert" else "denied"),), lemma="x", act=act
        ),
        content=Content((span(text, content),)),
    )


def toll(text: str, words: str, low: int | None, high: int | None, attribution: str) -> Figure:
    bound: Bound = "exactly" if low == high else "at_least" if high is None else "at_most"
    return Figure(
        id="f",
        span=span(text, words),
        low=low,
        high=high,
        bound=bound,
        category="killed",
        attribution=attribution,
    )


SPEAKERS = [
    said(TOLLS, 1, "The coast guard", "61 people were killed"),
    said(TOLLS, 2, "The harbour hospital", "the number at 70"),
    said(TOLLS, 3, "A witness", "70 people were killed"),
]


def test_two_speakers_with_numbers_that_cannot_both_hold_disagree(analyse: Analyse) -> None:
    figures = [toll(TOLLS, "61 people", 61, 61, "a1"), toll(TOLLS, "70", 70, 70, "a2")]
    (dispute,) = find_disputes(analyse(TOLLS), SPEAKERS, figures)
    assert dispute.kind == "figures"
    assert dispute.sides == ((figures[0].span,), (figures[1].span,))
    assert "coast guard" in dispute.why
    assert "hospital" in dispute.why


@pytest.mark.parametrize(
    ("low", "high"),
    [(61, 61), (60, None), (None, 100)],
    ids=["the same", "at least fewer", "at most more"],
)
def test_numbers_that_can_both_hold_are_no_dispute(
    analyse: Analyse, low: int | None, high: int | None
) -> None:
    figures = [toll(TOLLS, "61 people", 61, 61, "a1"), toll(TOLLS, "70", low, high, "a2")]
    assert find_disputes(analyse(TOLLS), SPEAKERS, figures) == ()


def test_one_speaker_does_not_dispute_with_himself(analyse: Analyse) -> None:
    figures = [toll(TOLLS, "61 people", 61, 61, "a1"), toll(TOLLS, "70", 70, 70, "a1")]
    assert find_disputes(analyse(TOLLS), SPEAKERS, figures) == ()


def test_figures_that_nobody_is_said_to_have_given_are_no_dispute(analyse: Analyse) -> None:
    figures = [toll(TOLLS, "61 people", 61, 61, ""), toll(TOLLS, "70", 70, 70, "a2")]
    assert find_disputes(analyse(TOLLS), SPEAKERS, figures) == ()


DENIAL = (
    "A survivor said the patrol ship had rammed the ferry. Officials said little. "
    "The navy denied that the patrol ship rammed the ferry."
)


def test_a_denial_stands_against_the_claim_that_it_is_of(analyse: Analyse) -> None:
    claim = said(DENIAL, 1, "A survivor", "the patrol ship had rammed the ferry")
    denial = said(DENIAL, 2, "The navy", "that the patrol ship rammed the ferry", act="deny")
    (dispute,) = find_disputes(analyse(DENIAL), [claim, denial], [])
    assert dispute.kind == "denial"
    assert dispute.sides[0] == claim.content.spans
    assert span(DENIAL, "The navy") in dispute.sides[1]


def test_a_denial_stands_against_what_the_article_itself_told(analyse: Analyse) -> None:
    text = (
        "The patrol ship rammed the ferry at night. The navy denied that it rammed the ferry."
    )
    denial = said(text, 2, "The navy", "that it rammed the ferry", act="deny")
    (dispute,) = find_disputes(analyse(text), [denial], [])
    assert dispute.sides[0] == (span(text, "The patrol ship rammed the ferry at night."),)


def test_a_denial_of_what_nobody_said_here_stands_against_its_own_content(
    analyse: Analyse,
) -> None:
    text = "Officials said little. The navy denied that the patrol ship rammed the ferry."
    denial = said(text, 2, "The navy", "that the patrol ship rammed the ferry", act="deny")
    (dispute,) = find_disputes(analyse(text), [denial], [])
    assert dispute.sides[0] == denial.content.spans


REBUTTAL = (
    "An aide said the port was to be closed. Divers found two cars. "
    "The harbour office said no such order had been given."
)


def test_one_who_says_there_was_no_such_thing_speaks_against_the_one_before(
    analyse: Analyse,
) -> None:
    claim = said(REBUTTAL, 1, "An aide", "the port was to be closed")
    other = said(REBUTTAL, 2, "The harbour office", "no such order had been given")
    (dispute,) = find_disputes(analyse(REBUTTAL), [claim, other], [])
    assert dispute.kind == "opposed"
    assert dispute.sides == (claim.content.spans, other.content.spans)


def test_nobody_speaks_against_himself(analyse: Analyse) -> None:
    claim = said(REBUTTAL, 1, "An aide", "the port was to be closed")
    other = said(REBUTTAL, 2, "An aide", "no such order had been given")
    assert find_disputes(analyse(REBUTTAL), [claim, other], []) == ()


@pytest.mark.parametrize(
    ("text", "opposed"),
    [
        ("Miners said the lift fell; the owners said the lift stopped.", True),
        ("Miners said the lift fell; the owners said a wreath was laid.", False),
        ("Miners said the lift fell and the owners said the lift stopped.", False),
    ],
    ids=["one matter", "two matters", "no contrast"],
)
def test_two_speakers_on_one_matter_in_one_sentence_differ(
    analyse: Analyse, text: str, *, opposed: bool
) -> None:
    joint = text.index("the owners")
    miners = said(text, 1, "Miners", "the lift fell")
    owners = said(text, 2, "the owners", text[text.index("said", joint) + 5 : -1])
    owners = msgspec.structs.replace(
        owners, cue=Cue(spans=((joint + 11, joint + 15),), lemma="say")
    )
    found = find_disputes(analyse(text), [miners, owners], [])
    assert [dispute.kind for dispute in found] == ["opposed"] * opposed


def test_a_part_of_a_number_does_not_dispute_the_whole(analyse: Analyse) -> None:
    text = "The owner said nine children were on board. A nurse said four of the children swim."
    speakers = [
        said(text, 1, "The owner", "nine children were on board"),
        said(text, 2, "A nurse", "four of the children swim"),
    ]
    figures = [
        Figure(
            id="f",
            span=span(text, words),
            low=low,
            high=low,
            bound="exactly",
            category="people",
            counts="children",
            counts_span=span(text, "children"),
            attribution=name,
        )
        for words, low, name in (("nine children", 9, "a1"), ("four", 4, "a2"))
    ]
    assert find_disputes(analyse(text), speakers, figures) == ()


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Two men were hurt, the clinic said, contradicting earlier accounts by witnesses.",
            ["Two men were hurt, the clinic said", "earlier accounts by witnesses"],
        ),
        (
            "The bridge was open all night, which was at odds with the ministry's statement.",
            ["The bridge was open all night, which was", "the ministry's statement"],
        ),
        (
            "The bridge was open all night. That contradicted an earlier statement from Varn.",
            ["The bridge was open all night", "an earlier statement from Varn"],
        ),
    ],
)
def test_words_that_say_accounts_differ_open_a_dispute(
    analyse: Analyse, text: str, sides: list[str]
) -> None:
    (dispute,) = find_disputes(analyse(text), [], [])
    assert dispute.kind == "opposed"
    assert [text[a:b] for side in dispute.sides for a, b in side] == sides


def test_a_disputed_will_is_not_a_dispute_of_accounts(analyse: Analyse) -> None:
    assert find_disputes(analyse("The brothers disputed the will in court."), [], []) == ()
