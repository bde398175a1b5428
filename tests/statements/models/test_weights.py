"""The shipped weights and their card."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asreported.errors import WeightsError
from asreported.statements.models.confidence import SIGNS
from asreported.statements.models.weights import load, save, weights

if TYPE_CHECKING:
    from pathlib import Path

CARD = (files("asreported.weights") / "attribution.md").read_text(encoding="utf-8")


def test_the_shipped_weights_load_and_fit_the_code() -> None:
    held = weights()
    assert held.confidence.signs.shape == (SIGNS,)
    assert 0 < held.threshold < 1
    assert "say" in held.lexicon.lemmas
    assert "VBD" in held.cue_tags


def test_no_lemma_of_the_weights_is_more_than_a_word() -> None:
    assert not [lemma for lemma in weights().lexicon.lemmas if len(lemma.split()) > 1]


def test_the_card_names_data_licence_figures_and_command() -> None:
    for word in ("PolNeAR", "Licence as found", "python -m asreported.training attribution"):
        assert word in CARD
    figures = re.search(r"\| AR F1 \| ([\d.]+) \| ([\d.]+) \|", CARD)
    assert figures is not None
    assert all(float(figure) >= 60 for figure in figures.groups())


def test_missing_weights_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"asreported\.training attribution"):
        load(tmp_path / "none.npz")


@pytest.mark.parametrize("held", [b"", b"not an archive", b"PK\x03\x04 broken"])
def test_damaged_weights_are_told_from_good_ones(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "attribution.npz"
    path.write_bytes(held)
    with pytest.raises(WeightsError):
        load(path)


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "attribution.npz"
    np.savez(path, other=np.zeros(3))
    with pytest.raises(WeightsError, match="lemmas"):
        load(path)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    table = np.zeros((9, 4), dtype=np.float32)
    table[[2, 7]] = 0.5
    path = tmp_path / "attribution.npz"
    save(
        path,
        {
            "lemmas": ["ask", "say"],
            "tags": ["NN", "VB"],
            "deps": ["nsubj"],
            "cue_tags": ["VB"],
            "coarse": np.array([1, 2], dtype=np.uint16),
            "fine": np.array([3, 4], dtype=np.uint16),
            "cue": table[:, :1],
            "token": table,
            "edge": np.zeros((3, 16), dtype=np.float32),
            "window": table,
            "draft": table[:, :1],
            "signs": np.ones(SIGNS, dtype=np.float32),
            "threshold": np.array([0.4], dtype=np.float32),
        },
    )
    held = load(path)
    assert np.array_equal(held.token, table)
    assert not held.edge.any()
    assert np.array_equal(held.confidence.templates, table[:, :1])
    assert list(held.lexicon.lemmas) == ["ask", "say"]
    assert held.cue_tags == {"VB"}
