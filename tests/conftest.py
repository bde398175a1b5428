"""What tests of several rooms share: the real pipeline, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.language import blocks_of_text, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis


@pytest.fixture(scope="session")
def analyse() -> Callable[[str], Analysis]:
    """A text to its analysis."""
    return lambda text: pipeline().analyse(text, blocks_of_text(text))
