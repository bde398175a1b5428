from __future__ import annotations

import time

import pytest

from asreported.pages.bylines import read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hanna Ames", ["Hanna Ames"]),
        ("By Tove Lang and Rasmus Oye", ["Tove Lang", "Rasmus Oye"]),
        ("By Ada Moe, Jon Lie & Per Ås", ["Ada Moe", "Jon Lie", "Per Ås"]),
        ("By: Ada Moe", ["Ada Moe"]),
        ("Written by Ada Moe", ["Ada Moe"]),
        ("Words by Ada Moe / Photos by Jon Lie", ["Ada Moe", "Jon Lie"]),
        ("Von Jürgen Vik und Petra von der Aue", ["Jürgen Vik", "Petra von der Aue"]),
        ("Par Anne Le Goff avec des agences", ["Anne Le Goff"]),
        ("Von: Jürgen Vik", ["Jürgen Vik"]),
        ("HANNA AMES", ["HANNA AMES"]),
    ],
)
def test_lead_words_and_joints_fall_away(text: str, names: list[str]) -> None:
    assert read_names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hanna Ames | Foreign correspondent", ["Hanna Ames"]),
        ("Hanna Ames, in Aske", ["Hanna Ames"]),
        ("By Hanna Ames in Aske and Tom Vik in Teld", ["Hanna Ames", "Tom Vik"]),
        ("By Political Editor Jonas Vik", ["Jonas Vik"]),
        ("Jonas Vik Staff Writer", ["Jonas Vik"]),
        ("Jonas Vik Founder", ["Jonas Vik"]),
        ("Rechtsanwalt Jonas Vik", ["Jonas Vik"]),
        ("LANTERN-Online-Experte Jonas Vik", ["Jonas Vik"]),
        ("Pressemitteilung von Ada Moe", ["Ada Moe"]),
        ("Autorin: Ada Moe, Leiterin in Aske", ["Ada Moe"]),
        ("By Ada Moe And Jonas Vik For The Daily Lantern", ["Ada Moe", "Jonas Vik"]),
        ("Ada M.", ["Ada M."]),
        ("By Ada Moe.", ["Ada Moe"]),
        ("By RORY PLATT FOR THE DAILY LANTERN", ["RORY PLATT"]),
        ("By Ada Moe May 14, 2024", ["Ada Moe"]),
        ("By Ada Moe ada.moe@packet.example @adamoe https://packet.example/ada", ["Ada Moe"]),
        ("Ada Moe (ada@packet.example)", ["Ada Moe"]),
    ],
)
def test_roles_places_dates_and_addresses_are_no_names(text: str, names: list[str]) -> None:
    assert read_names(text) == names


@pytest.mark.parametrize(
    "text",
    ["Reuters staff", "By Staff Writer", "The Editorial Board", "Press Association", "Newsroom",
     "AP", "By Varpress", "Updated 3 hours ago", "https://packet.example", "@adamoe", "",
     "Our correspondent", "packet.example", "VP-Redaktion", "Die Sportredaktion"],
)  # fmt: skip
def test_agencies_desks_and_addresses_are_not_people(text: str) -> None:
    assert read_names(text) == []


@pytest.mark.parametrize(
    "name",
    ["José Ortega y Gasset", "Ludwig van Beek", "J. K. Moe", "Lars-Erik O'Dowd", "A.B. Vik Jr.",
     "Petra von der Aue", "Анна Петрова", "王小明", "مريم حداد", "राम कुमार", "Ana d'Almeida",
     "Jean-Luc McTavish", "Abd al-Rahman Haddad"],
)  # fmt: skip
def test_particles_initials_and_other_scripts_stay(name: str) -> None:
    assert read_names(name) == [name]


def test_two_full_names_around_a_joint_of_another_language_are_two() -> None:
    assert read_names("José Ruiz y Marta Paz") == ["José Ruiz", "Marta Paz"]
    assert read_names("Ada Moe og Jon Lie") == ["Ada Moe", "Jon Lie"]


def test_titles_of_reporters_in_east_asian_bylines_fall_away() -> None:
    assert read_names("记者 王小明") == ["王小明"]
    assert read_names("김철수 기자") == ["김철수"]


@pytest.mark.parametrize(
    "text",
    [
        "By Ada Moe, Port Vale, and Bo Lind, Mount Aske",
        "Ada Moe, Port Vale & Bo Lind, Aske",
        "By Ada Moe, Harbour correspondent, and Bo Lind, Editor",
        "By Ada Moe, in Port Vale, and Bo Lind, in Aske",
    ],
)
def test_a_place_or_a_role_after_each_name_falls_away(text: str) -> None:
    assert read_names(text) == ["Ada Moe", "Bo Lind"]


def test_three_names_with_commas_and_an_and_are_three_people() -> None:
    assert read_names("By Ada Moe, Tove Lang and Bo Lind") == [
        "Ada Moe",
        "Tove Lang",
        "Bo Lind",
    ]
    assert read_names("Ada Moe, Tove Lang, and Bo Lind") == ["Ada Moe", "Tove Lang", "Bo Lind"]


def test_each_name_stands_once() -> None:
    assert read_names("Ada Moe, ada moe, Ada Moe") == ["Ada Moe"]


@pytest.mark.parametrize("text", ["by ", "Ada ", "(", "@", "Ada and ", "a.", "\n"])
def test_odd_input_takes_no_longer_than_other_input(text: str) -> None:
    started = time.perf_counter()
    read_names(text * 100_000)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        "Daily Lantern Desk", "Lantern Harbour Team", "Full Bio", "Member Login", "Written By",
        "SHOW ALL", "Zur Artikelübersicht", "Text Size", "Aske Clinic", "Velmora Ajansı",
    ],
)  # fmt: skip
def test_desks_and_labels_of_buttons_are_no_names(text: str) -> None:
    assert read_names(text) == []
