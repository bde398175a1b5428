from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

import asreported
from asreported.sources import samples_folder
from asreported.stories.grouping import Grouper, group, limits
from asreported.stories.times import arrival
from tests.stories.newsroom import record

if TYPE_CHECKING:
    from asreported.model import Record

NINE = tuple(f"{number:02}" for number in range(1, 10))
"""The first pages of the samples: seven on a ferry, one each on trams and a skiff race."""
# Two agencies' reports of one accident, and two of a paper that tells it as its own matter.
WIRE = [
    (
        "A cable car of the Hornspitz line fell into a ravine above Lauten on Monday. "
        "Rescuers brought nine passengers down to the valley. The operator Hornspitz Bahnen "
        "stopped all lifts, director Maud Telleri said. A torn haul rope is thought to be the "
        "cause."
    ),
    (
        "Nine passengers of the Hornspitz cable car are in hospital after the fall into a "
        "ravine above Lauten. The haul rope was torn, director Maud Telleri of Hornspitz "
        "Bahnen said. All lifts of the operator stay shut while rescuers search the ravine."
    ),
    (
        "Rescuers ended their search of the ravine above Lauten, where a Hornspitz cable car "
        "fell. Nine passengers were hurt. Director Maud Telleri said that the torn haul rope "
        "of the operator Hornspitz Bahnen will be examined and all lifts stay shut."
    ),
]
PAPER = [
    (
        "Hoteliers fear for the season. Guests cancel by the hour, mayor Ugo Brenn complains, "
        "and he wants the treasury in Sternau to pay for empty beds. At the Gilded Ibex, the "
        "inn of Rosa Kiel, half the rooms stand vacant; the cook has been sent home and the "
        "ski teachers play cards all morning. The Amrein bakery makes a third of its usual "
        "rolls. Nobody knows when the torn haul rope will be replaced and the lifts run "
        "again. Whoever comes back to Lauten before Easter gets a voucher, Maud Telleri "
        "promises."
    ),
    (
        "Mayor Ugo Brenn got his way: the treasury in Sternau will pay for empty beds, up to "
        "forty francs a night. Guests who cancel get a voucher instead of money. Rosa Kiel of "
        "the Gilded Ibex calls the season lost all the same and has let her cook go. The ski "
        "teachers, who are paid by the hour, get nothing, and the Amrein bakery has shut. "
        "While the haul rope is torn no lift runs, says Maud Telleri, and no guest sleeps in "
        "Lauten."
    ),
    (
        "Not one guest has asked for a voucher so far, Rosa Kiel of the Gilded Ibex reports, "
        "and the ski teachers look for work in Sternau. Mayor Ugo Brenn counts two hundred "
        "empty beds in Lauten, and the treasury has paid for none. The Amrein bakery opens on "
        "Sundays only. A new haul rope for the lifts is on its way, says Maud Telleri, but "
        "the torn one lies in the snow as a reminder."
    ),
]
# Another matter of the same days and places: the director and the village are all it shares.
COURT = [
    (
        "A judge in Sternau fined Maud Telleri of Lauten for a house built without a permit. "
        "Neighbour Franz Oberle had sued over the shade on his apricot trees. The garage must "
        "be taken down by autumn, the verdict says, and the wall made lower."
    ),
    (
        "Apricots need sun, the judge in Sternau found: Maud Telleri must pull down the "
        "garage beside her house in Lauten, for which she had no permit. Franz Oberle, who "
        "grows the trees next door, brought the case."
    ),
    (
        "Telleri will appeal against the verdict on her garage in Lauten. Her lawyer "
        "calls the permit a formality, and the apricot trees of Franz Oberle sickly anyway. "
        "The judge in Sternau had fined her for the house and its wall."
    ),
]


# A side of the matter that only one page tells, most of it about other things.
STRAY = (
    "Fishermen below the Weiden falls pull plexiglass from the water these days. Lea Vogt "
    "found a ski boot in her net, then half a door, and brought both to constable Emil "
    "Rauch, who writes a list. Since the haul rope let go, he says, more comes down than "
    "trout. Mayor Ugo Brenn of Lauten calls it flotsam. Vogt dries the boot beside her "
    "stove in Oberach. The trout do not mind. Her brother Nils, who mends nets on the Aar "
    "bridge, wants a fee for each hour lost, as was paid after the flood of the Kessler "
    "dairy. That spring whole cheeses swam past Weiden, and boys from Oberach sold them on "
    "the Sunday market. Nobody paid Vogt then either. She has hung the door on her shed, "
    "where it keeps the goats from her beans, and Rauch has noted that too."
)


def _pages(texts: list[str], name: str, first_day: int) -> list[Record]:
    return [
        record(f"{name}{at}", text, published=f"2031-02-{first_day + at:02d}T09:00:00Z")
        for at, text in enumerate(texts)
    ]


def _names(records: list[Record], kind: str = "parts", **without: float) -> list[set[str]]:
    """The stories, as names of what their pages are of."""
    shipped = limits()
    changed = msgspec.structs.replace(getattr(shipped.repair, kind), **without)
    repair = msgspec.structs.replace(shipped.repair, **{kind: changed})
    stories = group(records, thresholds=msgspec.structs.replace(shipped, repair=repair)).stories
    return [{article.rstrip("0123456789") for article in story.articles} for story in stories]


def test_a_paper_that_tells_it_in_its_own_words_is_of_the_story() -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4)
    assert _names(pages) == [{"wire", "paper"}]


def test_a_stream_has_them_together_after_its_first_repair() -> None:
    pages = sorted(_pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4), key=arrival)
    grouper = Grouper()
    for page in pages:
        grouper.add(page)
        if grouper.due:
            grouper.repair()
    assert len({grouper.story_of(page.article.id) for page in pages}) == 1


def test_without_parts_it_would_be_a_story_of_its_own() -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4)
    assert _names(pages, join=1.1) == [{"wire"}, {"paper"}]


def test_the_change_says_that_both_name_the_same() -> None:
    changes = group(_pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4)).changes
    assert [change.kind for change in changes] == ["merged"]
    assert changes[0].why.startswith("both name the same")
    assert "telleri" in changes[0].names


def test_what_came_long_after_is_another_story() -> None:
    assert _names(_pages(WIRE, "wire", 1) + _pages(PAPER, "paper", 14)) == [{"wire"}, {"paper"}]


def test_pages_without_a_date_are_not_taken_for_parts() -> None:
    undated = [record(f"paper{at}", text) for at, text in enumerate(PAPER)]
    assert _names(_pages(WIRE, "wire", 3) + undated) == [{"wire"}, {"paper"}]


@pytest.mark.parametrize("others", [WIRE, PAPER])
def test_another_matter_of_the_same_person_and_place_stays_apart(others: list[str]) -> None:
    pages = _pages(others, "lift", 3) + _pages(COURT, "court", 4)
    assert _names(pages) == [{"lift"}, {"court"}]


@pytest.mark.parametrize("needed", ["names", "words", "pairs"])
def test_each_kind_of_evidence_is_needed(needed: str) -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4)
    assert _names(pages, "parts", **{needed: 1e6}) == [{"wire"}, {"paper"}]


def test_of_two_large_groups_each_is_a_story() -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4)
    assert _names(pages, small=2) == [{"wire"}, {"paper"}]


def test_who_decided_that_they_are_two_is_obeyed() -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4)
    apart = [(f"wire{one}", f"paper{other}") for one in range(3) for other in range(3)]
    assert len(group(pages, cannot_link=apart).stories) == 2


def test_one_page_that_tells_a_side_of_a_larger_story_is_of_it() -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4) + _pages([STRAY], "stray", 8)
    assert _names(pages) == [{"wire", "paper", "stray"}]
    assert _names(pages, "strays", join=1.1) == [{"wire", "paper"}, {"stray"}]


def test_beside_a_small_story_one_page_stays_alone() -> None:
    pages = _pages(WIRE[:2], "wire", 3) + _pages([STRAY], "stray", 8)
    assert _names(pages) == [{"wire"}, {"stray"}]


@pytest.mark.parametrize("page", COURT[1:])
def test_one_page_on_another_matter_of_the_same_person_stays_alone(page: str) -> None:
    pages = _pages(WIRE, "wire", 3) + _pages(PAPER, "paper", 4) + _pages([page], "court", 5)
    assert _names(pages) == [{"wire", "paper"}, {"court"}]


def test_single_pages_on_other_matters_of_one_country_stay_alone() -> None:
    folder = samples_folder()
    pages = sorted(path for path in folder.iterdir() if path.name[:2] in NINE)

    found = group([asreported.read(page) for page in pages]).stories

    assert sorted(len(one.articles) for one in found) == [1, 1, 7]
