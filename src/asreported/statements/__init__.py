"""Analysis to attributions: who said what; and to the outlet's own voice: what nobody did."""

from asreported.statements.reading import Statements, read_statements
from asreported.statements.voice import read_voice

__all__ = ["Statements", "read_statements", "read_voice"]
