"""One worker, one job: claimed by a conditional UPDATE, taken over when its worker died."""

from __future__ import annotations

import os
import platform
from datetime import timedelta
from pathlib import Path

from django.db.models import Q
from django.utils import timezone

from asreported.desk.models import Job

LEASE = timedelta(minutes=10)
"""How long a job of another machine's worker may run before that is thought dead."""
MOST_ATTEMPTS = 3


def own_name() -> str:
    """What this process claims its jobs by: machine, number, and when it began."""
    return _named(os.getpid())


def claim(worker: str) -> Job | None:
    """The oldest job that nobody works on, now this worker's; None when there is none.

    What no attempt has ended is given up: a page must not kill one worker after another.
    """
    now = timezone.now()
    free = Q(state=Job.State.WAITING) | Q(state=Job.State.RUNNING, claimed__lt=now - LEASE)
    Job.objects.filter(free, attempts__gte=MOST_ATTEMPTS).update(
        state=Job.State.FAILED,
        message=f"given up: {MOST_ATTEMPTS} workers ended before it did",
        ended=now,
    )
    while job := Job.objects.filter(free).order_by("id").first():
        taken = Job.objects.filter(free, pk=job.pk, attempts=job.attempts).update(
            state=Job.State.RUNNING, claimed_by=worker, claimed=now, attempts=job.attempts + 1
        )
        if taken:
            job.refresh_from_db()
            return job
    return None


def release(worker: str) -> int:
    """Give back what a worker of this name left running; how many jobs."""
    left = Job.objects.filter(state=Job.State.RUNNING, claimed_by=worker)
    return left.update(state=Job.State.WAITING, claimed_by="", claimed=None)


def release_dead() -> int:
    """Give back what workers of this machine left running that are no more; how many jobs."""
    running = Job.objects.filter(state=Job.State.RUNNING)
    names = set(running.values_list("claimed_by", flat=True))
    return sum(release(name) for name in names if _is_dead(name))


def _is_dead(worker: str) -> bool:
    machine, _, rest = worker.partition(":")
    number = rest.partition(":")[0]
    return (
        machine == platform.node()[:40] and number.isdecimal() and _named(int(number)) != worker
    )


def _named(number: int) -> str:
    return f"{platform.node()[:40]}:{number}:{_began(number)}"


def _began(number: int) -> str:
    """When a process began, in ticks since the machine did; empty when it is not there.

    The system gives numbers of processes again: the number alone would be no name.
    """
    try:
        after_name = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return "" if not _is_there(number) else "alive"
    zombie = after_name[0] == "Z"
    return "" if zombie else after_name[19]


def _is_there(number: int) -> bool:
    """Where there is no /proc: whether the system knows the process."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
