"""``python -m bench.fuzzing TARGET atheris|hypothesis SECONDS DIR``: a target under a fuzzer.

Prints how many inputs were tried; what failed stands in the folder. A process of its own,
because libFuzzer ends the process that it runs in.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path


def with_atheris(name: str, seconds: int, finds: Path) -> None:
    """Let coverage of this package's code lead to new inputs; an input may take 10 seconds."""
    import atheris

    with atheris.instrument_imports(include=["asreported"]):
        from bench.fuzzing.targets import TARGETS
    from bench.fuzzing.finds import tried
    from bench.fuzzing.pieces import put_together, seeds

    begun = finds / f"{name}-seeds"
    begun.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (begun / str(number)).write_bytes(seed)

    def one(data: bytes) -> None:
        tried(TARGETS[name], put_together(name, data), finds, name)

    flags = [
        f"-max_total_time={seconds}",
        "-timeout=10",
        "-max_len=400",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        f"-artifact_prefix={finds}/{name}-hang-",
    ]
    atheris.Setup([sys.argv[0], *flags, str(begun)], one)
    atheris.Fuzz()


def with_hypothesis(name: str, seconds: int, finds: Path) -> None:
    """Inputs of pieces, repeated and nested, and of any bytes."""
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis import strategies as st

    from bench.fuzzing.finds import tried
    from bench.fuzzing.pieces import pieces_of
    from bench.fuzzing.targets import TARGETS

    piece = st.one_of(st.sampled_from(pieces_of(name)), st.text(max_size=8))
    many = st.lists(piece, max_size=60).map("".join)
    repeated = st.tuples(many, st.integers(1, 40)).map(lambda pair: pair[0] * pair[1])
    text = st.one_of(many, repeated).map(lambda made: made.encode("utf-8", "replace"))
    count = 0

    def one(data: bytes) -> None:
        nonlocal count
        if time.monotonic() < end:
            count += 1
            tried(TARGETS[name], data, finds, name)

    quiet = settings(
        max_examples=500,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    end, turn = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        turn += 1
        seed(turn)(quiet(given(st.one_of(text, st.binary(max_size=300)))(one)))()
    print(f"stat::number_of_executed_units: {count}")


if __name__ == "__main__":
    wanted, fuzzer, given_seconds, folder = sys.argv[1:]
    run = with_atheris if fuzzer == "atheris" else with_hypothesis
    run(wanted, int(given_seconds), Path(folder))
