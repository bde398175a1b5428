from __future__ import annotations

import time

import pytest

from asreported.pages.credits import may_be_credited, read_credit, split_credit

QUEUE = "A queue of lorries at the crossing."


ENDS = [
    " Photo: Ivo Kranz / Border Press",
    " Photograph: Ivo Kranz / Border Press",
    " Photograph by Ivo Kranz / Border Press",
    " Foto: Ivo Kranz / Border Press",
    " Crédit photo : Ivo Kranz / Border Press",
    " Image credit: Ivo Kranz / Border Press",
    " PHOTO: Ivo Kranz / Border Press",
    " | Photo Credit: Ivo Kranz / Border Press",
    "Credit...Ivo Kranz / Border Press",
    " © Ivo Kranz / Border Press",
    " (Photo by Ivo Kranz / Border Press)",
    " (Image: Ivo Kranz / Border Press)",
    " (Ivo Kranz / Border Press)",
    " [Ivo Kranz / Border Press]",
    " [File: Ivo Kranz / Border Press]",
    " — Ivo Kranz / Border Press",
    " Ivo Kranz / Border Press",
]


@pytest.mark.parametrize("end", ENDS)
def test_caption_and_credit_are_told_apart(end: str) -> None:
    assert split_credit(QUEUE + end) == (QUEUE, "Ivo Kranz / Border Press")


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Image: Courier Archive", "Courier Archive"),
        ("Photograph by Ivo Kranz", "Ivo Kranz"),
        ("Image source, Border Press", "Border Press"),
        ("(Photo courtesy of Aske Fire Department)", "Aske Fire Department"),
        ("© Ivo Kranz", "Ivo Kranz"),
        ("Ivo Kranz/Border Press", "Ivo Kranz/Border Press"),
        ("写真：山田太郎", "山田太郎"),
    ],
)
def test_a_credit_may_stand_alone(text: str, credit: str) -> None:
    assert split_credit(text) == (None, credit)


@pytest.mark.parametrize(
    "text",
    [
        QUEUE,
        "Oda Brandvik (left) and Per Aune (right)",
        "Oda Brandvik. (File photo)",
        "The photo of the year: a story",
        "Images of the dam",
        "The picture, a copy",
        "The pictures of Lenn were taken by night.",
        "He drove at 90 km/h through the town",
    ],
)
def test_a_caption_without_a_credit_stays_whole(text: str) -> None:
    assert split_credit(text) == (text, None)


def test_a_distributor_behind_via_belongs_to_the_credit() -> None:
    caption, credit = split_credit(f"{QUEUE} Ivo Kranz/Border Press via Picture House")
    assert (caption, credit) == (QUEUE, "Ivo Kranz/Border Press via Picture House")


def test_a_photographers_agency_inside_a_bracket_is_kept() -> None:
    assert split_credit(f"{QUEUE} (BP Photo/Ivo Kranz)") == (QUEUE, "BP Photo/Ivo Kranz")


def test_a_captions_own_label_falls_away() -> None:
    assert split_credit(f"Image caption, {QUEUE}") == (QUEUE, None)
    both = f"Image source, Border Press Image caption, {QUEUE}"
    assert split_credit(both) == (QUEUE, "Border Press")


def test_nothing_gives_nothing() -> None:
    assert split_credit(" \n ") == (None, None)


def test_only_a_label_or_a_sign_marks_a_credit_for_certain() -> None:
    assert read_credit(f"{QUEUE} Photo: Ivo Kranz").labelled
    assert not read_credit(f"{QUEUE} Ivo Kranz/Border Press").labelled


@pytest.mark.parametrize("end", [*ENDS, " 写真：山田太郎", " (Ivo Kranz via Border Press)."])
def test_no_line_with_a_credit_is_passed_over_unread(end: str) -> None:
    assert may_be_credited(QUEUE + end)
    assert not may_be_credited(QUEUE)


@pytest.mark.parametrize("text", ["Photo ", "A/", "Aa ", "(", "Photo: ", "Ab Cd/", ". ", "© "])
def test_odd_input_takes_no_longer_than_other_input(text: str) -> None:
    started = time.perf_counter()
    split_credit(text * 100_000)
    split_credit((text * 2_000)[:1_999])
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Ada Moe on her way to the show Bo K Lind/Wirepool Europe",
         "Ada Moe on her way to the show", "Bo K Lind/Wirepool Europe"),
        ("They came to represent the UK Tove Lang/via Wirepool",
         "They came to represent the UK", "Tove Lang/via Wirepool"),
        ("Ships wait at the outer pier WP Photo/Bo Lind, File",
         "Ships wait at the outer pier", "WP Photo/Bo Lind, File"),
        ("Ships wait at the outer pier. WP Photo", "Ships wait at the outer pier.", "WP Photo"),
        ("Ada Moe and the Varde CupCredit: WP", "Ada Moe and the Varde Cup", "WP"),
    ],
)  # fmt: skip
def test_a_credit_that_touches_its_caption_is_told_apart(
    line: str, caption: str, credit: str
) -> None:
    assert split_credit(line) == (caption, credit)


@pytest.mark.parametrize(
    "line", ["An either/or question of war and peace", "The talks between Aske/Varde and Orsk"]
)
def test_a_slash_inside_a_sentence_is_no_credit(line: str) -> None:
    assert split_credit(line) == (line, None)
