"""Weights of claims are learned from told stories whose answers say what is the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from asreported.stories.claims.likeness import Likeness
from asreported.stories.timeline.likeness import SameEvent
from asreported.training.claims import read_pairs
from asreported.training.pairwise import Pairs, learned, precision, write
from asreported.training.timeline import read_pairs as read_events
from asreported.training.told import answers, read_pages

if TYPE_CHECKING:
    from pathlib import Path

SIGNS = len(Likeness.all_names())


def page(name: str, outlet: str, headline: str, *paragraphs: str) -> dict[str, object]:
    return {
        "name": name, "outlet": outlet, "published": "2031-03-03T08:00:00Z",
        "headline": headline, "standfirst": "", "paragraphs": list(paragraphs),
    }  # fmt: skip


TOLD = {
    "pages": [
        page("01-post", "The Tarn Post", "Ferry sinks off Tarn",
             "The ferry Lady Osk sank off Tarn on Monday, the coast guard said.",
             "# What now?", "The harbour of Tarn stays closed, mayor Ida Rook said."),
        page("02-echo", "The Velm Echo", "Mayor shuts harbour",
             "The Lady Osk sank near Tarn, the coast guard said on Monday.",
             "Mayor Ida Rook said that the harbour of Tarn stays closed."),
    ],
    "answers": {
        "claims": [
            {"id": "sank", "reports": [
                {"page": "01-post", "words": "The ferry Lady Osk sank off Tarn"},
                {"page": "02-echo", "words": "The Lady Osk sank near Tarn"}]},
            {"id": "closed", "reports": [
                {"page": "01-post", "words": "The harbour of Tarn stays closed"},
                {"page": "02-echo", "words": "the harbour of Tarn stays closed"}]},
        ],
    },
}  # fmt: skip


def made(seed: int) -> Pairs:
    """Pairs of which those with a large first sign are the same."""
    signs = np.random.default_rng(seed).random((400, SIGNS)).astype(np.float32)
    return Pairs(signs, signs[:, 0] > 0.7)


def test_pages_are_read_as_a_reader_meets_them(tmp_path: Path) -> None:
    file = tmp_path / "osk.json"
    file.write_text(json.dumps(TOLD))

    post = read_pages(file)["01-post"].article

    assert (post.publisher, post.headline) == ("The Tarn Post", "Ferry sinks off Tarn")
    assert [one.kind for one in post.blocks if one.kind == "heading"] == ["heading"]


def test_pairs_are_the_same_where_one_answer_has_both(tmp_path: Path) -> None:
    file = tmp_path / "osk.json"
    file.write_text(json.dumps(TOLD))

    pairs = read_pairs(read_pages(file), answers(file)["claims"])

    assert pairs.signs.shape == (len(pairs.same), SIGNS)
    assert 2 <= pairs.same.sum() < len(pairs.same)


def test_mentions_are_one_event_where_one_answer_has_both(tmp_path: Path) -> None:
    closed = [{"page": name, "trigger": "closed"} for name in ("01-post", "02-echo")]
    file = tmp_path / "osk.json"
    file.write_text(json.dumps(TOLD))

    pairs = read_events(read_pages(file), [{"reports": closed}])

    assert pairs.signs.shape == (len(pairs.same), len(SameEvent.all_names()))
    assert pairs.same.any()


def test_what_tells_the_same_from_two_is_learned() -> None:
    weights = learned([made(1), made(2)])

    assert precision(made(3), weights) > 0.95
    assert precision(made(3), -weights) < 0.5


def test_what_is_written_is_what_was_learned(tmp_path: Path) -> None:
    write(Likeness, learned([made(1)]), tmp_path)

    held = msgspec.json.decode((tmp_path / "claims.json").read_bytes(), type=Likeness)

    assert held.signs["contained"] > 1
