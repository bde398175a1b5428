"""``python -m asreported``."""

from asreported.cli import main

main()
