"""Persons who speak for a body: what a spokeswoman says is the word of her ministry."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.model import Attribution, Record
    from asreported.stories.model import Speaker

_SPEAKS_FOR: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person)|head|director|chief|commander|commissioner|chair"
    r"(?:man|woman|person)?|boss|leader|leads|heads|commands|runs|secretary-general)\b"
)
_COMMON: Final = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Bb]oth|[Ss]ome|[Mm]any|[Oo]ne)\b[^A-Z]*\Z"
)
"""Names that are none: "the company" of one article is not that of another."""
_ITS: Final = re.compile(r"\bits\b", re.IGNORECASE)
_BODIES: Final = frozenset({"organisation", "facility", "group", "other"})
_REACH: Final = 90


def bodies_of(records: Sequence[Record], speakers: Iterable[Speaker]) -> dict[str, Speaker]:
    """Identifier of a speaker -> the speaker of the body whose word theirs is.

    Of persons, read where a source names both: "Ida Voss, a spokeswoman for the ministry";
    the body named most often counts, one with a name of its own first. Of a body that
    articles of one story name alike, the speaker who is named in most.
    """
    speakers = list(speakers)
    home = {(each.article, each.entity): one for one in speakers for each in one.mentions}
    known = _namesakes(speakers, {record.article.id for record in records})
    told: dict[str, Counter[str]] = defaultdict(Counter)
    by_id = {one.id: one for one in home.values()}
    for record in records:
        for said in record.attributions:
            person = home.get((record.article.id, said.source.speaker or ""))
            if person is not None and person.type == "person":
                for body in _bodies(record, said, home):
                    told[person.id][known.get(body.id, body).id] += 1
    behind = {person: _behind(counts, by_id) for person, counts in told.items()}
    return {**behind, **{one: body for one, body in known.items() if one not in behind}}


def _behind(counts: Counter[str], by_id: dict[str, Speaker]) -> Speaker:
    """The body named most often; one with a name of its own before "the company"."""
    bodies = [by_id[body] for body in counts]
    return min(
        bodies,
        key=lambda one: (_COMMON.match(one.name) is not None, -counts[one.id], one.id),
    )


def _namesakes(speakers: Sequence[Speaker], articles: set[str]) -> dict[str, Speaker]:
    """Of bodies with one and the same name in a story: each but the most told -> that one."""
    alike: dict[str, list[Speaker]] = defaultdict(list)
    for one in speakers:
        if one.type != "place" and any(each.article in articles for each in one.mentions):
            alike[one.name].append(one)
    found: dict[str, Speaker] = {}
    for name, same in alike.items():
        bodies = [one for one in same if one.type in _BODIES - {"other"}]
        if len(same) > 1 and bodies and name[:1].isupper() and not _COMMON.match(name):
            first = max(bodies, key=lambda one: (len(one.mentions), one.id))
            found.update({one.id: first for one in same if one is not first})
    return found


def _bodies(
    record: Record, said: Attribution, home: dict[tuple[str, str], Speaker]
) -> Iterable[Speaker]:
    if not said.source.spans:
        return
    text = record.article.text
    start, end = said.source.spans[0][0], said.source.spans[-1][1]
    match = _SPEAKS_FOR.search(text, start, min(len(text), max(end, start + _REACH)))
    stop = text.find("\n", start)
    if match is None or (stop != -1 and match.start() > stop) or match.end() > end:
        return
    if owned := _ITS.search(text, start, end):
        start, end = text.rfind("\n", 0, start) + 1, owned.end()
    found = [
        (span, body)
        for entity in record.entities
        if entity.type in _BODIES and entity.id != said.source.speaker
        if (body := home.get((record.article.id, entity.id))) is not None
        for span in entity.mentions
        if start <= span[0] and span[1] <= end
    ]
    found.sort(key=lambda pair: pair[0])
    # "Its spokeswoman" is of what "its" was read to be, else of the body named last before.
    yield from {body.id: body for _, body in (found[-1:] if owned else found)}.values()
