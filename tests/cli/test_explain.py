"""``asreported explain`` as its users run it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import asreported
from asreported.cli.app import app
from asreported.sources import samples_folder

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PAGE = min(samples_folder().glob("0*"))


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["explain", *arguments], input=stdin)


def test_every_statement_of_a_page_is_explained() -> None:
    done = run("--format", "json", str(PAGE))
    assert done.exit_code == 0
    ids = [each["attribution"] for each in json.loads(done.stdout)["explanations"]]
    assert ids == [each.id for each in asreported.read(PAGE).attributions]


def test_text_names_rule_weights_and_speaker() -> None:
    done = run("-", stdin=b"The mayor said on Monday that the bridge was shut.")
    assert done.exit_code == 0
    for words in ("found by: models", "speaker: ", "the word itself +", "probability 0."):
        assert words in done.stdout


def test_a_rule_is_named_where_it_and_not_the_models_read() -> None:
    text = "The mayor closed the bridge. The ministry declined to comment."
    explained = asreported.explain(text)
    assert [each.rule for each in explained.explanations][-1] == "refusals"


def test_what_was_weighed_adds_up_to_the_probability() -> None:
    explained = asreported.explain("The mayor said on Monday that the bridge was shut.")
    (why,), (said,) = explained.explanations, explained.record.attributions
    odds = sum(each.weight for each in why.probability)
    # What weighs next to nothing is left out, and weights are rounded.
    assert 1 / (1 + 2.718281828**-odds) == pytest.approx(said.probability, abs=0.05)


def test_a_threshold_applies_to_what_is_explained() -> None:
    done = run("--format", "json", "--threshold", "0.95", str(PAGE))
    few = json.loads(done.stdout)["explanations"]
    assert len(few) < len(asreported.read(PAGE).attributions)


def test_a_page_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    done = run(str(tmp_path / "none.html"))
    assert done.exit_code == 1
    assert "none.html" in done.stderr


def test_a_page_without_statements_has_nothing_to_explain() -> None:
    done = run("-", stdin=b"The bridge is long. It has two towers and a gate for boats.")
    assert done.exit_code == 0
    assert "nothing to explain" in done.stdout
