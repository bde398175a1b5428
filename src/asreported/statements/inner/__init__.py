"""Attributions inside attributions, at any depth."""
