"""The words that say nothing of what an article is about, in a headline least of all."""

from __future__ import annotations

from typing import Final

_GLUE: Final = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been being has "
    "have had he it she they we you i his her its their our this that these those not no n't "
    "will would could should may might can do did does said say says after before over about "
    "into out up down who which what when where how than then there here also more most new "
    "one two first last year years told according him them us my your all some any other only "
    "just if so because while during off against between under since until".split()
)


def is_glue(word: str) -> bool:
    """Whether a lower-case word tells nothing of what an article is about."""
    return len(word) == 1 or word in _GLUE
