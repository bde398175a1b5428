"""Work done beside the requests: rows of ours, which the workers claim."""

from asreported.desk.jobs.queue import waiting, wake
from asreported.desk.jobs.running import run_next

__all__ = ["run_next", "waiting", "wake"]
