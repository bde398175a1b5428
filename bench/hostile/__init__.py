"""Inputs that were made to break readers, and what is tried with them."""
