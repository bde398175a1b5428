"""The command that learns the shipped weights anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from asreported.training import attribution, claims, events, places, study, timeline, voice

_TRAININGS = {
    "attribution": attribution.train,
    "claims": claims.train,
    "events": events.train,
    "places": places.train,
    "study": study.study,
    "timeline": timeline.train,
    "voice": voice.train,
}
_WEIGHTS = Path(__file__).resolve().parent.parent / "weights"


def main() -> None:
    """Train what is named and write its weights and card."""
    parser = argparse.ArgumentParser(prog="python -m asreported.training", description=__doc__)
    parser.add_argument("name", choices=sorted(_TRAININGS), help="what to learn")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--out", type=Path, default=_WEIGHTS, help="folder of the weights")
    given = parser.parse_args()
    _TRAININGS[given.name](given.data, given.out)


if __name__ == "__main__":
    main()
