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
_BODIES: Final = frozenset({"organisation", "facility", "group"})
_REACH: Final = 90


def bodies_of(records: Sequence[Record], speakers: Iterable[Speaker]) -> dict[str, Speaker]:
    """Identifier of a person's speaker -> the speaker of the body that the person speaks for.

    Read where a source names both: "Ida Voss, a spokeswoman for the ministry". The body
    named most often counts.
    """
    home = {(each.article, each.entity): one for one in speakers for each in one.mentions}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    by_id = {one.id: one for one in home.values()}
    for record in records:
        for said in record.attributions:
            person = home.get((record.article.id, said.source.speaker or ""))
            if person is not None and person.type == "person":
                for body in _bodies(record, said, home):
                    told[person.id][body.id] += 1
    return {
        person: by_id[min(counts, key=lambda body: (-counts[body], body))]
        for person, counts in told.items()
    }


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
    for entity in record.entities:
        body = home.get((record.article.id, entity.id))
        if entity.type not in _BODIES or body is None or entity.id == said.source.speaker:
            continue
        if any(start <= span[0] and span[1] <= end for span in entity.mentions):
            yield body
