"""Invented sentences of casualties and forces (``tests/figures/tolls.txt``), and their marks.

Half of the sentences, chosen by the SHA-256 of their text, are the test half:
the rules were mended on the other one, and the test half was read only when they
stood. What it then showed was mended too, so that only the sentences of
``tolls_unseen.txt``, written afterwards, are still unseen.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from asreported.figures import read_figures
from asreported.language import blocks_of_text, pipeline
from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Figure
    from bench.common import Measures

SENTENCES = Path(__file__).parent.parent / "tests" / "figures" / "tolls.txt"
PUBLISHED = "2025-03-13"

UNSEEN = SENTENCES.with_name("tolls_unseen.txt")
Half = Literal["dev", "test"]


@dataclass(frozen=True)
class Label:
    """What is right for one figure; an empty day or place is not marked, "-" is none."""

    bound: str
    low: float
    high: float
    head: str
    category: str
    additional: bool = False
    day: str = ""
    place: str = ""


def label(case: str) -> Label:
    """The label written as "bound value head category [+] [@day] [^place]"."""
    bound, value, head, category, *more = case.split()
    low, _, high = value.partition("..")
    return Label(
        bound=bound,
        low=float(low),
        high=float(high or low),
        head=head.strip("()"),
        category=category,
        additional="+" in more,
        day=next((word[1:] for word in more if word[0] == "@"), ""),
        place=next((word[1:].replace("_", " ") for word in more if word[0] == "^"), ""),
    )


def half_of(text: str) -> Half:
    """The half that a sentence is of."""
    return "test" if hashlib.sha256(text.encode()).digest()[0] % 2 else "dev"


def sentences(path: Path = SENTENCES) -> list[tuple[str, list[Label]]]:
    """The sentences of a file with the labels of their figures."""
    rows = [
        line.split(" :: ")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [(text, [label(case) for case in cases.split("; ")]) for text, cases in rows]


Pair = tuple[str, Label, "Figure | None"]


def pairs(rows: list[tuple[str, list[Label]]]) -> Iterator[Pair]:
    """Every labelled figure and the one read for it: the first left with its value."""
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text, _ in rows)
    for (text, labels), analysis in zip(rows, analyses, strict=True):
        times = read_times(analysis, Anchor(published=PUBLISHED))
        found = list(read_figures(analysis, times=times))
        for wanted in labels:
            figure = next((f for f in found if _ends(f) == (wanted.low, wanted.high)), None)
            if figure is not None:
                found.remove(figure)
            yield text, wanted, figure


def _ends(figure: Figure) -> tuple[float, float]:
    known = [value for value in (figure.low, figure.high) if value is not None]
    return known[0], known[-1]


def marks(wanted: Label, figure: Figure | None) -> dict[str, bool]:
    """What of a figure is right; a figure not read has nothing right."""
    read = (
        {
            "counted": (figure.counts or "-").split()[-1] == wanted.head,
            "category": figure.category == wanted.category,
            "bound": figure.bound == wanted.bound,
            "change": (figure.change == "additional") == wanted.additional,
            "as_of": (figure.as_of or "-") == wanted.day,
            "place": (figure.place or "-") == wanted.place,
        }
        if figure
        else dict.fromkeys(("counted", "category", "bound", "change", "as_of", "place"), False)
    )
    unmarked = {"as_of": not wanted.day, "place": not wanted.place}
    return {name: right for name, right in read.items() if not unmarked.get(name)}


def measure() -> Measures:
    """Shares of figures with the right noun, category, …, in per cent, for each part."""
    tally: dict[str, list[bool]] = {}
    for path in (SENTENCES, UNSEEN):
        for text, wanted, figure in pairs(sentences(path)):
            part = half_of(text) if path == SENTENCES else "unseen"
            for name, right in marks(wanted, figure).items():
                tally.setdefault(f"{name}.{part}", []).append(right)
    return {name: 100 * sum(rights) / len(rights) for name, rights in sorted(tally.items())}
