"""Fuzzing: inputs that nobody thought of, from hypothesis and from atheris."""
