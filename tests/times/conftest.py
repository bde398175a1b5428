"""Analyses made without the pipeline, for texts that no pipeline would enjoy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asreported.language import Analysis
from asreported.model import Block

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = re.compile(r"\w+|[^\w\s]")


def flat_analysis(text: str) -> Analysis:
    """One block, one sentence, every word a noun without a head."""
    tokens = list(TOKEN.finditer(text))
    count = len(tokens)
    return Analysis(
        text=text,
        blocks=(Block(kind="paragraph", start=0, end=len(text)),) if text else (),
        words=[token[0] for token in tokens],
        starts=[token.start() for token in tokens],
        ends=[token.end() for token in tokens],
        tags=["NN"] * count,
        deps=["dep"] * count,
        heads=list(range(count)),
        lemmas=[token[0].lower() for token in tokens],
        block_of=[0] * count,
        sentence_of=[0] * count,
        rows=np.full(count, -1, dtype=np.int32),
        sentences=[(0, count)] if count else [],
    )


@pytest.fixture(scope="session")
def flat() -> Callable[[str], Analysis]:
    """A text to an analysis that knows nothing of grammar."""
    return flat_analysis
