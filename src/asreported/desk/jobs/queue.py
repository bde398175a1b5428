"""huey wakes the workers; the jobs themselves are rows of ours.

huey's SQLite queue deletes a task before it runs it, so that a worker that is killed
would lose it. What is lost here is a call to look at the table, and the clock repeats it.
"""

from __future__ import annotations

import os
import socket

from huey import SqliteHuey, crontab

from asreported.desk.home import home
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Job

huey = SqliteHuey("desk", filename=str(home() / "wake.sqlite3"), results=False)


@huey.task()  # type: ignore[untyped-decorator] # huey has no types
def wake() -> None:
    """Do all that waits."""
    worker = f"{socket.gethostname()}:{os.getpid()}"
    while run_next(worker):
        pass


@huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator] # the same
def look() -> None:
    """Look for what nobody was woken for."""
    if waiting():
        wake.call_local()


def waiting() -> int:
    """How many jobs nobody has begun."""
    return Job.objects.filter(state=Job.State.WAITING).count()
