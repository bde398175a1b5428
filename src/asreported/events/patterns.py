"""What a pattern of the lexicon makes of the words that it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.coding import OFFERS, STARTED, Coding

if TYPE_CHECKING:
    from asreported.events.lexicon import Entry, Pattern
    from asreported.events.scene import Scene
    from asreported.model import EventStatus

_PROMISES = frozenset(
    "pledge promise vow guarantee commit commitment assurance undertaking".split()
)
_ANSWERS = frozenset({"accept", "approve"})
"""What is accepted is an offer; that it is accepted is none."""
_ALWAYS: dict[str, EventStatus] = {"REQUEST": "demanded", "THREATEN": "threatened"}


def from_pattern(scene: Scene, token: int, pattern: Pattern) -> Coding | None:
    """The coding of a token that a pattern fits; none where it says that it is no event."""
    entry, kind = pattern.entry, pattern.entry.type
    if kind is None:
        return None
    tokens = {token}
    if pattern.arguments:
        through = frozenset[str]().union(*pattern.beside)
        tokens |= {
            one
            for one in scene.arguments(token, through)
            if not pattern.arguments.isdisjoint(scene.keys(one))
        }
    tokens |= {
        child
        for child in scene.children(token, "prt")
        if any(scene.lemma[child] in words for words in pattern.beside)
    }
    if pattern.subjects:
        tokens |= _ended(scene, token, pattern)
    noun, answer = scene.is_noun(token), scene.lemma[token] in _ANSWERS
    entry = entry if answer else _finer(scene, entry, tokens - {token})
    return Coding(
        kind,
        entry.label,
        token,
        tuple(sorted(tokens)),
        status=_status(scene, {token} if answer else tokens, kind),
        mode=entry.mode,
        contexts=entry.contexts,
        weight=_sureness(pattern, noun=noun),
        inner=next((one for one in sorted(tokens - {token}) if scene.is_noun(one)), None),
    )


def _ended(scene: Scene, token: int, pattern: Pattern) -> set[int]:
    """The event that a verb is told of, which is no other one: "the talks failed"."""
    return {
        subject
        for subject in scene.subjects(token)
        if scene.is_noun(subject) and scene.match(subject) is not None
        and not pattern.subjects.isdisjoint(scene.keys(subject))
    }  # fmt: skip


def _finer(scene: Scene, entry: Entry, arguments: set[int]) -> Entry:
    """What the noun of "held talks" is called, where it is of the same type."""
    for argument in sorted(arguments):
        pattern = scene.match(argument)
        if scene.is_noun(argument) and pattern and pattern.entry.type == entry.type:
            return pattern.entry
    return entry


def _status(scene: Scene, tokens: set[int], kind: str) -> EventStatus:
    """What words say by themselves: an appeal is demanded, a pledge is yet to be kept."""
    lemmas = {scene.lemma[token] for token in tokens}
    if lemmas == {"deny"}:
        return "denied"
    if kind == "AGREE" and lemmas & OFFERS:
        return "offered"
    if kind == "AGREE" and lemmas & _PROMISES:
        return "planned"
    return "ongoing" if lemmas & STARTED else _ALWAYS.get(kind, "happened")


def _sureness(pattern: Pattern, *, noun: bool) -> float:
    """A pattern that asks for more is surer of what it means."""
    if noun:
        return 0.8
    return 1.0 if pattern.weight else 0.95
