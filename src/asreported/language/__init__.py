"""Text to ``Analysis``: tokens, sentences, parse, names, and who they are."""

from asreported.language.analysis import Analysis, Name
from asreported.language.paragraphs import blocks_of_text
from asreported.language.pipeline import Pipeline, pipeline
from asreported.language.weights import WEIGHTS

__all__ = [
    "WEIGHTS",
    "Analysis",
    "Name",
    "Pipeline",
    "blocks_of_text",
    "pipeline",
]
