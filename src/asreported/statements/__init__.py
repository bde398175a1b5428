"""Analysis to attributions: who said what."""

from asreported.statements.reading import Statements, read_statements

__all__ = ["Statements", "read_statements"]
