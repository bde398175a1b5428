"""Moderation: what is held or reported, and what was done with it."""
