"""What the site keeps: the only rooms that write articles, versions and stories."""

from asreported.desk.store.accepting import accept
from asreported.desk.store.keeping import keep
from asreported.desk.store.telling import compare, join

__all__ = ["accept", "compare", "join", "keep"]
