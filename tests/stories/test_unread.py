"""Articles in a language that no stage reads: compared by long words and names alone."""

from __future__ import annotations

from asreported import read_text
from asreported.stories import read_stories

MARKET = (
    "Der Stadtrat von Osk hat am Montag über den neuen Wochenmarkt beraten, der nach dem "
    "Willen der Bürgermeisterin noch in diesem Jahr auf dem Kornplatz eröffnet werden soll. "
    "Für die Händler ist das gut, wie sie sagen, denn der alte Platz war für sie zu klein und "
    "auch zu weit von der Innenstadt entfernt."
)
LIGHTHOUSE = (
    "Der Leuchtturm von Quell ist nach dem Sturm in der Nacht noch immer nicht in Betrieb, und "
    "auch die Fähre soll bis zum Herbst nicht mehr fahren, wie die Reederei sagt. Für die "
    "Fischer ist das schlecht, denn der Hafen war für sie auch bisher zu klein und zu weit von "
    "den Fanggründen entfernt."
)


def _apart(*texts: str) -> list[int]:
    records = [
        read_text(text, published=f"2031-03-0{day}") for day, text in enumerate(texts, start=3)
    ]
    stories = read_stories(records).stories
    assert not any(story.claims or story.disputes for story in stories)
    return sorted(len(story.articles) for story in stories)


def test_two_matters_told_with_the_same_small_words_are_two_stories() -> None:
    assert _apart(MARKET, LIGHTHOUSE) == [1, 1]


def test_a_reprint_is_one_story_with_what_it_reprints() -> None:
    assert _apart(MARKET, MARKET.replace("gut,", "schön,")) == [2]
