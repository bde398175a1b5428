"""Analysis to the outlet's own voice: what nobody is said to have said."""

from asreported.statements.voice.reading import read_voice

__all__ = ["read_voice"]
