"""How the weights of the timeline are learned: pairs of mentions of told stories.

Two mentions are of one event where an answer's quotes touch both. Pairs of which no answer
touches either are left out: nobody said what they are. Each story counts by the square root
of its pairs that are one. Read after ``claims``, whose weights say what reports are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.claims import claims
from asreported.stories.claims.finding import latest_versions
from asreported.stories.copies import find_copies
from asreported.stories.dossier import Dossier
from asreported.stories.speakers import speakers
from asreported.stories.timeline.likeness import SameEvent
from asreported.stories.timeline.looks import Looks
from asreported.stories.timeline.mentions import told
from asreported.stories.timeline.near import compared
from asreported.stories.timeline.signs import signs
from asreported.training.pairwise import Pairs, learned, paired, write
from asreported.training.told import answers, held_by, read_crisis, read_pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asreported import Record
    from asreported.training.told import Answer

_PENALTY = 3.0


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
    write(SameEvent, learned(list(stories.values()), _PENALTY), out)


def read_pairs(records: Mapping[str, Record], known: Sequence[Answer]) -> Pairs:
    """The pairs of mentions of a story that are compared and that an answer speaks of."""
    kept = latest_versions(records.values())
    who = speakers(kept)
    every = told(Dossier(kept, who), claims(kept, find_copies(kept), who))
    looks = Looks(every, kept)
    held = [held_by(one.record.article.id, one.span, records, known) for one in every]
    asked = [pair for pair in compared(looks) if held[pair[0]] or held[pair[1]]]
    same = [not held[a].isdisjoint(held[b]) for a, b in asked]
    return paired(SameEvent, signs(looks, asked), same)
