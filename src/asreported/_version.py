"""The version of the code, alone so that the build can read it."""

__version__ = "0.1.0"
