"""What the types of events between given parties are learned from, and how they are judged."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asreported.events.kinds import ROOTS
from asreported.training.events import learned, macro_f1, read_examples

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = [
    ("<s>Orland</s> condemned <t>Vald</t> for the raid.", "ACCUSE"),
    ("<s>Orland</s> accused <t>Vald</t> of lying.", "ACCUSE"),
    ("<s>Orland</s> bombed <t>Vald</t> at night.", "ASSAULT"),
    ("<s>Orland</s> shelled <t>Vald</t> at dawn.", "ASSAULT"),
    ("<s>Orland</s> gave food to <t>Vald</t>.", "AID"),
    ("<s>Orland</s> sent <t>Vald</t> medicine.", "AID"),
]


def test_weights_tell_apart_what_they_were_learned_from(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    rows = [json.dumps({"marked": marked, "type": root}) for marked, root in SENTENCES * 10]
    path.write_text("\n".join(rows), encoding="utf-8")

    examples = read_examples(path)
    machine = learned(examples)

    said = [ROOTS[int(machine.probabilities(each.signs).argmax())] for each in examples]
    assert said == [root for _, root in SENTENCES * 10]


def test_each_root_weighs_alike_in_macro_f1() -> None:
    assert macro_f1(["AID"] * 9 + ["ACCUSE"], ["AID"] * 10) < 50
    assert macro_f1(["AID", "ACCUSE"], ["AID", "ACCUSE"]) == 100
