"""Text to ``Analysis``: tokens, sentences, parse, names, and who they are."""

from asreported.language.analysis import Analysis, Name
from asreported.language.pipeline import Pipeline, pipeline

__all__ = ["Analysis", "Name", "Pipeline", "pipeline"]
