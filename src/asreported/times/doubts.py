"""Words and numbers that look like times: years that are counts, verbs that are months."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.times.scene import Scene
    from asreported.times.written import Partial

_BEFORE_YEARS = frozenset(
    "in since until till by during of from circa c. early late mid before after around about "
    'through throughout between and or to for the into that early- - – / ( " “ as'.split()
)
_NOT_TIMES = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "PRODUCT", "FAC", "LAW"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "LOC"})
_SEASON_LEADS = frozenset(
    "the in this last next by until since during of for every each early late mid that "
    "and or".split()
)


def doubtful(partial: Partial, scene: Scene) -> bool:
    """Whether a date of one word is more likely something else."""
    if partial.bare:
        return not _is_year(scene)
    if partial.season is not None and partial.year is not None:
        return False
    doubt = _DOUBTS.get(partial.shape)
    return doubt is not None and doubt(scene)


def _no_month(scene: Scene) -> bool:
    verb = _tag(scene) in {"MD", "VB", "VBP", "VBZ"}
    return verb or _is_name(scene) or _ends_a_name(scene)


def _no_weekday(scene: Scene) -> bool:
    return _is_name(scene) and _label(scene) != "ORG"


def _tag(scene: Scene) -> str:
    return scene.analysis.tags[scene.last_token]


def _label(scene: Scene) -> str:
    name = scene.analysis.name_of.get(scene.last_token)
    return name.label if name else ""


def _before(scene: Scene) -> str:
    """The word before the date itself, in lower case."""
    at = scene.last_token - 1
    return scene.analysis.words[at].lower() if at >= 0 else ""


def _is_name(scene: Scene) -> bool:
    return _label(scene) in _NAMES


def _ends_a_name(scene: Scene) -> bool:
    """Whether it ends a name: "the Long March", "White Christmas", "his March to the sea"."""
    return _follows_name(scene, scene.last_token) or _precedes_name(scene)


def _no_holiday(scene: Scene) -> bool:
    # "Eid" is a feast and a first name.
    return _follows_name(scene, scene.token) or _label(scene) == "PERSON"


def _precedes_name(scene: Scene) -> bool:
    """Whether it begins a name: "April Hanson"."""
    at = scene.last_token + 1
    if at >= len(scene.analysis) or scene.analysis.tags[at] != "NNP":
        return False
    return _label(scene) != "DATE" and scene.analysis.heads[at - 1] == at


def _follows_name(scene: Scene, token: int) -> bool:
    before = token - 1
    if (
        before < 0
        or scene.analysis.sentence_of[before] != scene.analysis.sentence_of[before + 1]
    ):
        return False
    word, tag = scene.analysis.words[before], scene.analysis.tags[before]
    first = scene.analysis.sentences[scene.analysis.sentence_of[before]][0]
    if word[0].isupper() and before > first and tag in {"JJ", "NNP"} and word.isalpha():
        return True
    return tag in {"DT", "PRP$"} and not scene.tag_after().startswith(("NN", "JJ"))


def _no_season(scene: Scene) -> bool:
    if _before(scene) in ("a", "an") and scene.word_after() in ("'s", "’s"):
        # "A winter's work" is of no winter.
        return True
    if scene.word_after() == "of" or not _tag(scene).startswith("NN") or _is_name(scene):
        return True
    return _label(scene) not in {"DATE", "TIME"} and _before(scene) not in _SEASON_LEADS


_DOUBTS: dict[str, Callable[[Scene], bool]] = {
    "DMONTH": _no_month,
    "DHOLIDAY": _no_holiday,
    "DWDAY": _no_weekday,
    "DSEASON": _no_season,
}


def _is_year(scene: Scene) -> bool:
    text, label = scene.analysis.text, _label(scene)
    if text[scene.end : scene.end + 1] == "%" or _part_of_code(text, scene.end - 4, scene.end):
        return False
    if _among_numbers(scene):
        return False
    if label in {"DATE", "EVENT"}:
        return True
    if scene.tag_after() in {"NNS", "CD"} or label in {"MONEY", "PERCENT", "QUANTITY"}:
        return False
    return _before(scene) in _BEFORE_YEARS or label not in _NOT_TIMES | _NAMES


def _among_numbers(scene: Scene) -> bool:
    """Whether other digits stand beside it, as in a telephone number."""
    words, at = scene.analysis.words, scene.last_token
    beside = (words[i] for i in (at - 1, at + 1) if 0 <= i < len(words))
    return any(word.isdigit() for word in beside)


def _part_of_code(text: str, start: int, end: int) -> bool:
    """Whether digits hang on digits or letters: telephone numbers, models."""
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    if after.isalnum() or (after and after in "/@_" and beyond.isalnum()):
        return True
    if after and after in "-–" and beyond.isdigit():
        return not text[end + 1 : end + 5].isdigit() and not text[end + 1 : end + 3].isdigit()
    if start > 1 and text[start - 1] in "-–" and text[start - 2].isdigit():
        return not text[start - 5 : start - 1].isdigit()
    return False
