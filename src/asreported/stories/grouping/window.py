"""What a stream holds at a time: the latest articles, their stories, how common words are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.grouping.commonness import commonness
from asreported.stories.grouping.naming import new_name
from asreported.stories.grouping.state import Kept, State, pack, unpack
from asreported.stories.grouping.story import OpenStory, StoryIndex
from asreported.stories.grouping.vectors import Frequencies, heaviest, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.stories.grouping.held import Held
    from asreported.stories.grouping.limits import Limits, Profile
    from asreported.stories.grouping.links import Links
    from asreported.stories.grouping.vectors import Vector
    from asreported.stories.grouping.views import Views


class Near(NamedTuple):
    """A story near an article, and what its score is made of."""

    story: OpenStory
    score: float
    likeness: float
    fade: float
    burst: float
    decided: bool = False


class Window:
    """The stories that still take articles; what falls out of it is forgotten."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.frequencies = Frequencies(limits.window.memory)
        self.frequencies.start_from(commonness())
        self.held: dict[str, Held] = {}
        self.stories: dict[str, OpenStory] = {}
        self.near_stories: dict[str, set[str]] = defaultdict(set)
        self.touched: dict[str, None] = {}
        self.since = 0
        self._story: dict[str, str] = {}
        self._index = StoryIndex(limits.window.index_terms)

    def profile(self, held: Held) -> Profile:
        """The thresholds for an article of this sort."""
        return self._limits.headlines if held.is_headline else self._limits.articles

    def vector(self, held: Held) -> Vector:
        """An article's vector as words are spread now."""
        return weigh(held.views(), self.frequencies, self.profile(held).views)

    def labels(self, views: Views, vector: Vector) -> dict[int, str]:
        """The words among an article's heaviest terms, by term."""
        terms = heaviest(vector, self._limits.window.index_terms).tolist()
        return {term: views.labels[term] for term in terms if term in views.labels}

    def story_of(self, article: str) -> str | None:
        """The story of an article that is held."""
        return self._story.get(article)

    def linked(self, links: Links, group: str) -> Iterator[str]:
        """The stories of held articles of a group of decisions."""
        for article in links.members(group):
            if article in self._story:
                yield self._story[article]

    def near(self, vector: Vector) -> list[OpenStory]:
        """The stories that share most of an article's heaviest terms."""
        found = self._index.near(vector, self._limits.window.candidates)
        return [self.stories[name] for name in found]

    def open(self, article: str) -> OpenStory:
        """A new story, named after the article that opens it."""
        return self.story(new_name(article, self.stories))

    def story(self, name: str) -> OpenStory:
        """The story of this name, a new one when there is none."""
        if name not in self.stories:
            self.stories[name] = OpenStory(name)
        return self.stories[name]

    def take(self, story: OpenStory, held: Held, vector: Vector) -> None:
        """Let a new article be one of a story's, and forget what is now too old."""
        self.held[held.id] = held
        self.put(story, held, vector)
        self.since += 1
        while len(self.held) > self._limits.window.articles:
            self._forget(next(iter(self.held)))

    def put(self, story: OpenStory, held: Held, vector: Vector) -> None:
        """Let a held article be one of a story's."""
        story.take(held.id, vector, held.hours)
        self._story[held.id] = story.id
        self._index.add(story, vector)
        self.touched[story.id] = None

    def empty(self, story: OpenStory) -> None:
        """Take all articles out of a story, which stays."""
        self._index.remove(story)
        self.stories[story.id] = OpenStory(story.id)

    def close(self, name: str) -> None:
        """Let a story take no more articles."""
        self._index.remove(self.stories.pop(name))
        self.touched.pop(name, None)
        for other in self.near_stories.pop(name, ()):
            self.near_stories[other].discard(name)

    def compare(self, story: OpenStory, near: list[Near]) -> None:
        """Remember that an article's second choices are worth comparing with its story."""
        for other in near:
            if other.likeness < self._limits.repair.compare:
                continue
            if other.story.id != story.id:
                self.near_stories[story.id].add(other.story.id)
                self.near_stories[other.story.id].add(story.id)

    def _forget(self, article: str) -> None:
        del self.held[article]
        story = self.stories[self._story.pop(article)]
        story.articles.remove(article)
        if not story.articles:
            self.close(story.id)

    def state(self, recent: tuple[tuple[str, float], ...]) -> State:
        """What is held, as plain values."""
        pairs = {
            (min(one, other), max(one, other))
            for one, others in self.near_stories.items()
            for other in others
        }
        return State(
            pack(self.frequencies.seen),
            self.frequencies.articles,
            tuple(self.held.values()),
            tuple(Kept(story.id, tuple(story.articles)) for story in self.stories.values()),
            recent,
            tuple(sorted(pairs)),
            tuple(self.touched),
            self.since,
        )

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self.frequencies.seen = unpack(state.frequencies)
        self.frequencies.articles = state.articles
        self.held = {held.id: held for held in state.held}
        for kept in state.stories:
            self.stories[kept.id] = OpenStory(kept.id)
            for article in kept.articles:
                held = self.held[article]
                self.put(self.stories[kept.id], held, self.vector(held))
        for one, other in state.near:
            self.near_stories[one].add(other)
            self.near_stories[other].add(one)
        self.touched = dict.fromkeys(state.touched)
        self.since = state.since
