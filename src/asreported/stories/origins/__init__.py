"""Origins: the first hand that each report leads back to, and how many there are."""

from __future__ import annotations

from asreported.stories.origins.bodies import bodies_of
from asreported.stories.origins.counting import origins_of
from asreported.stories.origins.leads import Lead, Tracing
from asreported.stories.origins.outlets import Outlets, read_families, same_outlet

__all__ = [
    "Lead",
    "Outlets",
    "Tracing",
    "bodies_of",
    "origins_of",
    "read_families",
    "same_outlet",
]
