"""Place, time, attribution, spans: what ties a figure to the rest of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures import read_figures
from asreported.model import Attribution, Content, Cue, Source, Time

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis


def spot(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def said(text: str, content: str, name: str) -> Attribution:
    return Attribution(
        id=name,
        kind="indirect",
        source=Source(),
        cue=Cue(spans=(spot(text, "said"),), lemma="say"),
        content=Content(spans=(spot(text, content),)),
    )


def day(text: str, words: str, value: str | None) -> Time:
    return Time(id="t1", span=spot(text, words), type="date", value=value)


def test_the_words_run_from_the_hedge_to_the_noun(analyse: Callable[[str], Analysis]) -> None:
    text = "Officials spoke of at least 83 deaths on Sunday."
    (figure,) = read_figures(analyse(text))

    assert text[slice(*figure.span)] == "at least 83 deaths"
    assert figure.counts == "deaths"
    assert figure.counts_span == spot(text, "deaths")


def test_a_figure_knows_the_day_of_its_clause(analyse: Callable[[str], Analysis]) -> None:
    text = "At least four people were injured on Saturday, the hospital said."
    (figure,) = read_figures(analyse(text), times=[day(text, "Saturday", "2024-05-11")])

    assert figure.as_of == "2024-05-11"


def test_the_day_of_the_sentence_serves_when_the_clause_has_none(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "At least 83 people died, the assembly's president said on Sunday."
    (figure,) = read_figures(analyse(text), times=[day(text, "Sunday", "2024-05-12")])

    assert figure.as_of == "2024-05-12"


def test_an_unresolved_day_gives_no_date(analyse: Callable[[str], Analysis]) -> None:
    text = "Four people were injured on Saturday."
    (figure,) = read_figures(analyse(text), times=[day(text, "Saturday", "XXXX-WXX-6")])

    assert figure.as_of is None


def test_a_day_of_another_sentence_is_not_the_figures(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "The march was on Saturday. Four people were injured."
    (figure,) = read_figures(analyse(text), times=[day(text, "Saturday", "2024-05-11")])

    assert figure.as_of is None


def test_a_number_inside_a_date_is_no_figure(analyse: Callable[[str], Analysis]) -> None:
    text = "It happened on the 14 of that month."
    analysis = analyse(text)

    assert read_figures(analysis, times=[day(text, "the 14 of that month", None)]) == ()


def test_a_figure_is_on_the_word_of_the_innermost_attribution(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "The paper said the army said 40 people had fled."
    outer = said(text, "the army said 40 people had fled", "a1")
    inner = said(text, "40 people had fled", "a2")
    (figure,) = read_figures(analyse(text), [outer, inner])

    assert figure.attribution == "a2"


def test_a_figure_outside_every_content_is_on_nobodys_word(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "The ministry said it was over. Later 40 people fled."
    (figure,) = read_figures(analyse(text), [said(text, "it was over", "a1")])

    assert figure.attribution is None


def test_a_named_place_of_the_clause_is_the_figures(
    analyse: Callable[[str], Analysis],
) -> None:
    (figure,) = read_figures(analyse("Police in London arrested 40 people."))

    assert figure.place == "London"


def test_a_place_that_only_belongs_to_a_name_is_not_the_figures(
    analyse: Callable[[str], Analysis],
) -> None:
    (figure,) = read_figures(analyse("The London police arrested 40 people."))

    assert figure.place is None


def test_figures_are_numbered_in_text_order(analyse: Callable[[str], Analysis]) -> None:
    figures = read_figures(analyse("Two ships sank.\n\nThree men drowned; four were saved."))

    assert [figure.id for figure in figures] == ["f1", "f2", "f3"]
    assert [figure.low for figure in figures] == [2, 3, 4]


def test_a_number_said_again_counts_what_was_counted_before(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "The hospital counted four injured people. The ministry put the number at two."
    four, two = read_figures(analyse(text))

    assert (two.low, two.category) == (2, "injured")
    assert two.counts_span == four.counts_span


def test_an_understood_noun_has_no_span(analyse: Callable[[str], Analysis]) -> None:
    (figure,) = read_figures(analyse("Thirty-one remained missing."))

    assert (figure.counts, figure.counts_span, figure.category) == ("people", None, "missing")


def test_a_range_stays_a_range_under_a_hedge(analyse: Callable[[str], Analysis]) -> None:
    (figure,) = read_figures(analyse("About 40 to 50 houses burned."))

    assert (figure.low, figure.high, figure.bound) == (40, 50, "between")


def test_nothing_is_read_across_paragraphs(analyse: Callable[[str], Analysis]) -> None:
    first, second = read_figures(analyse("The fleet has 40\n\n50 ships were lost there."))

    assert (first.low, first.bound, second.low) == (40, "exactly", 50)


def test_a_count_of_bodies_makes_the_number_one_of_dead(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "Forty people were on board. The guard, counting bodies, put the number at 12."
    _, twelve = read_figures(analyse(text))

    assert (twelve.low, twelve.counts, twelve.category) == (12, "bodies", "killed")


def test_another_speakers_bare_number_counts_the_same(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "The guard put the number of dead at 70. Teld says 44."
    seventy, other = read_figures(analyse(text))

    assert (seventy.category, other.low, other.category) == ("killed", 44, "killed")


def test_six_of_them_are_those_spoken_of(analyse: Callable[[str], Analysis]) -> None:
    text = "The ship brought in 23 survivors. A lawyer for six of them spoke."
    _, six = read_figures(analyse(text))

    assert (six.low, six.counts, six.category) == (6, "survivors", "people")


def test_the_dead_and_the_hurt_of_one_sentence_are_kept_apart(
    analyse: Callable[[str], Analysis],
) -> None:
    found = read_figures(analyse("The death toll rose by five to 83, with another 40 hurt."))

    assert [(f.low, f.category, f.change) for f in found] == [
        (5, "killed", "additional"),
        (83, "killed", "total"),
        (40, "injured", "additional"),
    ]


def test_a_measure_tells_what_it_is_of(analyse: Callable[[str], Analysis]) -> None:
    text = "The Lenn dam is 142 metres high and holds up to 4 cubic kilometres of water."
    height, volume = read_figures(analyse(text))

    assert (height.counts, height.category) == ("Lenn dam", "distance")
    assert (volume.counts, volume.high, volume.low) == ("water", 4, None)


def test_each_figure_of_a_sentence_has_its_own_day(analyse: Callable[[str], Analysis]) -> None:
    text = "Divers found two bodies on Sunday and three more on Monday."
    times = [day(text, "Sunday", "2024-05-12"), day(text, "Monday", "2024-05-13")]

    assert [f.as_of for f in read_figures(analyse(text), times=times)] == [
        "2024-05-12",
        "2024-05-13",
    ]


def test_the_beginning_of_a_stretch_is_not_its_day(analyse: Callable[[str], Analysis]) -> None:
    text = "The army has killed 40 people since Sunday."
    (figure,) = read_figures(analyse(text), times=[day(text, "Sunday", "2024-05-12")])

    assert figure.as_of is None


def test_a_day_that_tells_which_event_is_meant_is_not_the_figures(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "The toll from Sunday's landslide is 48."
    (figure,) = read_figures(analyse(text), times=[day(text, "Sunday", "2024-05-12")])

    assert figure.as_of is None


def test_the_place_of_a_participle_is_that_of_its_clause(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "A bomb went off at a checkpoint in Madrid, killing nine people."
    (figure,) = read_figures(analyse(text))

    assert figure.place == "Madrid"


def test_money_counts_what_it_is_paid_for_and_not_who_pays(
    analyse: Callable[[str], Analysis],
) -> None:
    texts = [
        "The minister put the cost of the damage at $2 million.",
        "The company paid $2 million in fines.",
        "The company paid $2 million.",
    ]

    assert [read_figures(analyse(text))[0].counts for text in texts] == ["cost", "fines", None]


def test_the_items_of_a_list_of_numbers_stand_for_what_was_told_before(
    analyse: Callable[[str], Analysis],
) -> None:
    text = (
        "The guard said 82 people had died and 18 were missing. "
        "The port gave the numbers as 84 and 16."
    )

    assert [f.category for f in read_figures(analyse(text))] == [
        "killed",
        "missing",
        "killed",
        "missing",
    ]
