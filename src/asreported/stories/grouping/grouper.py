"""The stream: each article joins a story or opens one when it arrives."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.grouping.decay import faded
from asreported.stories.grouping.held import hold
from asreported.stories.grouping.limits import limits
from asreported.stories.grouping.links import Links
from asreported.stories.grouping.model import Joined
from asreported.stories.grouping.reasons import carried, why_joined, why_opened
from asreported.stories.grouping.repair import repair
from asreported.stories.grouping.vectors import EMPTY, weigh
from asreported.stories.grouping.views import read_views
from asreported.stories.grouping.window import Near, Window
from asreported.stories.unread import is_unread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record
    from asreported.stories.grouping.held import Held
    from asreported.stories.grouping.limits import Limits, Profile
    from asreported.stories.grouping.links import Pair
    from asreported.stories.grouping.model import Change
    from asreported.stories.grouping.state import State
    from asreported.stories.grouping.vectors import Vector


class _Arrival(NamedTuple):
    held: Held
    vector: Vector
    profile: Profile


class Grouper:
    """Stories as they unfold; one article costs the same however many came before.

    ``add`` answers at once; ``repair`` looks again at what is in the window, merges and
    splits, and says what it changed. ``state`` is all there is to keep in a database,
    and ``Grouper(state=...)`` goes on from there. Decisions (pairs of article
    identifiers) hold on arrival and in every repair.
    """

    def __init__(
        self,
        must_link: Iterable[Pair] = (),
        cannot_link: Iterable[Pair] = (),
        *,
        state: State | None = None,
        thresholds: Limits | None = None,
    ) -> None:
        self._limits = thresholds or limits()
        self._links = Links(must_link, cannot_link)
        self._window = Window(self._limits)
        self._recent: deque[tuple[str, float]] = deque(maxlen=self._limits.recent.arrivals)
        if state is not None:
            self._window.restore(state)
            self._recent.extend(state.recent)

    def add(self, record: Record) -> Joined:
        """Let an article join a story or open one.

        A version of an article that is in the window stays where that is.
        """
        article, window = record.article, self._window
        known = window.story_of(article.id)
        if known is not None:
            return Joined(
                article.id, known, 1.0, opened=False, why="a version of an article here"
            )
        views = read_views(article, foreign=is_unread(record))
        window.frequencies.add(views.terms)
        profile = self._limits.headlines if views.is_headline else self._limits.articles
        vector = weigh(views, window.frequencies, profile.views)
        arrival = _Arrival(hold(article, views, window.labels(views, vector)), vector, profile)
        joined = self._place(arrival)
        if arrival.held.hours is not None:
            self._recent.append((joined.story, arrival.held.hours))
        return joined

    def again(self, held: Held, story: str) -> None:
        """Take an article that ``add`` placed elsewhere before, as it was placed then.

        For who keeps a state now and then and what came since: ``held`` is what ``held``
        gave after ``add``. Decisions are not asked again.
        """
        window, views = self._window, held.views()
        window.frequencies.add(views.terms)
        profile = window.profile(held)
        vector = weigh(views, window.frequencies, profile.views)
        near = self._near(_Arrival(held, vector, profile))
        placed = window.story(story)
        window.compare(placed, near)
        window.take(placed, held, vector)
        if held.hours is not None:
            self._recent.append((story, held.hours))

    def held(self, article: str) -> Held | None:
        """What is held of an article of the window, ``None`` when it is not there."""
        return self._window.held.get(article)

    def repair(self, again: Iterable[str] = ()) -> tuple[Change, ...]:
        """Merge and split the stories of the window that changed since the last repair.

        ``again``: articles whose stories are looked at although nothing came to them, since
        a decision on them was made or taken back.
        """
        found = [self._window.story_of(article) for article in again]
        stories = list(dict.fromkeys(story for story in found if story is not None))
        self._window.touched.update(dict.fromkeys(stories))
        for story in stories:
            self._window.near_stories[story].update(one for one in stories if one != story)
        return repair(self._window, self._links, self._limits)

    @property
    def due(self) -> bool:
        """Whether as many articles came since the last repair as the thresholds say.

        A young stream is repaired sooner, as a story of its first days may be all it has;
        as the steps grow with the window, an article still costs the same.
        """
        limits, held = self._limits.window, len(self._window.held)
        needed = min(limits.every, max(limits.soon, limits.growth * held))
        return self._window.since >= needed

    def story_of(self, article: str) -> str | None:
        """The story of an article of the window, ``None`` when it is not there."""
        return self._window.story_of(article)

    def state(self) -> State:
        """Everything the stream knows, as plain values."""
        return self._window.state(tuple(self._recent))

    def _place(self, arrival: _Arrival) -> Joined:
        near = self._near(arrival)
        decided = self._decided(arrival.held.id)
        best = decided or (near[0] if near and near[0].score >= arrival.profile.join else None)
        shown = best or (near[0] if near else None)
        story = best.story if best else self._window.open(arrival.held.id)
        words, names = carried(
            arrival.held, arrival.vector, shown.story.sum if shown else EMPTY
        )
        self._window.compare(story, near)
        self._window.take(story, arrival.held, arrival.vector)
        score = shown.score if shown else 0.0
        why = why_joined(best) if best else why_opened(near, arrival.profile.join)
        return Joined(
            arrival.held.id, story.id, round(score, 4), best is None, why, words, names
        )

    def _near(self, arrival: _Arrival) -> list[Near]:
        """The stories near an article that it may be in, the nearest first."""
        apart = self._links.apart(arrival.held.id)
        bursts = self._bursts(arrival.held.hours) if arrival.profile.burst else {}
        near = []
        for story in self._window.near(arrival.vector):
            if apart and any(self._links.group(one) in apart for one in story.articles):
                continue
            likeness = story.likeness(arrival.vector)
            fade = faded(_gap(arrival.held.hours, story.hours), arrival.profile.half_life_hours)
            burst = arrival.profile.burst * bursts.get(story.id, 0.0)
            near.append(Near(story, likeness * fade + burst, likeness, fade, burst))
        near.sort(key=lambda one: (-one.score, one.story.id))
        return near

    def _bursts(self, hours: float | None) -> dict[str, float]:
        """The share of each story in what was published just before."""
        if hours is None:
            return {}
        recent = Counter(
            story for story, at in self._recent if 0 <= hours - at <= self._limits.recent.hours
        )
        return {story: count / (recent.total() + 1) for story, count in recent.items()}

    def _decided(self, article: str) -> Near | None:
        """The story of an article that this one was decided to be with."""
        for other in self._window.linked(self._links, self._links.group(article)):
            story = self._window.stories[other]
            return Near(story, 1.0, 1.0, 1.0, 0.0, decided=True)
        return None


def _gap(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other
