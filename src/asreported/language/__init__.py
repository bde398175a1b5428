"""Text to ``Analysis``: tokens, sentences, parse, names, and who they are."""

from asreported.language.analysis import Analysis, Name
from asreported.language.descriptions import number_of, phrase, plain_words
from asreported.language.paragraphs import blocks_of_text
from asreported.language.pipeline import Pipeline, pipeline
from asreported.language.pronouns import quoter
from asreported.language.reasons import Reason, explained
from asreported.language.weights import WEIGHTS

__all__ = [
    "WEIGHTS",
    "Analysis",
    "Name",
    "Pipeline",
    "Reason",
    "blocks_of_text",
    "explained",
    "number_of",
    "phrase",
    "pipeline",
    "plain_words",
    "quoter",
]
