"""Open offers, demands and threats: by whom, to whom, until when, and what answered them."""

from __future__ import annotations

from asreported.stories.pending.finding import find_open

__all__ = ["find_open"]
