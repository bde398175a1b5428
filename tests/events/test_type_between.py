"""The type of what happens between two given parties."""

from __future__ import annotations

import pytest

from asreported.events import type_between
from asreported.language import blocks_of_text, pipeline


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("<Orland> has condemned <the Valdish navy> for the raid.", "ACCUSE"),
        ("<Orland> bombed <Vald> on Sunday.", "ASSAULT"),
        ("<Orland> released <two Valdish pilots> on Sunday.", "YIELD"),
        ("<Orland> refused to meet <the Valdish envoy>.", "REJECT"),
        ("<Police in Orland> arrested <the Valdish envoy>.", "COERCE"),
    ],
)
def test_the_likeliest_type_is_right(text: str, root: str) -> None:
    clean, spans = unmarked(text)
    found = type_between(pipeline().analyse(clean, blocks_of_text(clean)), *spans)

    assert max(found, key=found.__getitem__) == root
    assert sum(found.values()) == pytest.approx(1, abs=1e-3)


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    clean = ""
    spans: list[tuple[int, int]] = []
    for part in text.split("<"):
        name, closed, rest = part.partition(">")
        if closed:
            spans.append((len(clean), len(clean) + len(name)))
        clean += name + rest
    return clean, spans
