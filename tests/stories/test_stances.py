"""Who denies a claim, and who only refuses, complains or gives up a plan."""

from __future__ import annotations

import pytest

from asreported import read_text
from asreported.stories.claims import claims
from asreported.stories.speakers import speakers

CLAIM = "The harbour pilot Ena Tolk said that the tanker had lost its rudder near Osk."
AGAIN = "The tanker had lost its rudder near Osk, the harbour pilot Ena Tolk told the radio."


def _stances(text: str) -> set[str]:
    """The kinds of stances on any claim of two articles and a third."""
    days = ("2031-03-03", "2031-03-03", "2031-03-04")
    texts = (CLAIM, AGAIN, text)
    records = [read_text(each, published=day) for each, day in zip(texts, days, strict=True)]
    found = claims(records, (), speakers(records))
    kinds = ("confirmed_by", "denied_by", "declined_by")
    return {kind for one in found for kind in kinds if getattr(one, kind)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The owner Jon Barl denied that the tanker had lost its rudder.", {"denied_by"}),
        ("The owner Jon Barl confirmed that the tanker had lost its rudder.", {"confirmed_by"}),
        (
            "The tanker had not lost its rudder near Osk, Jon Barl said.",
            {"denied_by"},
        ),
        ("The tanker would not return to Osk without its rudder, Jon Barl said.", set()),
        ("The rudder was not what we asked for, the tanker's owner Jon Barl said.", set()),
        ("The tanker would have lost its rudder if it had not turned, Jon Barl said.", set()),
    ],
)
def test_a_denial_says_that_what_is_claimed_is_not_so(text: str, kinds: set[str]) -> None:
    assert _stances(text) == kinds


def test_who_neither_confirms_nor_denies_denies_nothing() -> None:
    text = "Jon Barl neither confirmed nor denied that the tanker had lost its rudder."

    assert "denied_by" not in _stances(text)


def test_an_offer_that_is_turned_down_is_not_denied() -> None:
    text = "Jon Barl rejected an offer to tow the tanker that had lost its rudder near Osk."

    assert "denied_by" not in _stances(text)


def test_a_claim_that_only_denials_tell_names_who_denies_it() -> None:
    days = ("2031-03-03", "2031-03-04")
    texts = (
        "The owner Jon Barl denied that the pilot had been drunk at the wheel.",
        "Jon Barl, the owner, has denied that the pilot had been drunk at the wheel.",
    )
    records = [read_text(each, published=day) for each, day in zip(texts, days, strict=True)]

    (claim,) = claims(records, (), speakers(records))

    assert len(claim.denied_by) == 2


def test_who_denies_a_claim_denies_it_where_next_to_no_words_say_what_is_denied() -> None:
    texts = (
        f"{CLAIM} The owner Jon Barl denied that the tanker had lost its rudder.",
        f"Jon Barl again denied any wrongdoing on Tuesday. {AGAIN}",
    )
    days = ("2031-03-03", "2031-03-04")
    records = [read_text(each, published=day) for each, day in zip(texts, days, strict=True)]

    found = claims(records, (), speakers(records))
    (denied,) = [one for one in found if one.denied_by]

    assert {one.article for one in denied.denied_by} == {one.article.id for one in records}
