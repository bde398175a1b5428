"""One worker, one job: claimed by a conditional UPDATE, taken over when its worker died."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from asreported.desk.models import Job

LEASE = timedelta(minutes=10)
"""How long a job may run before it is thought that its worker died."""
MOST_ATTEMPTS = 3


def claim(worker: str) -> Job | None:
    """The oldest job that nobody works on, now this worker's; None when there is none."""
    now = timezone.now()
    free = Q(state=Job.State.WAITING) | Q(state=Job.State.RUNNING, claimed__lt=now - LEASE)
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
