"""Words that demand, offer or threaten, and what must stand behind them to do so."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from asreported.stories.pending.guards import unmeant
from asreported.stories.words import Cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Span
    from asreported.stories.model import OpenKind

_NAME: Final = re.compile(r"(?:(?<=\\b)|\b)[A-Z]{2,}\b")
_IF: Final = re.compile(r"(?:if|unless|or)\b", re.IGNORECASE)


class Worded(NamedTuple):
    """What the words of a sentence tell, and where."""

    kind: OpenKind
    span: Span
    sentence: Span
    word_ends: int
    asks: bool
    """Whether the word is that of somebody who may only ask."""


class _Wording(NamedTuple):
    kind: str
    words: str


class _Wordings(NamedTuple):
    cues: re.Pattern[str]
    """One group for each way to begin."""
    of: tuple[tuple[_Wording, ...], ...]


def worded(text: str, span: Span) -> Iterator[Worded]:
    """What a sentence demands, offers or threatens by its words, in order."""
    last = span[0]
    for at, rules in _CUES.within(text, span):
        hit = _fits(rules, text, at, span) if at >= last else None
        if hit is not None:
            yield hit
            last = hit.span[1]


def _begun_by(word: str) -> tuple[_Wording, ...]:
    """What may begin with a word: most words of a text begin nothing."""
    known = _wordings()
    found = known.cues.match(word) if len(word) >= _SHORTEST else None
    return known.of[(found.lastindex or 1) - 1] if found else ()


_SHORTEST: Final = 2
_CUES: Final = Cues(_begun_by)


def _fits(rules: tuple[_Wording, ...], text: str, start: int, span: Span) -> Worded | None:
    for rule in rules:
        match = _pattern(rule.words).match(text, start, span[1])
        if match is not None and not unmeant(rule.kind, text, match.span(), span):
            kind = cast("OpenKind", "demand" if rule.kind == "ask" else rule.kind)
            word = match[0] if _IF.match(match[0]) else match[0].split(" ", maxsplit=1)[0]
            ends = start + len(word)
            return Worded(kind, match.span(), span, ends, rule.kind == "ask")
    return None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Compiled when first met: few stories have need of all."""
    return re.compile(words, re.IGNORECASE)


@cache
def _wordings() -> _Wordings:
    names: dict[str, str] = {}
    rules: dict[str, list[_Wording]] = {}
    for line in _lines():
        if " = " in line:
            name, _, part = line.partition(" = ")
            names[name] = _spelled(part, names)
            continue
        kind, cue, words = line.split(" | ", maxsplit=2)
        for each in cue.split("|"):
            rules.setdefault(each, []).append(_Wording(kind, _spelled(words, names)))
    cues = "|".join(f"({cue})" for cue in rules)
    return _Wordings(
        re.compile(cues, re.IGNORECASE),
        tuple(tuple(each) for each in rules.values()),
    )


def _lines() -> Iterator[str]:
    text = files("asreported.stories.pending").joinpath("wordings.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and line[0] != "#")


def _spelled(words: str, names: dict[str, str]) -> str:
    r"""A pattern with the parts that it names: "\bHARM" and "HARM" alike."""
    return _NAME.sub(lambda match: names.get(match[0], match[0]), words)
