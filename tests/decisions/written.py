"""Records of a few paragraphs, their parts found by their words."""

from __future__ import annotations

from hashlib import sha256

from asreported.decisions import Applied, By, Change, Decision, decide
from asreported.model import (
    Article,
    Attribution,
    Block,
    Content,
    Cue,
    Entity,
    Event,
    Figure,
    MadeBy,
    Record,
    Source,
    Span,
)

BELK = "At least 12 people died when the pier fell, Mayor Radim Belk said on Monday."
GUARD = "The coast guard denied that its boat had touched the pier."
QUIET = "The harbour was quiet on Tuesday."


def at(text: str, words: str) -> Span:
    """Where words stand first."""
    start = text.index(words)
    return start, start + len(words)


def record(*paragraphs: str, made_by: str = "one", article: str = "pier") -> Record:
    """A record of some of the paragraphs above, read as a good reader would."""
    text = "\n\n".join(paragraphs)
    starts = [text.index(one) for one in dict.fromkeys(paragraphs)]
    blocks, place = [], 0
    for one in paragraphs:
        start = text.index(one, place)
        blocks.append(Block("paragraph", start, start + len(one)))
        place = start + len(one)
    assert starts
    bare = Record(
        source="tests",
        text_sha256=sha256(text.encode()).hexdigest(),
        made_by=MadeBy(made_by, made_by),
        article=Article(id=article, text=text, blocks=tuple(blocks)),
    )
    return read(bare)


def read(bare: Record) -> Record:
    """Put in what stands in the text."""
    text = bare.article.text
    entities, said, figures, events = [], [], [], []
    if BELK in text:
        belk = at(text, "Mayor Radim Belk")
        entities.append(Entity("e1", "Radim Belk", "person", mentions=(belk,)))
        said.append(_said("a1", belk, "e1", at(text, "said"), _words(text, BELK, ", Mayor")))
        figures.append(
            Figure("f1", at(text, "At least 12 people"), 12, None, "at_least",
                   counts="people", counts_span=at(text, "people"), category="killed",
                   attribution="a1")
        )  # fmt: skip
        events.append(
            Event(id="v1", label="deaths", type="ASSAULT", lane="material_conflict",
                  trigger=(at(text, "died"),), status="happened", attribution="a1",
                  figures=("f1",), probability=0.7)
        )  # fmt: skip
    if GUARD in text:
        guard = at(text, "The coast guard")
        entities.append(Entity("e2", "the coast guard", "organisation", mentions=(guard,)))
        said.append(
            _said(
                "a2",
                guard,
                "e2",
                at(text, "denied"),
                at(text, "that its boat had touched the pier"),
            )
        )
    return Record(
        source=bare.source, text_sha256=bare.text_sha256, made_by=bare.made_by,
        article=bare.article, entities=tuple(entities), attributions=tuple(said),
        figures=tuple(figures), events=tuple(events),
    )  # fmt: skip


def _words(text: str, paragraph: str, until: str) -> Span:
    start = text.index(paragraph)
    return start, text.index(until, start)


def _said(name: str, source: Span, speaker: str, cue: Span, content: Span) -> Attribution:
    return Attribution(
        name, "indirect", Source((source,), source, speaker, "named"),
        Cue((cue,), "say"), Content((content,)), probability=0.6,
    )  # fmt: skip


def by(number: int, reason: str = "") -> By:
    """A decision's author and hour, each number later than those before."""
    return By(f"{number:04d}", "Ada", f"2031-03-04T{number % 24:02d}:00:00+00:00", reason)


def decided(
    shown: Applied | Record, name: str, kind: str, number: int = 1, **change: object
) -> Decision:
    """A decision on the part with an identifier."""
    applied = shown if isinstance(shown, Applied) else Applied(shown)
    parts = (*applied.record.attributions, *applied.record.figures, *applied.record.events)
    part = next(one for one in parts if one.id == name)
    return decide(applied, part, kind, Change(**change), by(number))  # type: ignore[arg-type] # the test's words
