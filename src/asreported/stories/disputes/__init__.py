"""What is disputed in a story: figures, denials, accounts that are opposed."""

from asreported.stories.disputes.finding import find_disputes

__all__ = ["find_disputes"]
