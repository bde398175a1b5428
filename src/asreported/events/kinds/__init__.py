"""What type an event between two given parties is, by a model over words and parse."""

from asreported.events.kinds.between import type_between
from asreported.events.kinds.features import DENSE, WIDTH, Signs, head_of, signs_of
from asreported.events.kinds.weights import ROOTS, KindWeights, kind_weights

__all__ = [
    "DENSE",
    "ROOTS",
    "WIDTH",
    "KindWeights",
    "Signs",
    "head_of",
    "kind_weights",
    "signs_of",
    "type_between",
]
