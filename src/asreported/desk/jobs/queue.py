"""huey wakes the workers; the jobs themselves are rows of ours.

huey's SQLite queue deletes a task before it runs it, so that a worker that is killed
would lose it. What is lost here is a call to look at the table, and the clock repeats it.
"""

from __future__ import annotations

from django.core.management import call_command
from huey import SqliteHuey, crontab

from asreported.desk.following.sending import deliver, door
from asreported.desk.home import home
from asreported.desk.jobs.claiming import own_name, release_dead
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Job

huey = SqliteHuey("desk", filename=str(home() / "wake.sqlite3"), results=False)


@huey.task()  # type: ignore[untyped-decorator] # huey has no types
def wake() -> None:
    """Do all that waits."""
    release_dead()
    while run_next(own_name()):
        pass


@huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator] # the same
def look() -> None:
    """Look for what nobody was woken for."""
    wake.call_local()


@huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator] # the same
def send() -> None:
    """Send what followers are to get."""
    deliver(door())


@huey.periodic_task(crontab(minute="17", hour="4"))  # type: ignore[untyped-decorator] # the same
def tidy() -> None:
    """Let go of the sessions that have ended."""
    call_command("clearsessions")


def waiting() -> int:
    """How many jobs nobody has begun."""
    return Job.objects.filter(state=Job.State.WAITING).count()
