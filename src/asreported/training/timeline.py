"""How the weights of the timeline are learned: pairs of mentions of told stories.

Two mentions are of one event where an answer's quotes touch both. Pairs of which no answer
touches either are left out: nobody said what they are. Each story counts by the square root
of its pairs that are one. Read after ``claims``, whose weights say what reports are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np

from asreported.stories.claims import claims
from asreported.stories.claims.finding import latest_versions
from asreported.stories.copies import find_copies
from asreported.stories.dossier import Dossier
from asreported.stories.speakers import speakers
from asreported.stories.timeline.joining import compared
from asreported.stories.timeline.likeness import FILE, PRODUCTS, SameEvent, products
from asreported.stories.timeline.mentions import told
from asreported.stories.timeline.signs import NAMES, Looks
from asreported.training.logistic import fit_counted
from asreported.training.told import answers, find_quote, read_crisis, read_pages, touches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asreported import Record
    from asreported.stories.timeline.mentions import Mention
    from asreported.training.told import Answer

_PENALTY, _ROUNDS = 3.0, 500


class Pairs(NamedTuple):
    """Signs of the pairs of a story, (pairs, signs), and which are of one event, (pairs,)."""

    signs: NDArray[np.float32]
    same: NDArray[np.bool_]


def train(data: Path, out: Path) -> None:
    """Learn from the told stories of a folder, and write ``timeline.json``."""
    stories = {
        file.stem: read_pairs(read_pages(file), answers(file)["timeline"])
        for file in sorted(data.glob("*.json"))
        if answers(file)["timeline"]
    }
    crisis, known = read_crisis()
    stories["samples"] = read_pairs(crisis, known["timeline"])
    for name, pairs in stories.items():
        print(f"{name}: {len(pairs.same)} pairs, {int(pairs.same.sum())} of one event")
    write(learned(list(stories.values())), out)


def write(weights: NDArray[np.float32], out: Path) -> None:
    """Write bias and weights, (1 + signs,), as ``timeline.json`` of a folder."""
    bias, *signs = (round(float(weight), 3) for weight in weights)
    held = SameEvent(bias, dict(zip((*NAMES, *PRODUCTS), signs, strict=True)))
    (out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(held), indent=2) + b"\n")


def read_pairs(records: Mapping[str, Record], known: Sequence[Answer]) -> Pairs:
    """The pairs of mentions of a story that are compared and that an answer speaks of."""
    kept = latest_versions(records.values())
    who = speakers(kept)
    every = told(Dossier(kept, who), claims(kept, find_copies(kept), who))
    looks = Looks(every, kept)
    held = [_held(one, records, known) for one in every]
    asked = [pair for pair in compared(looks) if held[pair[0]] or held[pair[1]]]
    same = [not held[a].isdisjoint(held[b]) for a, b in asked]
    table = looks.signs(asked).astype(np.float32)
    return Pairs(np.hstack([table, products(table)]), np.array(same, np.bool_))


def _held(
    mention: Mention, records: Mapping[str, Record], known: Sequence[Answer]
) -> frozenset[int]:
    """The answers, by their places, that a mention is one of the reports of."""
    return frozenset(
        number
        for number, answer in enumerate(known)
        if any(_touches(mention, records, quote) for quote in answer["reports"])
    )


def _touches(mention: Mention, records: Mapping[str, Record], quote: Answer) -> bool:
    article = mention.record.article
    if records[quote["page"]].article.id != article.id:
        return False
    words = quote.get("words") or quote.get("trigger") or quote["text"]
    return touches(find_quote(article.text, words, quote.get("in")), (mention.span,))


def learned(stories: Sequence[Pairs]) -> NDArray[np.float32]:
    """Bias and weights, (1 + signs,), from the pairs of some stories."""
    signs = np.vstack([pairs.signs for pairs in stories])
    same = np.concatenate([pairs.same for pairs in stories])
    counts = np.concatenate(
        [np.full(len(pairs.same), max(1, pairs.same.sum()) ** -0.5) for pairs in stories]
    )
    middle, width = signs.mean(0), signs.std(0) + 1e-6
    table = np.hstack([np.ones((len(signs), 1), np.float32), (signs - middle) / width])
    found = fit_counted(table, same, counts / counts.mean(), _PENALTY, _ROUNDS)
    weights = found[1:] / width
    return np.concatenate([[found[0] - weights @ middle], weights]).astype(np.float32)
