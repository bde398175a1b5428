"""Actors on PLOVER's gold sentences, and actors and places on our own (``marked.py``).

The gold gives for each actor and recipient its words, country and sector. The words are
looked up in the sentence, their head is handed to the project, and what it says is compared:
the country of all, and the role of those whose sector is one of ours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from asreported.events.actors import Actors
from asreported.language import blocks_of_text, pipeline
from bench import marked
from bench.common import Measures, load_rows, load_scorer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asreported.language import Analysis
    from asreported.model import Actor

# The gold's finer sectors: the first three letters are the role, and these are none.
_NO_ROLE = frozenset({"", "***"})
_LETTERS = 3


class Answer(NamedTuple):
    """A gold actor's words, what the gold says of it, and what the project does."""

    sentence: str
    words: str
    country: str
    sector: str
    actors: tuple[Actor, ...]


def run(data: Path) -> Measures:
    """Shares in per cent: countries and roles that are the gold's, and phrases answered."""
    scorer = load_scorer(data, "events")
    found = list(answers(load_rows(data / "events" / "plover_gsr.even.jsonl")))
    right = [_has_country(each, scorer.country(each.country)) for each in found]
    sectors = [each for each in found if each.sector not in _NO_ROLE]
    roles = [each.sector[:_LETTERS] in {a.role for a in each.actors} for each in sectors]
    known = [any(a.country for a in each.actors) for each in found]
    return {
        "country": _share(right),
        "country.answered": _share(known),
        "role": _share(roles),
        **marked.measure(),
    }


def answers(rows: Iterator[dict[str, Any]]) -> Iterator[Answer]:
    """Every gold actor and recipient that stands in its sentence, with what is read of it."""
    gold = list(rows)
    texts = [row["text"] for row in gold]
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text in texts)
    for row, analysis in zip(gold, analyses, strict=True):
        actors = Actors(analysis, analysis.entities)
        for side in (*row["actors"], *row["recipients"]):
            head = _head(analysis, side["text"])
            # One gold actor's words are misspelt in the gold itself: it is not in its sentence.
            if head is None:
                continue
            read = actors.of(head)
            yield Answer(row["text"], side["text"], side["code"], side["sector"], read)


def _head(analysis: Analysis, words: str) -> int | None:
    """The token that heads the phrase where the gold's words stand first.

    Of words that do not stand together ("US forces" of "US and British forces") the last.
    """
    found = _stretch(analysis, words) or _stretch(analysis, words.rsplit(maxsplit=1)[-1])
    if found is None:
        return None
    inside = set(found)
    head = next(t for t in found if analysis.heads[t] == t or analysis.heads[t] not in inside)
    below = [t for t in analysis.children[head] if analysis.deps[t] == "pobj" and t in inside]
    if below:
        return below[0]
    # The gold often has the adjective alone: its actor is the phrase that it opens.
    while analysis.deps[head] in {"amod", "compound", "nmod", "conj"}:
        up = analysis.heads[head]
        joined = analysis.deps[head] == "conj" and analysis.deps[up] in {"amod", "compound"}
        if not joined and (analysis.tags[up][:1] != "N" or up < head):
            break
        head = up
    return head


def _stretch(analysis: Analysis, words: str) -> list[int] | None:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, analysis.text)
    if found is None:
        return None
    return [
        t for t, at in enumerate(analysis.starts) if found.start() <= at < found.end()
    ] or None


def _has_country(answer: Answer, code: str) -> bool:
    return any((actor.country or "") == code for actor in answer.actors)


def _share(right: list[bool]) -> float:
    return 100 * sum(right) / max(1, len(right))
