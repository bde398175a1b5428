"""Analysis to figures: quantities with bound, unit, what they count, when, on whose word."""

from asreported.figures.links import innermost
from asreported.figures.reading import read_figures

__all__ = ["innermost", "read_figures"]
