"""What of the whole crisis is read right: the stories of the samples, after their answers.

``python -m bench crisis`` reads the sample pages, compares them with ``read_stories``
and scores what comes out against ``samples/stories.json``. ``found`` is of the
answers, ``extra`` of what was read; both in per cent. Answers marked optional are
neither missed nor extra. How each kind is judged stands with its function.

Two versions of one article have one ``Article.id``; a span of that article is
right when it lies right in either of them.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING

from asreported.sources import samples_folder
from bench import crisis_claims, crisis_course, crisis_speakers, crisis_whole
from bench.crisis_scene import Scene
from bench.samples import read_samples

if TYPE_CHECKING:
    from pathlib import Path

    from bench.common import Measures
    from bench.crisis_scene import Answer


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent, kind by kind."""
    records = {page: record for page, record, _ in read_samples()}
    stories = import_module("asreported.stories").read_stories(list(records.values()))
    answers: dict[str, list[Answer]] = json.loads(
        (samples_folder() / "stories.json").read_bytes()
    )
    return measure(Scene(stories, records), answers)


def measure(scene: Scene, answers: dict[str, list[Answer]]) -> Measures:
    """The figures of one comparison."""
    return {
        **crisis_whole.score_stories(scene, answers["stories"]),
        **crisis_whole.score_copies(scene, answers["copies"]),
        **crisis_claims.score_claims(scene, answers["claims"]),
        **crisis_course.score_series(scene, answers["series"]),
        **crisis_course.score_disputes(scene, answers["disputes"]),
        **crisis_course.score_timeline(scene, answers["timeline"]),
        **crisis_course.score_open(scene, answers["open"]),
        **crisis_whole.score_questions(scene, answers["questions"]),
        **crisis_speakers.score_speakers(scene, answers["speakers"]),
    }
