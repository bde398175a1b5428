"""The worker process: ``python -m asreported.desk.worker``."""

from __future__ import annotations


def main() -> None:
    """Do jobs until told to stop."""
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.jobs.queue import huey, wake

    wake()
    huey.create_consumer(workers=1, periodic=True, initial_delay=0.1, max_delay=0.5).run()


if __name__ == "__main__":
    main()
