from __future__ import annotations

import gc

import pytest

from asreported.errors import NoArticle
from asreported.pages import read_article


@pytest.mark.parametrize("collecting", [True, False])
def test_the_garbage_collector_is_left_as_it_was_found(*, collecting: bool) -> None:
    (gc.enable if collecting else gc.disable)()
    try:
        with pytest.raises(NoArticle):
            read_article("<html><body><a href='/'>Home</a></body></html>")
        assert gc.isenabled() is collecting
    finally:
        gc.enable()
