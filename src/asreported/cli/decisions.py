"""``asreported decisions``: what people decided on the site, as training data."""

from __future__ import annotations

from asreported.cli.options import OutputFile
from asreported.cli.pages import check_output, write


def decisions(output: OutputFile = None) -> None:
    """Write all corrections in force as JSON Lines: W3C annotations, before and after.

    Each line has the whole text that it was made on, its words with their surroundings,
    what was read there, what was decided instead, by whom, when and why.
    """
    check_output(output)
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.history.giving import lines

    write(lines(), output)
