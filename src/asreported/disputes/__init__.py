"""What is disputed inside one article: figures, denials, accounts that differ."""

from __future__ import annotations

from asreported.disputes.denials import GRANTED
from asreported.disputes.finding import find_disputes

__all__ = ["GRANTED", "find_disputes"]
