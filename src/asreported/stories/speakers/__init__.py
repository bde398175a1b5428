"""Who is who across articles: one speaker for many spellings, apart when unsure."""

from __future__ import annotations

from asreported.stories.speakers.clusters import MOST, Cluster, Index, keys_of
from asreported.stories.speakers.deciding import Decided, decided
from asreported.stories.speakers.describing import Described, described
from asreported.stories.speakers.finding import rare, speakers
from asreported.stories.speakers.joining import Joined, Joiner, Rival
from asreported.stories.speakers.lands import land
from asreported.stories.speakers.places import Lands, stems_in
from asreported.stories.speakers.profiles import Profile, profiles_of
from asreported.stories.speakers.spelling import fold

__all__ = [
    "MOST",
    "Cluster",
    "Decided",
    "Described",
    "Index",
    "Joined",
    "Joiner",
    "Lands",
    "Profile",
    "Rival",
    "decided",
    "described",
    "fold",
    "keys_of",
    "land",
    "profiles_of",
    "rare",
    "speakers",
    "stems_in",
]
