"""Stories compared in several processes: none needs what another gives."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from asreported.collecting import uncollected
from asreported.spreading import can_fork, share
from asreported.stories.model import Speaker, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from asreported.model import Record

_FEW_FORKED = 40
"""From how many articles beside the largest story's on a pool of forked workers pays.

It costs .03 s of processor time, as much as three articles do: at 40, two idle processors
save .3 of .8 s, and where the second is busy with other things hardly anything is lost.
"""

_FEW_STARTED = 400
"""The same where each worker is started afresh, loads the package and is sent its articles.

Each costs above a second: at 200 articles two take longer than one, from 400 on less.
"""


class Uncompared(NamedTuple):
    """A story with the versions of its articles and who is named in them."""

    id: str
    versions: Mapping[str, Sequence[Record]]
    speakers: tuple[Speaker, ...]


def compare_each(
    compare: Callable[[Uncompared], Story], stories: Sequence[Uncompared], workers: int
) -> list[Story]:
    """What ``compare`` makes of each story, in their order, in as many processes.

    In this one alone where a pool would cost what it saves. Raises ``WorkerLost`` when a
    worker is killed, and what ``compare`` raises for the first story that it fails on.
    """
    enough = _FEW_FORKED if can_fork() else _FEW_STARTED
    if workers > 1 and _shareable(stories) >= enough:
        packed = share(partial(_packed, compare), stories, workers=workers, weigh=_weight)
        return [*map(_DECODER.decode, packed)]
    return [compare(story) for story in stories]


def _shareable(stories: Sequence[Uncompared]) -> int:
    """The articles that others can compare while one is at the largest story."""
    weights = [_weight(story) for story in stories]
    return sum(weights) - max(weights, default=0)


def _weight(story: Uncompared) -> int:
    """Its articles: an article costs much the same in a small story and in a large one."""
    return len(story.versions)


_DECODER = msgspec.msgpack.Decoder(Story)


def _packed(compare: Callable[[Uncompared], Story], story: Uncompared) -> bytes:
    # Half of what pickling costs: 0.03 ms an article to write and as much to read.
    with uncollected():
        return msgspec.msgpack.encode(compare(story))
