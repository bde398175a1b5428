"""Analysis to attributions: who said what; and to the outlet's own voice: what nobody did."""

from asreported.statements.explaining import Explanation, Weighed, explain_statements
from asreported.statements.reading import Statements, read_statements
from asreported.statements.voice import read_voice

__all__ = [
    "Explanation",
    "Statements",
    "Weighed",
    "explain_statements",
    "read_statements",
    "read_voice",
]
