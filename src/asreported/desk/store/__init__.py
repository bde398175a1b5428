"""What the site keeps: the only rooms that write articles, versions and stories."""

from asreported.desk.store.accepting import accept, accept_page, keep_answer, keep_page, order
from asreported.desk.store.keeping import keep, keep_reading
from asreported.desk.store.telling import compare, join
from asreported.desk.store.withdrawing import withdraw

__all__ = [
    "accept",
    "accept_page",
    "compare",
    "join",
    "keep",
    "keep_answer",
    "keep_page",
    "keep_reading",
    "order",
    "withdraw",
]
