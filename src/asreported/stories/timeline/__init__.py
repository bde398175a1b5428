"""The events of a story, each once, in order of time; and how many a day."""

from asreported.stories.timeline.finding import find_timeline
from asreported.stories.timeline.mentions import Mention, told
from asreported.stories.timeline.tempo import tempo

__all__ = ["Mention", "find_timeline", "tempo", "told"]
