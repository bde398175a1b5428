"""Records of generated crises: those of our own two, with other names and other words.

Words that both crises have are the vocabulary of reporting and stay. Every other one is
replaced, world by world, by a made one of the same length and case, so that all spans
hold and no two worlds are told in one another's words. Each comes out a month after the one
before, so that crises that share half their words, as no two in the world do, are not
taken for one. Nothing is read again: what is measured on them has its records given.
"""

from __future__ import annotations

import random
import re
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

import msgspec

from asreported.model import Record
from asreported.training.told import read_pages
from bench.samples import read_samples
from bench.told import TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Stamp

_WORD = re.compile(r"[A-Za-z]{4,}")
_TOLD = frozenset({"text", "headline", "standfirst", "name", "description", "counts"})
_SEED = 11
_MONTH = timedelta(days=30)


class Worlds:
    """An endless supply of crises, each the records of some dozen articles."""

    def __init__(self) -> None:
        crises = [
            [one for _, one, _ in read_samples()],
            list(read_pages(TOLD / "flood.json").values()),
        ]
        self._crises = [[msgspec.to_builtins(one) for one in crisis] for crisis in crises]
        words = [{word.lower() for one in crisis for word in _WORD.findall(one.article.text)}
                 for crisis in crises]  # fmt: skip
        self._kept = words[0] & words[1]

    def __iter__(self) -> Iterator[list[Record]]:
        """Crisis after crisis; in turns one of thirty and one of thirteen pages."""
        for number in count():
            names: dict[str, str] = {}
            rng = random.Random(_SEED + number)  # noqa: S311 - reproducible, not secret
            crisis = self._crises[number % len(self._crises)]
            yield [self._record(one, number, names, rng) for one in crisis]

    def _record(
        self, told: dict[str, Any], world: int, names: dict[str, str], rng: random.Random
    ) -> Record:
        def other(match: re.Match[str]) -> str:
            word = match[0]
            if word.lower() in self._kept:
                return word
            made = names.get(word.lower()) or names.setdefault(word.lower(), _made(word, rng))
            return made.capitalize() if word[0].isupper() else made

        def renamed(value: Any, key: str = "") -> Any:  # noqa: ANN401 - any part of a record
            if isinstance(value, dict):
                return {name: renamed(each, name) for name, each in value.items()}
            if isinstance(value, (list, tuple)):
                return [renamed(each, key) for each in value]
            return _WORD.sub(other, value) if key in _TOLD and value else value

        record = msgspec.convert(renamed(told), Record)
        article = msgspec.structs.replace(
            record.article,
            id=f"{world}-{record.article.id}",
            published=_later(record.article.published, world),
            modified=_later(record.article.modified, world),
        )
        return msgspec.structs.replace(record, article=article)


def _later(stamp: Stamp | None, world: int) -> Stamp | None:
    if stamp is None:
        return None
    moment = datetime.fromisoformat(stamp.value) + world * _MONTH
    return msgspec.structs.replace(stamp, value=moment.isoformat())


def _made(word: str, rng: random.Random) -> str:
    """A word that can be spoken, as long as another."""
    return "".join(
        rng.choice("aeiou" if at % 2 else "bcdfglmnprstv") for at in range(len(word))
    )
