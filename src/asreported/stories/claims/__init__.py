"""Claims: what reports of different articles have in common."""

from __future__ import annotations

from asreported.stories.claims.finding import claims

__all__ = ["claims"]
