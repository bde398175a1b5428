"""Copies: articles and passages that repeat another's text, and which came first."""

from asreported.stories.copies.credits import credit_spans, credits_to, shared_agency
from asreported.stories.copies.finding import CopyFinder, find_copies
from asreported.stories.copies.limits import Limits

__all__ = [
    "CopyFinder", "Limits", "credit_spans", "credits_to", "find_copies", "shared_agency",
]  # fmt: skip
