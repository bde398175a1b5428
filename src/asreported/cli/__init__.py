"""The command line, one file a command."""

from asreported.cli.app import main

__all__ = ["main"]
