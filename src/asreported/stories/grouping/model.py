"""What grouping answers: frozen values."""

from __future__ import annotations

from typing import Literal

from asreported.model import Part

ChangeKind = Literal["merged", "split", "moved"]


class Joined(Part, frozen=True):
    """Where an article went on arrival, and why.

    ``score`` is its likeness to the story (a cosine from 0 to 1, plus what a burst adds);
    when it ``opened`` one, to the nearest other story, if any was near. ``words`` and
    ``names`` carried the score, heaviest first.
    """

    article: str
    story: str
    score: float
    opened: bool
    why: str
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Change(Part, frozen=True):
    """What a repair did: these articles left story ``old`` for story ``new``.

    ``merged`` ends the old story, which redirects to the new one; ``split`` opens the new
    one; ``moved`` leaves both standing. ``score`` is the mean likeness of what was joined.
    """

    kind: ChangeKind
    old: str
    new: str
    articles: tuple[str, ...]
    score: float
    why: str
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Grouped(Part, frozen=True):
    """A story and its articles, in their order of arrival."""

    id: str
    articles: tuple[str, ...]


class Grouping(Part, frozen=True):
    """Articles in stories, and the trace of how they got there."""

    stories: tuple[Grouped, ...]
    joined: tuple[Joined, ...] = ()
    changes: tuple[Change, ...] = ()
