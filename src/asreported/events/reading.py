"""From an analysis to its events: the order of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.actors import Actors
from asreported.events.aside import aside, of_noun, way
from asreported.events.coding import COOPERATION, WORDS
from asreported.events.dating import Dates
from asreported.events.draft import Draft
from asreported.events.finding import find
from asreported.events.lexicon import lexicon
from asreported.events.linking import Ties
from asreported.events.merging import groups
from asreported.events.parties import parties
from asreported.events.places import Places
from asreported.events.plausible import in_public_affairs, is_public, plausibility
from asreported.events.scene import Scene
from asreported.figures import innermost
from asreported.model import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.events.coding import Coding
    from asreported.language import Analysis
    from asreported.model import Actor, Attribution, Entity, Figure, Lane, Spans, Stamp, Time

THRESHOLD = 0.55
"""Events less probable than this are left out."""
_MENTION = 0.35
"""What is less probable may still be another mention of an event, down to this."""
_NOWHERE = 0.85
_ASIDE = 0.6
_ASKING = frozenset({"ask", "urge", "implore"})
"""Who asks, and says for what, tells it as such wherever it stands."""
_AFFAIRS = 3
"""In so many events states, offices or forces act where a text is about public affairs."""
_NEWS = 0.62
"""What ``find`` gives less is not what the sentence is about."""
_NO_NEWS = frozenset({"cross_link", "table", "correction"})


def read_events(  # noqa: PLR0913, PLR0917 - the parts of a record that events tie to
    analysis: Analysis,
    attributions: Sequence[Attribution] = (),
    figures: Sequence[Figure] = (),
    times: Sequence[Time] = (),
    entities: Sequence[Entity] = (),
    published: Stamp | None = None,
) -> tuple[Event, ...]:
    """The events of a text, ``v1``, ``v2``, … in its order, each with all its mentions.

    ``attributions`` say on whose word an event stands, ``figures`` and ``times`` are those
    of its clause, and ``published`` is the day of the report, which dates what has no time of
    its own. Mentions of one event are one event. Never raises on any text.
    """
    scene = Scene(analysis, lexicon())
    drafts = sorted(
        _drafts(scene, Ties(scene, times, figures), entities or analysis.entities),
        key=lambda draft: draft.coding.tokens,
    )
    told = [group for group in groups(scene, drafts) if _surest(group) >= THRESHOLD]
    dates = Dates(scene, times, published)
    return tuple(
        _event(scene, number, group, attributions, dates)
        for number, group in enumerate(told, start=1)
    )


def _surest(group: list[Draft]) -> float:
    return max(draft.probability for draft in group)


def _drafts(scene: Scene, ties: Ties, entities: Sequence[Entity]) -> Iterator[Draft]:
    found = [pair for pair in _codings(scene) if pair[1] >= _MENTION]
    if not found:
        return
    places = Places(scene.analysis, tuple(entities))
    actors = Actors(scene.analysis, tuple(entities), places)

    lands = frozenset(entity.id for entity in entities if entity.type == "place")

    def resolve(token: int) -> tuple[Actor, ...]:
        return tuple(filter(_is_somebody, actors.of(token)))

    told = [(coding, weight, *parties(scene, coding, resolve)) for coding, weight in found]
    acts = sum(is_public((*acting, *others), lands) for *_, acting, others in told)
    affairs = acts >= _AFFAIRS or scene.of_affairs or scene.of_labour
    for coding, weight, acting, recipients in told:
        place = places.of(coding.tokens)
        who = (*acting, *recipients)
        sure = plausibility(scene, coding, who, lands)
        if affairs:
            sure = max(sure, in_public_affairs(scene, coding, who))
        else:
            sure *= _alone(scene, coding, told=bool(who or place))
        if weight * sure >= _MENTION:
            yield Draft(
                coding,
                round(weight * sure, 3),
                acting,
                recipients,
                place=place,
                time=ties.time(coding),
                figures=ties.figures(coding),
            )


def _alone(scene: Scene, coding: Coding, *, told: bool) -> float:
    """How far a coding stands in a text too short or private to bear it out."""
    says_what = scene.lemma[coding.head] in _ASKING and len(coding.tokens) > 1
    passing = coding.rule == "aside" and coding.status != "denied" and not says_what
    return (1.0 if told else _NOWHERE) * (_ASIDE if passing else 1.0)


def _is_somebody(actor: Actor) -> bool:
    """Whether it is known of a phrase who it is, or at least what."""
    return bool(actor.country or actor.role or actor.entity)


def _codings(scene: Scene) -> Iterator[tuple[Coding, float]]:
    analysis = scene.analysis
    for first, end in analysis.sentences:
        if analysis.blocks[analysis.block_of[first]].kind in _NO_NEWS:
            continue
        if "?" in analysis.words[max(first, end - 2) : end]:
            continue
        if any(scene.lemma[token] in scene.words for token in range(first, end)):
            news = [pair for pair in find(scene, first, end) if pair[1] >= _NEWS]
            used = {token for coding, _ in news for token in way(scene, coding)}
            types = {coding.type for coding, _ in news}
            for coding, weight in (*news, *aside(scene, (first, end), used, types)):
                noun = of_noun(scene, coding.head) if scene.is_noun(coding.head) else 0.0
                yield coding, coding.weight * max(weight, noun)


def _event(
    scene: Scene,
    number: int,
    group: list[Draft],
    attributions: Sequence[Attribution],
    dates: Dates,
) -> Event:
    """The event of a group of mentions; what one leaves open another may tell."""
    best = max(group, key=lambda draft: draft.probability)
    coding = best.coding
    trigger = _spans(scene, coding.tokens)
    time = best.time or next((draft.time for draft in group if draft.time), None)
    return Event(
        id=f"v{number}",
        label=coding.label,
        type=coding.type,
        mode=coding.mode,
        lane=_lane(coding),
        contexts=coding.contexts,
        trigger=trigger,
        mentions=tuple(span for draft in group for span in _spans(scene, draft.coding.tokens)),
        actors=best.actors or next((d.actors for d in group if d.actors), ()),
        recipients=best.recipients or next((d.recipients for d in group if d.recipients), ()),
        place=best.place or next((d.place for d in group if d.place), None),
        time=None if time is None else time.id,
        when=dates.of(group),
        status=coding.status,
        attribution=innermost(attributions, trigger[0]),
        figures=tuple(dict.fromkeys(figure for draft in group for figure in draft.figures)),
        probability=best.probability,
    )


def _spans(scene: Scene, tokens: Sequence[int]) -> Spans:
    """The characters of tokens, neighbours joined."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token == runs[-1][1]:
            runs[-1][1] = token + 1
        else:
            runs.append([token, token + 1])
    return tuple(scene.analysis.span(first, end) for first, end in runs)


def _lane(coding: Coding) -> Lane:
    if coding.type in WORDS:
        return "verbal_cooperation" if coding.type in COOPERATION else "verbal_conflict"
    return "material_cooperation" if coding.type in COOPERATION else "material_conflict"
