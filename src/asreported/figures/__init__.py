"""Analysis to figures: quantities with bound, unit, what they count, when, on whose word."""

from asreported.figures.reading import read_figures

__all__ = ["read_figures"]
