"""People's corrections as inputs: a record and decisions give the record as it is shown."""

from asreported.decisions.annotating import annotated
from asreported.decisions.applying import Applied, apply
from asreported.decisions.linking import Tied, links, present_end
from asreported.decisions.making import By, Missed, add, as_shown, decide, end_of, tie, words_of
from asreported.decisions.model import (
    Amount,
    Anchor,
    Change,
    Decision,
    End,
    Named,
    Orphan,
    Target,
    Tie,
)
from asreported.decisions.parts import AnyPart, kept_part, key_of, kind_of, own_spans, parts_of

__all__ = [
    "Amount",
    "Anchor",
    "AnyPart",
    "Applied",
    "By",
    "Change",
    "Decision",
    "End",
    "Missed",
    "Named",
    "Orphan",
    "Target",
    "Tie",
    "Tied",
    "add",
    "annotated",
    "apply",
    "as_shown",
    "decide",
    "end_of",
    "kept_part",
    "key_of",
    "kind_of",
    "links",
    "own_spans",
    "parts_of",
    "present_end",
    "tie",
    "words_of",
]
