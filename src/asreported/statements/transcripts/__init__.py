"""Turns of transcripts, and what they report."""
