"""The cards of the record: one for each statement, reading, figure, date, event and dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports import moments
from asreported.exports.elements import Html, element, joined
from asreported.exports.happenings import STATUSES, place_words
from asreported.exports.moment import time_element
from asreported.exports.quantities import quantity
from asreported.exports.wording import DISPUTES, NO_SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.exports.html.items import Item, Items
    from asreported.model import Attribution, Dispute, Event, Figure, Span, Spans, Time


def statement(items: Items, item: Item, attribution: Attribution) -> Html:
    """Who says what: speaker, cue, content, chain, nature, act, and how sure."""
    wording = items.wording
    name = joined(
        [
            element("bdi", {"class": "speaker"}, wording.speaker(attribution)),
            " ",
            element("bdi", {"class": "verb"}, wording.words(attribution.cue.spans)),
        ]
    )
    content = wording.words(attribution.content.spans)
    return _card(
        items,
        item,
        name,
        _about(items, attribution),
        element("blockquote", {"dir": "auto"}, content) if content else None,
        _chain(items, attribution),
        _notes(
            (
                *wording.traits(attribution),
                *wording.sureness(attribution),
                *wording.checked(attribution),
            )
        ),
    )


def _about(items: Items, attribution: Attribution) -> Html | None:
    """What else the speaker is called: in the text, and by description."""
    written = items.wording.as_written(attribution)
    described = items.wording.description(attribution)
    parts = [
        joined(["in the text: ", element("q", {"dir": "auto"}, written)]) if written else None,
        element("bdi", None, described) if described else None,
    ]
    said = joined(parts, " · ")
    return element("p", {"class": "about"}, said) if said else None


def _chain(items: Items, attribution: Attribution) -> Html | None:
    """The chain of speakers, outermost first, each outer one a link to its card."""
    chain = items.wording.chain(attribution)
    if len(chain) == 1:
        return None
    arrow = joined(
        [
            element("span", {"aria-hidden": "true"}, " ← "),
            element("span", {"class": "unseen"}, " citing "),
        ]
    )
    links = (_reference(items, each, items.wording.speaker(each)) for each in chain[:-1])
    last = element("bdi", None, items.wording.speaker(attribution))
    return element("p", {"class": "chain"}, "Chain: ", Html(arrow.join((*links, last))))


def _reference(items: Items, attribution: Attribution, words: str) -> Html:
    item = items.statement(attribution)
    if item is None:
        return element("bdi", None, words)
    attributes = {"class": "to-card", "href": f"#{item.key}", "data-item": item.key}
    return element("a", attributes, element("bdi", None, words))


def reading(items: Items, item: Item, span: Span) -> Html:
    """Words in which the outlet interprets, and what is not told by them."""
    words = element("bdi", {"class": "words"}, items.wording.words([span]))
    return _card(items, item, words, _notes([NO_SOURCE]))


def figure(items: Items, item: Item, figure: Figure) -> Html:
    """A figure in words, its words in the text, on whose word, and as of when."""
    wording = items.wording
    attribution = wording.attribution(figure.attribution)
    word = wording.on_word(figure)
    amount = quantity(figure)
    notes = [
        joined(["as of ", time_element(figure.as_of)]) if figure.as_of else None,
        element("bdi", None, figure.place) if figure.place else None,
        figure.category if _category_adds(figure, amount) else None,
        *wording.checked(figure),
    ]
    return _card(
        items,
        item,
        element("bdi", None, amount),
        _written(wording.words([figure.span]), amount),
        element("p", None, _reference(items, attribution, word) if attribution else word),
        _notes(note for note in notes if note),
    )


def _category_adds(figure: Figure, amount: str) -> bool:
    return figure.category != "other" and figure.category not in amount


def _written(words: str, said: str) -> Html | None:
    """The text's own words, unless the card's name already holds them."""
    if words.lower() in said.lower():
        return None
    return element(
        "p", {"class": "about"}, "in the text: ", element("q", {"dir": "auto"}, words)
    )


def date(items: Items, item: Item, time: Time) -> Html:
    """A date's words, what they resolved to, and on what basis."""
    words = items.wording.words([time.span])
    dated = items.record.article.published is not None
    name = joined([element("bdi", {"class": "words"}, words), _resolved(words, time)])
    return _card(items, item, name, _notes([moments.basis(time, dated=dated), *_reach(time)]))


def _resolved(words: str, time: Time) -> Html | None:
    """The value after an arrow, unless the words are the value."""
    if words == time.value:
        return None
    return joined(
        [
            element("span", {"aria-hidden": "true"}, " → "),
            element("span", {"class": "unseen"}, " is "),
            _value(time),
        ]
    )


def _value(time: Time) -> Html:
    if time.value is None:
        return element("span", {"class": "unknown"}, "unknown")
    day = moments.weekday(time.value)
    return joined([f"{day} " if day else None, time_element(time.value)])


def _reach(time: Time) -> Iterable[Html]:
    """The earliest and latest moment, when the value does not say both."""
    if reach := moments.reach(time):
        yield joined(["from ", time_element(reach[0]), " to ", time_element(reach[1])])


def event(items: Items, item: Item, event: Event) -> Html:
    """What was done, by whom, to whom, where, when, how far it has come, on whose word."""
    wording, told = items.wording, items.happenings
    attribution = wording.attribution(event.attribution)
    word = wording.on_word(event)
    name = joined(
        [
            element("bdi", None, event.label),
            " ",
            element("span", {"class": f"status {event.status}"}, STATUSES[event.status]),
        ]
    )
    return _card(
        items,
        item,
        name,
        _written(wording.words(event.trigger), event.label),
        element("dl", None, *_event_parts(items, event)),
        element("p", None, _reference(items, attribution, word) if attribution else word),
        _notes((*told.kind(event), *told.sureness(event), *wording.checked(event))),
    )


def _event_parts(items: Items, event: Event) -> Iterable[Html]:
    told = items.happenings
    parts = (
        ("Who", told.actors(event.actors)),
        ("To whom", told.actors(event.recipients)),
        ("Where", place_words(event.place) if event.place else None),
        ("When", told.when(event)),
        ("Figures", ", ".join(told.amounts(event))),
    )
    for name, words in parts:
        if words:
            yield joined([element("dt", None, name), element("dd", {"dir": "auto"}, words)])


def dispute(items: Items, item: Item, dispute: Dispute) -> Html:
    """The sides of a dispute, quoted, with who holds them, and why it is one."""
    sides = [_side(items, spans) for spans in dispute.sides]
    return _card(
        items,
        item,
        DISPUTES[dispute.kind],
        element("div", {"class": "sides"}, *sides),
        element("p", {"class": "why", "dir": "auto"}, dispute.why),
    )


def _side(items: Items, spans: Spans) -> Html:
    words, attribution = items.wording.side(spans)
    who = _reference(items, attribution, words) if attribution else words
    return element(
        "div",
        {"class": "side-of"},
        element("p", {"class": "who"}, who),
        element("blockquote", {"dir": "auto"}, items.wording.words(spans)),
    )


def _notes(notes: Iterable[str]) -> Html:
    rows = [element("li", None, note) for note in notes]
    return element("ul", {"class": "notes"}, *rows) if rows else Html()


def _card(items: Items, item: Item, name: str, *parts: str | None) -> Html:
    """A card: its name is the link to its mark, when it has one."""
    placed = items.placed(item)
    titled = element("a", {"href": f"#{item.mark}"}, name) if placed else name
    label = element("span", {"class": "label"}, item.label)
    attributes = {
        "class": f"card {item.layer}", "id": item.key, "data-item": item.key, "tabindex": "-1",
    }  # fmt: skip
    heading = element("h4", {"id": item.name}, titled)
    return element("li", attributes, label, heading, *parts, _elsewhere(items, item))


def _elsewhere(items: Items, item: Item) -> Html | None:
    links = [
        element("a", {"class": "beyond", "href": one.address}, element("bdi", None, one.words))
        for one in items.elsewhere(item)
    ]
    return element("p", {"class": "elsewhere"}, joined(links, " · ")) if links else None
