from __future__ import annotations

import pytest

from asreported.pages import is_english

ENGLISH = (
    "The harbour master said the ferry had left the quay before the storm warning was given, "
    "and that nobody on board could have known what was coming."
)
GERMAN = (
    "Der Hafenmeister sagte, die Fähre habe den Kai verlassen, bevor die Sturmwarnung kam, "
    "und niemand an Bord habe wissen können, was in dieser Nacht noch geschehen würde."
)
FRENCH = (
    "Le capitaine du port a déclaré que le ferry avait quitté le quai avant l'alerte et que "
    "personne à bord ne pouvait savoir ce qui allait se passer cette nuit-là."
)
DANISH = (
    "Havnefogeden sagde, at færgen havde forladt kajen, før stormvarslet kom, og at ingen om "
    "bord kunne have vidst, hvad der ville ske i løbet af natten."
)


def test_english_is_known_by_its_function_words() -> None:
    assert is_english(ENGLISH) is True


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DANISH])
def test_other_languages_are_told_apart(text: str) -> None:
    assert is_english(text) is False


@pytest.mark.parametrize("text", ["", "Storm warning", "1 2 3"])
def test_too_little_text_is_not_judged(text: str) -> None:
    assert is_english(text) is None
